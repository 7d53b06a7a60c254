import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fillDemo, startServer } from './lib/server.ts';
import { quantile, round, show } from './lib/stats.ts';

/** Requests a second, whatever the answers take: a slow server gets no rest. */
const RATE = 100;
const WARM_UP_MS = 2_000;
/** With so many answers owed the server is no longer keeping up; waiting longer would tell nothing more. */
const MAX_OWED = 300;

interface Target {
  name: string;
  /** Everything that one screen asks for; they are asked at once, and the screen is there when the last one answers. */
  paths: string[];
}

interface Row {
  id: string;
  slug: string;
}

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return (await answer.json()) as T;
}

/** A session of the demo person with this address; the cookie to send. */
async function signIn(url: string, email: string): Promise<string> {
  const { items } = await json<{ items: { id: string; email: string }[] }>(`${url}/v1/demo-personen`);
  const persoonId = items.find((p) => p.email === email)?.id;
  const answer = await fetch(`${url}/v1/sessies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ met: 'demo', persoonId }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`signing in answers ${answer.status}`);
  return cookie;
}

async function targets(url: string): Promise<Target[]> {
  const { items } = await json<{ items: Row[] }>(`${url}/v1/opgaveteams`);
  const team = items[2] ?? (items[0] as Row);
  const van = `opgaveteam=${team.id}`;
  return [
    { name: 'actielijnen, page of 50', paths: ['/actielijnen?aantal=50'] },
    { name: 'actielijnen, latest 50', paths: ['/actielijnen?aantal=50&volgorde=bijgewerkt'] },
    {
      name: 'an opgaveteam, whole page',
      paths: [
        `/opgaveteams/${team.slug}`,
        `/samenstelling?${van}`,
        `/actielijnen?${van}&aantal=50`,
        `/bijeenkomsten?${van}&aantal=50&volgorde=eerst_laat`,
      ],
    },
    { name: 'voorpagina', paths: ['/voorpagina'] },
    { name: 'zoekresultaten', paths: ['/zoekresultaten?q=wonen'] },
    { name: 'zoekresultaten, nothing found', paths: ['/zoekresultaten?q=xyzzy'] },
  ];
}

/** Asks at the fixed rate; an answer's time counts from the moment at which it should have been asked. */
async function load(
  url: string,
  target: Target,
  headers: Record<string, string>,
  ms: number,
): Promise<number[]> {
  const times: number[] = [];
  const gap = (1000 * target.paths.length) / RATE;
  const begin = performance.now();
  const open: Promise<void>[] = [];
  let owed = 0;
  for (let due = begin; due < begin + ms && owed < MAX_OWED; due += gap) {
    owed += 1;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const ask = async (path: string): Promise<void> => void (await json(`${url}/v1${path}`, { headers }));
    open.push(
      Promise.all(target.paths.map(ask)).then(() => {
        owed -= 1;
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(open);
  return times;
}

async function measure(jaren: number, seconds: number): Promise<object[]> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-api-'));
  try {
    fillDemo(dir, jaren);
    const server = await startServer(dir);
    const rows: object[] = [];
    const visitors: [string, Record<string, string>][] = [
      ['niemand', {}],
      ['kernteamlid', { cookie: await signIn(server.url, 'kernteam.wonen@voorbeeld.test') }],
    ];
    for (const target of await targets(server.url))
      for (const [reader, headers] of visitors) {
        await load(server.url, target, headers, WARM_UP_MS);
        const times = await load(server.url, target, headers, seconds * 1000);
        const p = (share: number): number => round(quantile(times, share));
        console.error(`${target.name} (${reader}): p95 ${p(0.95)} ms`);
        rows.push({
          jaren,
          target: target.name,
          reader,
          asked: times.length,
          p50: p(0.5),
          p95: p(0.95),
          max: round(Math.max(...times)),
        });
      }
    rows.push({ jaren, target: 'memory of the server, MB', p50: round(server.rssMb()) });
    await server.stop();
    return rows;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * Lists and pages with many years of data at 100 requests a second, in milliseconds.
 * `--jaren 20,40` measures one after another; `--seconds 10` for each row.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = {
    jaren: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '10' },
  } as const;
  const { jaren, seconds } = parseArgs({ args: [...args], options }).values;
  const rows: object[] = [];
  for (const years of jaren.split(',').map(Number)) rows.push(...(await measure(years, Number(seconds))));
  show('api', rows);
}
