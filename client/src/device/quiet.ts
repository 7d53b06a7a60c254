const SECOND_MS = 1_000;

/** How long nothing must have come in, after what took so long to come: a slow network has longer gaps. */
const enough = (longestMs: number): number => Math.max(SECOND_MS, 2 * longestMs);

/**
 * Until this page has all it asked for, so that what may come later does not stand in its way. A slow phone shares one
 * narrow line among all that it asks for.
 */
export function whenQuiet(): Promise<void> {
  if (typeof PerformanceObserver === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    let longest = 0;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      wait();
    });
    function wait(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, enough(longest));
    }
    wait();
    observer.observe({ type: 'resource', buffered: true });
  });
}
