import { seeded } from '../src/testing/random.ts';
import { severalFaults } from './faults.several.ts';
import { faults, fullDisks, killAll, startAll } from './faults.ts';
import { openStage } from './stage.ts';

interface ChaosOptions {
  seed: number;
  /** Faults go on until this time is over and each of them happened; null: each once. */
  ms: number | null;
  /** How many servers serve the text; with several there is a Redis between them. */
  processes: number;
  /** Only these. */
  only?: readonly string[];
  tell?(line: string): void;
}

/** The faults in an order of chance, again and again. */
function* orders(names: readonly string[], chance: ReturnType<typeof seeded>): Generator<string> {
  for (;;) {
    const todo = [...names];
    while (todo.length > 0) yield* todo.splice(chance.int(todo.length), 1);
  }
}

/**
 * People type, and everything goes wrong that can. Throws at the first promise that is broken: a character of which a
 * screen said that it is saved is not on disk, or not exactly once on every screen; screens differ in the end; a screen
 * says that all is saved while it is not.
 * @returns how often each fault happened, and how many characters were typed
 */
export async function runChaos({ seed, ms, processes, only, tell = () => {} }: ChaosOptions) {
  const chance = seeded(seed);
  const happened = new Map<string, number>();
  const stage = await openStage(chance, processes);
  const all = { ...faults, ...(processes > 1 ? severalFaults : {}) };
  const possible = Object.keys(all).filter((name) => stage.fill !== null || !(name in fullDisks));
  const names = possible.filter((name) => only?.includes(name) ?? true);
  tell(`possible here: ${possible.join('; ')}`);
  try {
    await stage.calm();
    const end = Date.now() + (ms ?? 0);
    let done = 0;
    for (const name of orders(names, chance)) {
      if (done >= names.length && Date.now() >= end) break;
      await stage.type(200 + chance.int(800));
      tell(name);
      await all[name]?.(stage);
      happened.set(name, (happened.get(name) ?? 0) + 1);
      done++;
      // Now and then all comes to rest, and is judged; else the next fault meets what this one left.
      if (chance.next() < 0.4) await stage.calm();
    }
    await stage.calm();
    stage.proxy.refuse();
    await killAll(stage.servers);
    await startAll(stage.servers);
    await stage.checkDisk();
    const typed = stage.typists.reduce((sum, { deeds }) => sum + deeds.typed.size, 0);
    return { possible, faults: Object.fromEntries(happened), typed };
  } catch (err) {
    throw new Error(`seed ${seed}, after ${[...happened.keys()].join(', ') || 'nothing'}`, { cause: err });
  } finally {
    await stage.close();
  }
}
