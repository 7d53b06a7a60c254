import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for data; where this process may mount one it is a small disk of its own, which can be full. */
export interface Disk {
  dir: string;
  /** Takes all the space that is left, or gives it back; null where it is no disk of its own. */
  fill: ((full: boolean) => void) | null;
  remove(): Promise<void>;
}

const SIZE = '160m';

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
  const fill = (full: boolean): void => {
    if (!full) return rmSync(filler, { force: true });
    const { bavail, bsize } = statfsSync(dir);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
  };
  return {
    ...{ dir, fill: own ? fill : null },
    remove: async () => {
      if (own) execFileSync('umount', ['-l', dir]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
