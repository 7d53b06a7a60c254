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

async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

/** Reads these in turn at the fixed rate; a time counts from the moment at which it should have been asked. */
async function load(urls: readonly string[], ms: number): Promise<number[]> {
  const times: number[] = [];
  const open: Promise<void>[] = [];
  const begin = performance.now();
  for (let due = begin; due < begin + ms; due += 1000 / RATE) {
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const url = urls[open.length % urls.length] ?? '';
    open.push(read(url).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(open);
  return times;
}

/** What is in the sitemap, as addresses of this server. */
async function addresses(url: string): Promise<string[]> {
  const map = await read(`${url}/sitemap.xml`);
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => url + new URL(loc).pathname);
}

/**
 * Public pages with many years of data at 100 requests a second, in milliseconds: one page that many read at once, and
 * every page of the sitemap in turn, most of which nobody asked for just now. `--jaren 20`, `--seconds 20`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = {
    jaren: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
  } as const;
  const { jaren, seconds } = parseArgs({ args: [...args], options }).values;
  const dir = await mkdtemp(join(tmpdir(), 'bench-publiek-'));
  try {
    fillDemo(dir, Number(jaren));
    const { url, stop, rssMb } = await startServer(dir);
    const began = performance.now();
    const all = await addresses(url);
    const rows: object[] = [
      { target: 'sitemap, once', asked: all.length, p95: round(performance.now() - began) },
    ];
    const line = all.find((each) => each.includes('/actielijnen/')) ?? url;
    const targets: [string, string[]][] = [
      ['front page', [`${url}/`]],
      ['one actielijn', [line]],
      ['besluiten', [`${url}/besluiten`]],
      ['every page in turn', all.toReversed()],
    ];
    for (const [target, urls] of targets) {
      await load(urls, WARM_UP_MS);
      const times = await load(urls, Number(seconds) * 1000);
      const p = (share: number): number => round(quantile(times, share));
      const max = round(Math.max(...times));
      rows.push({ target, asked: times.length, p50: p(0.5), p95: p(0.95), max });
    }
    rows.push({ target: 'memory of the server, MB', p50: round(rssMb()) });
    await stop();
    show('publiek', rows);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
