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
  /**
   * Everything that one screen asks for; they are asked at once, and the screen is there when the last one answers.
   * With several, the screens take turns.
   */
  screens: string[][];
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

const WORDS = [
  ...[
    'wonen',
    'schimmel',
    'vocht',
    'bewoners',
    'overleg',
    'buurthuis',
    'jongeren',
    'straat',
    'tuin',
    'school',
  ],
  ...[
    'werkplek',
    'geldzorgen',
    'zorg',
    'spelen',
    'veilig',
    'licht',
    'plein',
    'fietsen',
    'taal',
    'moeders',
    'sport',
  ],
  ...[
    'schimel',
    'bewonrs',
    'overlge',
    'ab-2024',
    'wg3-2025-001',
    'besluit',
    'emine',
    'kaya',
    'vergadering',
    'xyzzy',
  ],
];

/** What people type: each word as it grows, and every two words; more of them than an answer is kept for. */
function typed(): string[] {
  const grown = WORDS.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, n) => word.slice(0, n + 2)),
  );
  const pairs = WORDS.flatMap((one) => WORDS.map((other) => `${one} ${other}`));
  // Mixed, without chance: 7 has no factor in common with how many there are.
  const all = [...grown, ...pairs];
  return all.map((_, n) => encodeURIComponent(all[(n * 7) % all.length] ?? ''));
}

async function targets(url: string): Promise<Target[]> {
  const { items } = await json<{ items: Row[] }>(`${url}/v1/opgaveteams`);
  const team = items[2] ?? (items[0] as Row);
  const van = `opgaveteam=${team.id}`;
  return [
    { name: 'actielijnen, page of 50', screens: [['/actielijnen?aantal=50']] },
    { name: 'actielijnen, latest 50', screens: [['/actielijnen?aantal=50&volgorde=bijgewerkt']] },
    {
      name: 'an opgaveteam, whole page',
      screens: [
        [
          `/opgaveteams/${team.slug}`,
          `/samenstelling?${van}`,
          `/actielijnen?${van}&aantal=50`,
          `/bijeenkomsten?${van}&aantal=50&volgorde=eerst_laat`,
        ],
      ],
    },
    { name: 'voorpagina', screens: [['/voorpagina']] },
    { name: 'zoekresultaten', screens: [['/zoekresultaten?q=wonen']] },
    { name: 'zoekresultaten, nothing found', screens: [['/zoekresultaten?q=xyzzy']] },
    { name: 'zoekresultaten, never the same', screens: typed().map((q) => [`/zoekresultaten?q=${q}`]) },
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
  const { screens } = target;
  const gap = (1000 * (screens[0]?.length ?? 1)) / RATE;
  const begin = performance.now();
  const open: Promise<void>[] = [];
  let owed = 0;
  for (let due = begin; due < begin + ms && owed < MAX_OWED; due += gap) {
    owed += 1;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const ask = async (path: string): Promise<void> => void (await json(`${url}/v1${path}`, { headers }));
    open.push(
      Promise.all((screens[open.length % screens.length] ?? []).map(ask)).then(() => {
        owed -= 1;
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(open);
  return times;
}

async function measure(jaren: number, seconds: number, only: string): Promise<object[]> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-api-'));
  try {
    fillDemo(dir, jaren);
    const server = await startServer(dir);
    const rows: object[] = [];
    const visitors: [string, Record<string, string>][] = [
      ['niemand', {}],
      ['kernteamlid', { cookie: await signIn(server.url, 'kernteam.wonen@voorbeeld.test') }],
    ];
    const wanted = (await targets(server.url)).filter(({ name }) => name.includes(only));
    for (const target of wanted)
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
 * `--jaren 20,40` measures one after another; `--seconds 10` for each row; `--only zoek` what has this in its name.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = {
    jaren: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '10' },
  } as const;
  const { jaren, seconds, only } = parseArgs({ args: [...args], options }).values;
  const rows: object[] = [];
  for (const years of jaren.split(',').map(Number))
    rows.push(...(await measure(years, Number(seconds), only)));
  show('api', rows);
}
