import type { Clock } from '../platform/clock/clock.ts';

/** Longest wait of a timer in Node, in milliseconds. */
const MAX_TIMEOUT = 2_147_483_647;

/** Calls for a thing at the next of its moments, as long as nobody stops it. */
export function createWekker(clock: Clock, roep: (id: string) => void) {
  const timers = new Map<string, NodeJS.Timeout>();

  function stop(id: string): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
  }

  function zet(id: string, momenten: readonly (string | Date)[]): void {
    stop(id);
    const now = clock.now().getTime();
    const later = momenten.map((moment) => new Date(moment).getTime()).filter((moment) => moment > now);
    if (later.length === 0) return;
    const wait = Math.min(Math.min(...later) - now + 1, MAX_TIMEOUT);
    const timer = setTimeout(() => {
      zet(id, momenten);
      roep(id);
    }, wait);
    timers.set(id, timer.unref());
  }

  return { zet, stop };
}
