import { parseArgs } from 'node:util';
import { moveTo, splitCores } from './lib/cores.ts';
import { quantile, show } from './lib/stats.ts';
import { measureIdle } from './verslag/idle.part.ts';
import { measureLarge } from './verslag/large.part.ts';
import { measureTyping, type TypingOptions, type TypingRow } from './verslag/typing.part.ts';

const options = {
  parts: { type: 'string', default: 'latency,capacity,large,idle' },
  edits: { type: 'string', default: '260000' },
  idle: { type: 'string', default: '500' },
  editors: { type: 'string', default: '2,20,50,100,200,500' },
  documents: { type: 'string', default: '100,200' },
  systems: { type: 'string', default: 'opgaveteams,hocuspocus' },
  seconds: { type: 'string', default: '20' },
  'warm-up': { type: 'string', default: '4' },
  runs: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  carets: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options }).values;
}

const numbers = (list: string): number[] => list.split(',').map(Number);

/** One row of the medians of some rows; `range` says how far the p95 of the runs lay apart. */
function median(rows: readonly TypingRow[]): object {
  const [first] = rows;
  if (!first || rows.length === 1) return first ?? {};
  const middle = Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? quantile(
            rows.map((row) => Number(row[name as keyof TypingRow])),
            0.5,
          )
        : value,
    ]),
  );
  const all = rows.map(({ p95 }) => p95);
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  return { ...middle, lost, runs: rows.length, range: `${Math.min(...all)}–${Math.max(...all)}` };
}

/** The systems take turns, so that the noise of the machine falls on all. */
async function typing(values: Values, rooms: { documents: number; editors: number }[]): Promise<object[]> {
  const rows: object[] = [];
  for (const room of rooms) {
    const found = new Map<string, TypingRow[]>();
    for (let n = 0; n < Number(values.runs); n++)
      for (const system of values.systems.split(',') as TypingOptions['system'][]) {
        const row = await measureTyping({
          ...{ system, ...room, seconds: Number(values.seconds), warmUp: Number(values['warm-up']) },
          ...{ seed: Number(values.seed) + n, carets: values.carets },
        });
        console.error(JSON.stringify(row));
        found.set(system, [...(found.get(system) ?? []), row]);
      }
    for (const runs of found.values()) rows.push(median(runs));
  }
  return rows;
}

/**
 * Writing together, measured. The server is alone on one core; those who write are on the others.
 * `--parts latency,capacity,large,idle`, `--editors 20,50`, `--documents 100`, `--systems opgaveteams`, `--seconds 10`,
 * `--runs 3`, `--seed 7`, `--carets`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const values = parse(args);
  moveTo(splitCores().clients);
  const parts = values.parts.split(',');
  if (parts.includes('latency'))
    show(
      'verslag latency',
      await typing(
        values,
        numbers(values.editors).map((editors) => ({ documents: 1, editors })),
      ),
    );
  if (parts.includes('capacity'))
    show(
      'verslag capacity',
      await typing(
        values,
        numbers(values.documents).map((documents) => ({ documents, editors: 5 })),
      ),
    );
  if (parts.includes('large')) {
    const rows: object[] = [];
    for (const system of values.systems.split(','))
      rows.push(await measureLarge(system, Number(values.edits), Number(values.seed)));
    show('verslag large', rows);
  }
  if (parts.includes('idle')) show('verslag idle', [await measureIdle(Number(values.idle))]);
}
