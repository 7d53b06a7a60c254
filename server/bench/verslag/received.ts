import * as Y from 'yjs';

const FIRST_BYTES = 64 * 1024;

/**
 * What a light client received: kept as it came, looked at when the typing is over, so that counting does not cost the
 * processor time of those who measure.
 */
export class Received {
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  readonly #ends: number[] = [];
  #read = 0;
  /** Per client of Yjs the pieces that came, without what lies within them. */
  readonly #have = new Map<number, [number, number][]>();

  add(update: Uint8Array): void {
    const end = this.#used + update.byteLength;
    if (end > this.#bytes.byteLength) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.byteLength * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#bytes.set(update, this.#used);
    this.#used = end;
    this.#ends.push(end);
  }

  get count(): number {
    return this.#ends.length;
  }

  /** How many characters of these clients did not come, in whatever order the others came. */
  missing(wanted: ReadonlyMap<number, number>): number {
    this.#readOn();
    let missing = 0;
    for (const [client, until] of wanted) {
      const pieces = (this.#have.get(client) ?? []).sort((a, b) => a[0] - b[0]);
      let reached = 0;
      for (const [from, to] of pieces) {
        missing += Math.max(0, from - reached);
        reached = Math.max(reached, to);
      }
      missing += Math.max(0, until - reached);
      this.#have.set(client, missing === 0 ? [[0, reached]] : pieces);
    }
    return missing;
  }

  #readOn(): void {
    for (; this.#read < this.#ends.length; this.#read++) {
      const update = this.#bytes.subarray(this.#ends[this.#read - 1] ?? 0, this.#ends[this.#read]);
      for (const struct of Y.decodeUpdate(update).structs) {
        if (struct instanceof Y.Skip) continue;
        const { client, clock } = struct.id;
        const pieces = this.#have.get(client) ?? [];
        const last = pieces.at(-1);
        if (last?.[1] === clock) last[1] = clock + struct.length;
        else pieces.push([clock, clock + struct.length]);
        this.#have.set(client, pieces);
      }
    }
  }
}
