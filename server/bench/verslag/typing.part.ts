import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesks } from '../../src/testing/desks.ts';
import { splitCores, type CpuTimes } from '../lib/cores.ts';
import { startServer } from '../lib/server.ts';
import { quantile, round } from '../lib/stats.ts';
import { typeTogether, type Outcome } from './crew.ts';
import { startHocuspocus } from './hocuspocus.server.ts';

export interface TypingOptions {
  system: 'opgaveteams' | 'hocuspocus';
  documents: number;
  /** In each document. */
  editors: number;
  seconds: number;
  warmUp: number;
  seed: number;
  carets: boolean;
}

export interface TypingRow {
  system: string;
  documents: number;
  editors: number;
  p50: number;
  p95: number;
  max: number;
  /** Key press to acknowledgement (durable). */
  ackP50: number | null;
  ackP95: number | null;
  /** Thousands of characters that came to other editors, per second of processor time until all had come. */
  deliveriesPerCpu: number;
  /** Share of its core that the server used: in all, its JavaScript, the system for that, all other threads. */
  serverCpu: number;
  cpuMain: number;
  cpuSystem: number;
  cpuOthers: number;
  messagesPerReader: number;
  typed: number;
  lost: number;
  clientCpu: number;
  clientDelayP99: number;
}

/** Milliseconds from the press of a key to its arrival elsewhere, for the keys pressed while it was measured. */
function latencies({ typed, from, until, settled }: Outcome): number[] {
  const texts = new Map<string, Map<number, { first: number; presses: number[] }>>();
  for (const { id, clientId, ...keys } of typed)
    texts.set(id, (texts.get(id) ?? new Map<number, typeof keys>()).set(clientId, keys));
  const found: number[] = [];
  for (const { id, pieces } of settled.flatMap(({ arrivals }) => arrivals))
    for (const piece of pieces) {
      const keys = texts.get(id)?.get(piece.client);
      for (let n = Math.max(piece.from, keys?.first ?? 0); keys && n < piece.until; n++) {
        const pressed = keys.presses[n - keys.first];
        if (pressed !== undefined && pressed >= from && pressed < until) found.push(piece.at - pressed);
      }
    }
  return found;
}

function acknowledgements({ typed, from, until, settled }: Outcome): number[] {
  const byClient = new Map(typed.map((keys) => [keys.clientId, keys]));
  return settled
    .flatMap(({ acks }) => acks)
    .flatMap((piece) => {
      const keys = byClient.get(piece.client);
      if (!keys) return [];
      return keys.presses
        .slice(Math.max(0, piece.from - keys.first), Math.max(0, piece.until - keys.first))
        .flatMap((pressed) => (pressed >= from && pressed < until ? piece.at - pressed : []));
    });
}

interface Bench {
  url: string;
  cpu(): CpuTimes;
  stop(): Promise<void>;
}

const NONE: CpuTimes = { all: 0, main: 0, mainSystem: 0 };

/** Starts the server of a system alone on its core, with the people and texts that the bench needs. */
async function open(
  options: TypingOptions,
  dir: string,
): Promise<{ server: Bench; modules: string; seats: { id: string; cookie: string }[] }> {
  const core = splitCores().server;
  const { documents, editors } = options;
  if (options.system === 'hocuspocus') {
    const server = await startHocuspocus(dir, core);
    const seats = Array.from({ length: documents * editors }, (_, n) => ({
      id: `text-${Math.floor(n / editors)}`,
      cookie: '',
    }));
    return { server, modules: server.modules, seats };
  }
  const desks = await createDesks(dir, documents, editors);
  const server = await startServer(dir, { core, env: { DEMO: 'nee' } });
  return {
    ...{ server, modules: '' },
    seats: desks.flatMap(({ id, cookies }) => cookies.map((cookie) => ({ id, cookie }))),
  };
}

/** Everybody types, all at once; how soon others see it, what it costs, what is lost. */
export async function measureTyping(options: TypingOptions): Promise<TypingRow> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-verslag-'));
  const { documents, editors, seconds, carets, seed } = options;
  try {
    const { server, modules, seats } = await open(options, dir);
    const cpu: CpuTimes[] = [];
    try {
      const outcome = await typeTogether({
        system:
          options.system === 'hocuspocus' ? { name: options.system, modules } : { name: options.system },
        ...{ url: server.url, carets, seats, seed },
        ...{ warmUpMs: options.warmUp * 1000, measureMs: seconds * 1000 },
        mark: () => void cpu.push(server.cpu()),
      });
      const [begun = NONE, ended = NONE, arrived = NONE] = cpu;
      const hundredths = (of: keyof CpuTimes): number =>
        Math.round(((ended[of] - begun[of]) / seconds) * 100);
      const [all, main, system] = [hundredths('all'), hundredths('main'), hundredths('mainSystem')];
      const inTime = outcome.typed
        .flatMap(({ presses }) => presses)
        .filter((at) => at >= outcome.from && at < outcome.until).length;
      const times = latencies(outcome);
      const acks = acknowledgements(outcome);
      const sum = (of: 'missing' | 'messages'): number =>
        outcome.settled.reduce((total, one) => total + one[of], 0);
      return {
        ...{ system: options.system, documents, editors },
        p50: round(quantile(times, 0.5)),
        p95: round(quantile(times, 0.95)),
        max: round(times.reduce((most, time) => Math.max(most, time), 0)),
        ackP50: acks.length === 0 ? null : round(quantile(acks, 0.5)),
        ackP95: acks.length === 0 ? null : round(quantile(acks, 0.95)),
        deliveriesPerCpu: round((inTime * (editors - 1) - sum('missing')) / (arrived.all - begun.all) / 1000),
        ...{ serverCpu: all / 100, cpuMain: main / 100, cpuSystem: system / 100 },
        cpuOthers: (all - main - system) / 100,
        messagesPerReader: Math.round(sum('messages') / seats.length),
        typed: inTime,
        lost: sum('missing'),
        clientCpu: round(outcome.clientCpu),
        clientDelayP99: round(outcome.clientDelayP99),
      };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
