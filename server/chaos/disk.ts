import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A directory for data; where this process may mount one it is a small disk of its own, which can be full. */
export interface Disk {
  dir: string;
  /** Takes all the space that is left, or gives it back; null where it is no disk of its own. */
  fill: ((full: boolean) => Promise<void>) | null;
  remove(): Promise<void>;
}

const SIZE = '160m';
/** Below this the database takes no more writes. */
const LITTLE = 48 * 1024 * 1024;

function mounted(dir: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'chaos', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Makes a directory in the place for what is temporary. */
export async function openDisk(): Promise<Disk> {
  const dir = await mkdtemp(join(tmpdir(), 'chaos-'));
  const own = mounted(dir);
  const filler = join(dir, 'filler');
  const free = (): number => {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize;
  };
  const fill = async (full: boolean): Promise<void> => {
    if (!full) return rmSync(filler, { force: true });
    // A disk fills in the course of time, not within one write of the database: first until little is left.
    appendFileSync(filler, Buffer.alloc(Math.max(0, free() - LITTLE)));
    await wait(200);
    appendFileSync(filler, Buffer.alloc(free()));
  };
  return {
    ...{ dir, fill: own ? fill : null },
    remove: async () => {
      if (own) execFileSync('umount', ['-l', dir]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
