import { performance } from 'node:perf_hooks';

const SAMPLE_MS = 250;
/** Below this part of the time at work, nothing has to wait. */
const CALM = 0.6;
const LONGEST_MS = 40;

/**
 * How hard this process works, as the time (ms) that updates may wait to be sent together: nothing while it is
 * calm, more the less time is left, so that many small texts share the cost of a busy server too.
 */
export function createPressure() {
  let last = performance.eventLoopUtilization();
  let wait = 0;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    const wanted = Math.max(0, (utilization - CALM) / (1 - CALM)) * LONGEST_MS;
    wait = (wait + wanted) / 2;
  }, SAMPLE_MS).unref();
  return { waitMs: () => wait, close: () => clearInterval(timer) };
}
