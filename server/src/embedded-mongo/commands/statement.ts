import { ObjectId } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode, encode, encodeElement, joinElements, rawElements } from '../bson/codec.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import { isTrue, orderClass, ORDER, typeNumber } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import type { Collection, Stored } from '../storage/collection.ts';
import { encodeChanged } from '../update/encode.ts';
import { compileUpdate, upsertSeed } from '../update/update.ts';
import { checkCollation } from './context.ts';

/** Writes what a pipeline gave; resolves once it is on disk. */
export type Writer = (rows: readonly Buffer[]) => Promise<void>;

/** Throws InvalidIdField on an `_id` that MongoDB does not take. */
export function checkId(id: unknown): void {
  const cls = orderClass(id);
  if (cls === ORDER.array || cls === ORDER.regex || typeNumber(id) === 6)
    throw new CommandError(
      'InvalidIdField',
      `The '_id' value cannot be of type ${cls === ORDER.array ? 'array' : cls === ORDER.regex ? 'regex' : 'undefined'}`,
    );
}

/** The bytes to store: `_id` first, made here where the client sent none. */
export function withId(raw: Buffer): { bytes: Buffer; doc: Doc } {
  const doc = decode(raw);
  if (Object.hasOwn(doc, '_id')) {
    checkId(doc._id);
    if (raw.toString('latin1', 5, 9) === '_id\0') return { bytes: Buffer.from(raw), doc };
    const elements = [...rawElements(raw)];
    const sorted = [...elements.filter((e) => e.name === '_id'), ...elements.filter((e) => e.name !== '_id')];
    return { bytes: joinElements(sorted.map((e) => e.raw)), doc };
  }
  const bytes = joinElements([
    encodeElement('_id', new ObjectId()),
    ...Array.from(rawElements(raw), (e) => e.raw),
  ]);
  return { bytes, doc: decode(bytes) };
}

/** One update as update and findAndModify do it. */
export interface UpdateStatement {
  filter: Doc;
  update: ReturnType<typeof compileUpdate>;
  /** The replacement as it came in, whose bytes are kept. */
  rawReplacement: Buffer | undefined;
  upsert: boolean;
}

/** A replacement keeps the `_id` of what it replaces, as the bytes that stand there. */
export function replacementBytes(replacement: Buffer, id: Buffer): Buffer {
  const rest = Array.from(rawElements(replacement)).filter((e) => e.name !== '_id');
  return joinElements([id, ...rest.map((e) => e.raw)]);
}

/** The `_id` of a document as the element that stands there. */
export function rawId(stored: Stored): Buffer {
  for (const element of rawElements(stored.bytes)) if (element.name === '_id') return element.raw;
  return encodeElement('_id', stored.doc._id);
}

/** Inside a write: changes one document; undefined where nothing would change. */
export function updateOne(
  collection: Collection,
  stored: Stored,
  statement: UpdateStatement,
): Buffer | undefined {
  const after = statement.update.apply(stored.doc, { filter: statement.filter, inserting: false });
  if (after === stored.doc) return undefined;
  const bytes = statement.rawReplacement
    ? replacementBytes(statement.rawReplacement, rawId(stored))
    : encodeChanged(stored.bytes, stored.doc, after);
  if (bytes.equals(stored.bytes)) return undefined;
  collection.replace(stored, bytes, decode(bytes));
  return bytes;
}

/** Inside a write: inserts what an upsert makes of its filter and update. */
export function upsertOne(
  collection: Collection,
  statement: UpdateStatement,
): { id: unknown; bytes: Buffer } {
  const seed = upsertSeed(statement.filter, statement.update.replaces);
  const made = statement.update.apply(seed, { filter: statement.filter, inserting: true });
  const id = made._id ?? new ObjectId();
  checkId(id);
  const { _id: _made, ...rest } = made;
  const bytes = statement.rawReplacement
    ? replacementBytes(statement.rawReplacement, encodeElement('_id', id))
    : encode({ _id: id, ...rest });
  collection.insert(bytes, decode(bytes));
  return { id, bytes };
}

function rawField(raw: Buffer, name: string): Buffer | undefined {
  for (const element of rawElements(raw))
    if (element.name === name && element.type === 0x03) return element.value;
  return undefined;
}

/** Reads the parts that update and findAndModify share. */
export function parseUpdate(filter: Doc, raw: Buffer, field: string, spec: Doc): UpdateStatement {
  checkCollation(spec.collation);
  const update = compileUpdate(spec[field], spec.arrayFilters, expressionTest);
  return {
    filter,
    update,
    upsert: isTrue(spec.upsert),
    rawReplacement: update.replaces ? rawField(raw, field) : undefined,
  };
}
