import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';
import { severalFaults } from './faults.several.ts';

it(
  '[V2] [V7] [V9] [rule 4] every fault once, with real processes: nothing saved is lost or doubled, no screen lies',
  { timeout: 180_000 },
  async () => {
    const outcome = await runChaos({ seed: 20261122, ms: null, processes: 1 });
    expect(Object.keys(outcome.faults).sort()).toEqual(outcome.possible.sort());
    expect(outcome.typed).toBeGreaterThan(200);
  },
);

it(
  '[V12] [V2] [rule 4] two servers, and what is between them breaks: nothing saved is lost or doubled, no screen lies',
  { timeout: 180_000 },
  async () => {
    const only = Object.keys(severalFaults);
    const outcome = await runChaos({ seed: 20261122, ms: null, processes: 2, only });
    expect(Object.keys(outcome.faults).sort()).toEqual(only.sort());
    expect(outcome.typed).toBeGreaterThan(200);
  },
);

it(
  '[V9] [rule 4] a database that is killed soon after the server began: people are saved again when it is back (seed 303)',
  { timeout: 90_000 },
  async () => {
    const only = ['servers and database are killed', 'the database is killed'];
    const { faults } = await runChaos({ seed: 303, ms: null, processes: 1, only });
    expect(Object.keys(faults).sort()).toEqual(only);
  },
);
