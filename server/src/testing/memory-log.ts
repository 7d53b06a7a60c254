import type { VerslagLog } from '../verslagen/verslag.log.ts';

/** A log in memory whose disk can be full; the real one is tested by the contract of stores. */
export function memoryLog() {
  const disk: Uint8Array[] = [];
  const log = {
    full: false,
    disk,
    load: async () => [...disk],
    news: async () => undefined,
    append: async (update: Uint8Array) => {
      await new Promise((done) => setImmediate(done));
      if (log.full) throw new Error('disk full');
      disk.push(update);
    },
    snapshot: async (state: () => Uint8Array | Promise<Uint8Array>) => {
      disk.splice(0, disk.length, await state());
      return true;
    },
    seal: async (state: Uint8Array) => {
      disk.splice(0, disk.length, state);
      return true;
    },
    settled: false,
    get size() {
      return disk.length;
    },
    get bytes() {
      return disk.reduce((sum, entry) => sum + entry.byteLength, 0);
    },
  };
  return log satisfies VerslagLog & { full: boolean; disk: Uint8Array[] };
}
