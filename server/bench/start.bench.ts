import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDemo, startServer } from './lib/server.ts';
import { quantile, round, show } from './lib/stats.ts';

const STARTS = 5;

async function measure(data: string, dataDir: string) {
  const ready: number[] = [];
  const memory: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const server = await startServer(dataDir);
    ready.push(server.readyMs);
    await fetch(`${server.url}/v1/voorpagina`);
    memory.push(server.rssMb());
    await server.stop();
  }
  return {
    ...{ data, starts: STARTS, readyMedianMs: round(quantile(ready, 0.5)) },
    ...{ readyMinMs: round(Math.min(...ready)), readyMaxMs: round(Math.max(...ready)) },
    rssMedianMb: round(quantile(memory, 0.5)),
  };
}

/** A first start (which writes the demo data), then warm starts with that data and with twenty years of it. */
export async function run(args: readonly string[]): Promise<void> {
  const options = { jaren: { type: 'string', default: '20' } } as const;
  const jaren = Number(parseArgs({ args: [...args], options }).values.jaren);
  const dir = await mkdtemp(join(tmpdir(), 'bench-start-'));
  try {
    const first = await startServer(join(dir, 'demo'));
    const rows: object[] = [
      { data: 'empty', starts: 1, readyMedianMs: round(first.readyMs), rssMedianMb: round(first.rssMb()) },
    ];
    await first.stop();
    rows.push(await measure('demo', join(dir, 'demo')));
    fillDemo(join(dir, 'jaren'), jaren);
    rows.push(await measure(`${jaren} years`, join(dir, 'jaren')));
    show('start', rows);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
