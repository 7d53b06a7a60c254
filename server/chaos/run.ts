import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';

const options = {
  minutes: { type: 'string', default: '10' },
  seed: { type: 'string' },
  processes: { type: 'string', default: '1' },
  only: { type: 'string' },
} as const;

/** `npm run chaos -- --minutes 10 --seed 7 --processes 2 --only "the disk is full"`. */
const { minutes, seed, processes, only } = parseArgs({ options }).values;
const chosen = seed === undefined ? Math.floor(Math.random() * 1e9) : Number(seed);
console.log(`Seed ${chosen}.`);
const begin = Date.now();
const outcome = await runChaos({
  ...{ seed: chosen, ms: Number(minutes) * 60_000, processes: Number(processes) },
  ...(only === undefined ? {} : { only: only.split(';').map((name) => name.trim()) }),
  tell: (name) => console.log(`${((Date.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${name}`),
});
console.table(outcome.faults);
console.log(`${outcome.typed} characters typed; every promise held. Seed ${chosen}.`);
process.exit(0);
