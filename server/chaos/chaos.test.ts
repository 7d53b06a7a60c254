import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';

it(
  '[V2] [V7] [V9] [rule 4] every fault once, with real processes: nothing saved is lost or doubled, no screen lies',
  { timeout: 180_000 },
  async () => {
    const outcome = await runChaos({ seed: 20261122, ms: null });
    expect(Object.keys(outcome.faults).sort()).toEqual(outcome.possible.sort());
    expect(outcome.typed).toBeGreaterThan(200);
  },
);
