import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { encodeElement, joinElements, rawArray, rawDocElement } from '../bson/codec.ts';
import { CommandError } from '../errors.ts';

const IDLE_MS = 10 * 60_000;
const MOST_CURSORS = 10_000;
const FIRST_BATCH = 101;
const BATCH_BYTES = 16 * 1024 * 1024;

/** Documents as bytes, made when they are asked for. */
export type Rows = Iterator<Buffer>;

interface OpenCursor {
  ns: string;
  rows: Rows;
  /** A row that did not fit in the last batch. */
  held: Buffer | undefined;
  usedAt: number;
}

/** Open cursors. One that nobody asks for in ten minutes is closed; of too many the oldest goes. */
export class Cursors {
  readonly #open = new Map<string, OpenCursor>();

  /** The answer to find or aggregate; keeps a cursor where there is more. */
  first(ns: string, rows: Rows, batchSize: number | undefined, singleBatch: boolean): Buffer {
    const cursor: OpenCursor = { ns, rows, held: undefined, usedAt: Date.now() };
    const { batch, done } = take(cursor, batchSize ?? FIRST_BATCH);
    let id = Long.ZERO;
    if (!done && !singleBatch) {
      id = newId();
      this.#expire();
      this.#open.set(id.toString(), cursor);
    }
    return answer('firstBatch', batch, id, ns);
  }

  more(id: Long, ns: string, batchSize: number | undefined): Buffer {
    const cursor = this.#open.get(id.toString());
    if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id.toString()} not found`);
    if (cursor.ns !== ns)
      throw new CommandError(
        'IllegalOperation',
        `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
      );
    cursor.usedAt = Date.now();
    const { batch, done } = take(cursor, batchSize === undefined || batchSize === 0 ? Infinity : batchSize);
    if (done) this.#open.delete(id.toString());
    return answer('nextBatch', batch, done ? Long.ZERO : id, ns);
  }

  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }

  /** A dropped collection has no cursors. */
  killOf(ns: string): void {
    for (const [id, cursor] of this.#open) if (cursor.ns === ns) this.#open.delete(id);
  }

  #expire(): void {
    const limit = Date.now() - IDLE_MS;
    for (const [id, cursor] of this.#open) if (cursor.usedAt < limit) this.#open.delete(id);
    const oldest = this.#open.keys().next().value;
    if (this.#open.size >= MOST_CURSORS && oldest !== undefined) this.#open.delete(oldest);
  }
}

function newId(): Long {
  const bits = randomBytes(8).readBigUInt64LE() & ((1n << 62n) - 1n);
  return Long.fromBigInt(bits === 0n ? 1n : bits);
}

function take(cursor: OpenCursor, size: number): { batch: Buffer[]; done: boolean } {
  const batch: Buffer[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const row = cursor.held ?? nextRow(cursor.rows);
    cursor.held = undefined;
    if (!row) return { batch, done: true };
    if (batch.length > 0 && bytes + row.length > BATCH_BYTES) {
      cursor.held = row;
      return { batch, done: false };
    }
    bytes += row.length;
    batch.push(row);
  }
  return { batch, done: false };
}

function nextRow(rows: Rows): Buffer | undefined {
  const next = rows.next();
  return next.done === true ? undefined : next.value;
}

function answer(field: string, batch: readonly Buffer[], id: Long, ns: string): Buffer {
  const cursor = joinElements([
    rawDocElement(field, rawArray(batch), 0x04),
    encodeElement('id', id),
    encodeElement('ns', ns),
  ]);
  return joinElements([rawDocElement('cursor', cursor), encodeElement('ok', 1)]);
}
