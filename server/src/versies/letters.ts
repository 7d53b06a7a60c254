import * as Y from 'yjs';

/** From, and up to but not with. */
type Span = [van: number, tot: number];

/** Which clocks of which clients were counted as deleted, as spans in order. */
export class Gewist {
  readonly #spans = new Map<number, Span[]>();

  /** Adds a span; gives how much of it is new. */
  add(client: number, van: number, tot: number): number {
    const spans = this.#spans.get(client) ?? [];
    const touching = spans.filter(([a, b]) => a <= tot && b >= van);
    const had = touching.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, tot) - Math.max(a, van)), 0);
    const merged: Span = [
      Math.min(van, ...touching.map(([a]) => a)),
      Math.max(tot, ...touching.map(([, b]) => b)),
    ];
    const rest = spans.filter((span) => !touching.includes(span));
    this.#spans.set(
      client,
      [...rest, merged].sort(([a], [b]) => a - b),
    );
    return tot - van - had;
  }
}

/** A device that was away tells all that was ever deleted: that is not somebody's work of now. */
const MAX_SPANS = 50;

/** About how many letters an update adds, ends of lines not counted, and how many it takes away that were not gone already. */
export function lettersIn(update: Uint8Array, gewist: Gewist): { erbij: number; eraf: number } {
  const { structs, ds } = Y.decodeUpdate(update);
  let erbij = 0;
  for (const struct of structs)
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
      erbij += struct.content.str.replaceAll('\n', '').length;
  let spans = 0;
  let eraf = 0;
  for (const [client, deletes] of ds.clients)
    for (const { clock, len } of deletes) {
      spans++;
      eraf += gewist.add(client, clock, clock + len);
    }
  return { erbij, eraf: spans > MAX_SPANS ? 0 : eraf };
}
