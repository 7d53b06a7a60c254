import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { EmbeddedMongoStartError } from '../errors.ts';

const heldHere = new Set<string>();

/** When a process started, so that another process that got the same number is not taken for it (Linux only). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function alive(pid: number, start: string): boolean {
  // A container's processes get the same numbers after a restart: this process is not its own rival.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '' || startOf(pid) === start;
}

function tryCreate(file: string): boolean {
  try {
    const fd = openSync(file, 'wx', 0o600);
    writeSync(fd, `${String(process.pid)} ${startOf(process.pid)}`);
    closeSync(fd);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Claims a data directory for this process; gives the function that lets it go. A lock that a killed process left
 * behind is taken over. Throws EmbeddedMongoStartError `data_dir_in_use` or `data_dir_unwritable`.
 */
export function lockDirectory(dataDir: string): () => void {
  const dir = resolve(dataDir);
  const file = resolve(dir, 'lock.pid');
  const inUse = (): EmbeddedMongoStartError =>
    new EmbeddedMongoStartError(
      'data_dir_in_use',
      `The data directory ${dir} is in use by another process; stop that one first or choose another DATA_DIR.`,
    );
  if (heldHere.has(dir)) throw inUse();
  try {
    mkdirSync(dir, { recursive: true });
    for (let attempt = 0; !tryCreate(file); attempt++) {
      const [pid, start] = readFileSync(file, 'utf8').split(' ');
      if (attempt > 2 || alive(Number(pid), start ?? '')) throw inUse();
      rmSync(file, { force: true });
    }
  } catch (error) {
    if (error instanceof EmbeddedMongoStartError) throw error;
    throw new EmbeddedMongoStartError(
      'data_dir_unwritable',
      `The data directory ${dir} cannot be written: ${(error as Error).message}.`,
      { cause: error },
    );
  }
  heldHere.add(dir);
  return () => {
    heldHere.delete(dir);
    rmSync(file, { force: true });
  };
}
