/** No window is longer than this, in ms: a colleague's words come in pieces from there on. */
const MAX_MS = 50;

/**
 * Collects what comes within a short while and hands it over together. What comes after a quiet moment goes at
 * once; so one who types alone never waits, and many share the cost of telling all.
 */
export class Window<T> {
  readonly #flush: (items: T[]) => void;
  readonly #length: () => number;
  #items: T[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flushed = -MAX_MS;

  /** @param length how long the window is now, in ms */
  constructor(flush: (items: T[]) => void, length: () => number) {
    this.#flush = flush;
    this.#length = length;
  }

  add(item: T): void {
    this.#items.push(item);
    if (this.#timer) return;
    const wait = this.#flushed + Math.min(this.#length(), MAX_MS) - performance.now();
    if (wait <= 0) this.now();
    else this.#timer = setTimeout(() => this.now(), wait);
  }

  /** Hands over what there is, without waiting for the end. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushed = performance.now();
    const items = this.#items;
    this.#items = [];
    if (items.length > 0) this.#flush(items);
  }
}
