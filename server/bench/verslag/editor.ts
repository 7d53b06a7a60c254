import type * as Y from 'yjs';

/** Milliseconds on the clock of the machine, the same in all processes. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A piece of the text: characters of one client of Yjs, from this clock until (not including) that one. */
export interface Piece {
  client: number;
  from: number;
  until: number;
  at: number;
}

/** Somebody at a keyboard, as the bench sees them. */
export interface Editor {
  clientId: number;
  /** The clock of Yjs at the first character that was typed. */
  first: number;
  /** Puts one character at the end of one's own line. */
  press(character: string): void;
  /** What of my own text the server acknowledged, and when. */
  acks: Piece[];
  /** What of others came in, and when its Yjs transaction was done; empty for who only counts. */
  arrivals: Piece[];
  /** How many characters of all these clients are not here. */
  missing(wanted: ReadonlyMap<number, number>): number;
  /** Messages with text that came in. */
  messages(): number;
  close(): void;
}

type YLib = typeof Y;

/** A line of one's own, at the end of what is there: what is typed goes at its end, wherever that is by then. */
export class OwnLine {
  readonly #lib: YLib;
  readonly #text: Y.Text;
  readonly #end: Y.RelativePosition;

  constructor(lib: YLib, doc: Y.Doc, field: string) {
    this.#lib = lib;
    this.#text = doc.getText(field);
    const at = this.#text.length;
    this.#text.insert(at, '\n');
    this.#end = lib.createRelativePositionFromTypeIndex(this.#text, at);
  }

  press(character: string): void {
    const { doc } = this.#text;
    const end = doc && this.#lib.createAbsolutePositionFromRelativePosition(this.#end, doc);
    if (end) this.#text.insert(end.index, character);
  }

  /** Where one's caret is, as others are told. */
  caret(): unknown {
    return this.#lib.relativePositionToJSON(this.#end);
  }
}

/** Notes what each transaction brought of others. */
export function watchArrivals(doc: Y.Doc, arrivals: Piece[]): void {
  doc.on('afterAllTransactions', (_doc: Y.Doc, transactions: Y.Transaction[]) => {
    const at = now();
    for (const { local, beforeState, afterState } of transactions) {
      if (local) continue;
      for (const [client, until] of afterState) {
        const from = beforeState.get(client) ?? 0;
        if (until > from) arrivals.push({ client, from, until, at });
      }
    }
  });
}

/** How many characters a document lacks of those wanted: Yjs has a client's text from its beginning without gaps. */
export function missingIn(lib: YLib, doc: Y.Doc, wanted: ReadonlyMap<number, number>): number {
  const have = lib.decodeStateVector(lib.encodeStateVector(doc));
  let missing = 0;
  for (const [client, until] of wanted) missing += Math.max(0, until - (have.get(client) ?? 0));
  return missing;
}

/** The characters of one update that its maker has just made: from and until as Yjs counts. */
export function pieceOf(lib: YLib, update: Uint8Array, client: number, at: number): Piece | null {
  const { from, to } = lib.parseUpdateMeta(update);
  const until = to.get(client);
  return until === undefined ? null : { client, from: from.get(client) ?? 0, until, at };
}
