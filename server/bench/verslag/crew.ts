import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { now } from './editor.ts';
import type { Order, Place, Report, Settled, System, Typed } from './typist.ts';

/** People who apply everything to a real document and measure, at most; the others only count. */
const REAL = 20;
/** Light clients in one process. */
const LIGHT_EACH = 250;
/** How long after the last key the last character may still arrive, in ms. */
const PATIENCE = 20_000;

type Answer<Is extends Report['is']> = Extract<Report, { is: Is }>;

/** A process of typists. */
class Typists {
  readonly #child: ChildProcess;

  constructor() {
    const path = fileURLToPath(new URL('./typist.ts', import.meta.url));
    this.#child = fork(path, { execArgv: process.execArgv, serialization: 'advanced' });
    process.once('exit', () => this.#child.kill());
  }

  ask<Is extends Report['is']>(order: Order, is: Is): Promise<Answer<Is>> {
    return new Promise((done, fail) => {
      const ended = (code: number | null): void => fail(new Error(`typists ended with code ${code}`));
      this.#child.once('exit', ended);
      this.#child.once('message', (report: Report) => {
        this.#child.off('exit', ended);
        if (report.is === is) done(report as Answer<Is>);
        else fail(new Error(`typists answered ${report.is} to ${order.do}`));
      });
      this.#child.send(order);
    });
  }

  async end(): Promise<void> {
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#child.send({ do: 'end' });
    await gone;
  }
}

export interface Session {
  system: System;
  url: string;
  carets: boolean;
  /** Who sits at which text. */
  seats: { id: string; cookie: string }[];
  seed: number;
  warmUpMs: number;
  measureMs: number;
  /** Called at the beginning and the end of what is measured, and when all had arrived (or time was up). */
  mark(): void;
}

export interface Outcome {
  typed: Typed[];
  /** Beginning and end of what is measured. */
  from: number;
  until: number;
  settled: Settled[];
  /** What the clients used of their cores, and how late their event loops were (the worst process), in ms. */
  clientCpu: number;
  clientDelayP99: number;
}

/** Everybody takes a place: of those who measure as many at each text, in a process without the others. */
function divide({ seats, seed }: Session): Place[][] {
  const places = seats.map((seat, n): Place => ({ ...seat, seed: seed * 10_000 + n, kind: 'real' }));
  const step = Math.max(1, places.length / REAL);
  const chosen = new Set(Array.from({ length: REAL }, (_, i) => Math.floor(i * step)));
  const real = places.filter((_, i) => chosen.has(i));
  const light = places.filter((_, i) => !chosen.has(i)).map((p): Place => ({ ...p, kind: 'light' }));
  const groups = Array.from({ length: Math.ceil(light.length / LIGHT_EACH) }, (_, i) =>
    light.slice(i * LIGHT_EACH, (i + 1) * LIGHT_EACH),
  );
  return [real, ...groups];
}

/** What each text should hold: of every client of Yjs so many characters. */
function wantedOf(typed: readonly Typed[]): Map<string, Map<number, number>> {
  const wanted = new Map<string, Map<number, number>>();
  for (const { id, clientId, first, presses } of typed)
    wanted.set(id, (wanted.get(id) ?? new Map<number, number>()).set(clientId, first + presses.length));
  return wanted;
}

/** Lets everybody type for a while, and collects what they saw. */
export async function typeTogether(session: Session): Promise<Outcome> {
  const { system, url, carets, warmUpMs, measureMs } = session;
  const crews = divide(session).map((places) => ({ places, typists: new Typists() }));
  for (const { places, typists } of crews)
    await typists.ask({ do: 'open', system, url, carets, places }, 'open');
  const begin = now() + 500;
  const from = begin + warmUpMs;
  const until = from + measureMs;
  const marks = [from, until].map((at) => wait(at - now()).then(() => session.mark()));
  const reports = await Promise.all(
    crews.map(({ typists }) => typists.ask({ do: 'type', from: begin, until }, 'typed')),
  );
  await Promise.all(marks);
  const typed = reports.flatMap((report) => report.typed);
  const order: Order = { do: 'settle', wanted: wantedOf(typed), patience: PATIENCE };
  const settled: Settled[] = [];
  // One after the other, so that counting does not delay what is still under way elsewhere.
  for (const { typists } of crews) settled.push(await typists.ask(order, 'settled'));
  session.mark();
  await Promise.all(crews.map(({ typists }) => typists.end()));
  return {
    ...{ typed, from, until, settled },
    clientCpu: reports.reduce((sum, report) => sum + report.cpuShare, 0),
    clientDelayP99: Math.max(...reports.map((report) => report.loopDelayP99)),
  };
}
