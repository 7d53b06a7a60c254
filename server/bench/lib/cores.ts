import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Clock ticks in a second, as /proc counts processor time; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** The cores of a bench: one for the server alone, the others for all who measure it. */
export function splitCores(): { server: string; clients: string } {
  const last = cpus().length - 1;
  if (last < 1) throw new Error('This bench needs two cores: one for the server alone.');
  return { server: '0', clients: last === 1 ? '1' : `1-${last}` };
}

/** Moves this process, and those that it starts from now on, to these cores. */
export function moveTo(cores: string): void {
  execFileSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)], { stdio: 'ignore' });
}

/** Processor time in seconds. */
export interface CpuTimes {
  /** Of all threads together, the work of the system for them included. */
  all: number;
  /** Of the thread in which JavaScript runs: its own work … */
  main: number;
  /** … and that of the system for it: sending, receiving, waiting for the disk. */
  mainSystem: number;
}

/** User and system time of a process, or of one of its threads, in seconds. */
function times(path: string): [user: number, system: number] {
  const stat = readFileSync(path, 'utf8');
  // The name of the program may hold spaces; the fields that follow its bracket are numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [Number(fields[11]) / TICKS, Number(fields[12]) / TICKS];
}

/** What a process used of a processor so far. */
export function cpuTimes(pid: number): CpuTimes {
  const [user, system] = times(`/proc/${pid}/stat`);
  // On Linux the first thread bears the number of the process.
  const [main, mainSystem] = times(`/proc/${pid}/task/${pid}/stat`);
  return { all: user + system, main, mainSystem };
}
