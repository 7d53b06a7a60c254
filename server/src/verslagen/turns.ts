/** After each turn there is a pause of this many times what it took: together they take a fifth of the time. */
const PAUSE = 4;

/**
 * Work that can wait, of all texts together: one at a time and with pauses, so that hundreds of texts in which people
 * write at once leave the time to those who write.
 */
export class Turns {
  #before: Promise<void> = Promise.resolve();

  /** Runs the work when its turn comes; what it throws is for the caller. */
  run(work: () => Promise<void>): Promise<void> {
    let began = 0;
    const done = this.#before.then(() => {
      began = performance.now();
      return work();
    });
    const pause = (): Promise<void> =>
      new Promise((over) => void setTimeout(over, PAUSE * (performance.now() - began)).unref());
    this.#before = done.then(pause, pause);
    return done;
  }
}
