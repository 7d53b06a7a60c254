import type { Doc } from '../bson/codec.ts';
import { isDoc, numberOption } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { keyPattern } from '../indexes/spec.ts';
import type { Index } from '../indexes/spec.ts';
import { equalValues } from '../bson/key.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import type { Request } from '../wire/message.ts';
import type { Cursors } from './cursors.ts';

export interface Database {
  store: Store;
  catalog: Catalog;
  cursors: Cursors;
}

/** One command being done. */
export interface Call {
  db: string;
  name: string;
  body: Doc;
  request: Request;
  database: Database;
  connectionId: number;
}

export interface Command {
  run: (call: Call) => Promise<Doc | Buffer> | Doc | Buffer;
  /** The fields it takes beside the generic ones; undefined: it does not look. */
  fields?: readonly string[];
}

const GENERIC = new Set([
  '$db',
  'lsid',
  '$readPreference',
  '$clusterTime',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'comment',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
  '$audit',
  '$client',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'let',
  'collation',
]);

/** Refuses transactions, collations, `let` and fields that the command does not have, in MongoDB's words. */
export function checkFields(call: Call, command: Command): void {
  const { body, name } = call;
  if (body.txnNumber !== undefined || body.startTransaction !== undefined || body.autocommit !== undefined) {
    throw new CommandError(
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  checkCollation(body.collation);
  if (isDoc(body.let) && Object.keys(body.let).length > 0) throw notHere("'let' of a command");
  if (!command.fields) return;
  for (const field of Object.keys(body)) {
    if (field === name || GENERIC.has(field) || command.fields.includes(field)) continue;
    throw new CommandError('Location40415', `BSON field '${name}.${field}' is an unknown field.`);
  }
}

/** The simple collation compares bytes, which is what this database does; others are refused. */
export function checkCollation(collation: unknown): void {
  if (
    collation === undefined ||
    collation === null ||
    (isDoc(collation) && (Object.keys(collation).length === 0 || collation.locale === 'simple'))
  )
    return;
  throw notHere('A collation other than simple');
}

export function namespace(call: Call): string {
  const name = call.body[call.name];
  if (typeof name !== 'string')
    throw new CommandError('InvalidNamespace', `collection name has invalid type ${typeof name}`);
  if (name === '' || name.includes('\0'))
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${call.db}.${name}'`);
  return `${call.db}.${name}`;
}

export function collectionOf(call: Call): Collection | undefined {
  return call.database.catalog.find(namespace(call));
}

/** A document-valued option, or an empty document. */
export function docOption(value: unknown, field: string): Doc {
  if (value === undefined || value === null) return {};
  if (!isDoc(value))
    throw new CommandError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'object'`);
  return value;
}

/** A non-negative whole number. */
export function countOption(value: unknown, field: string): number | undefined {
  const n = numberOption(value);
  if (n === undefined) return undefined;
  if (Number.isNaN(n)) throw new CommandError('TypeMismatch', `BSON field '${field}' is the wrong type`);
  if (n < 0)
    throw new CommandError(
      'BadValue',
      `BSON field '${field}' value must be >= 0, actual value '${String(n)}'`,
    );
  return Math.trunc(n);
}

/** Reads a hint: the name or the keys of an index, or `{$natural: 1}`. */
export function parseHint(
  hint: unknown,
  collection: Collection | undefined,
): Index | 'natural' | 'naturalReverse' | undefined {
  if (hint === undefined || hint === null || (isDoc(hint) && Object.keys(hint).length === 0))
    return undefined;
  if (isDoc(hint) && '$natural' in hint)
    return numberOption(hint.$natural) === -1 ? 'naturalReverse' : 'natural';
  if (!collection) return undefined;
  const index = collection.indexes.find((one) =>
    typeof hint === 'string' ? one.name === hint : equalValues(keyPattern(one), hint),
  );
  if (!index)
    throw new CommandError(
      'BadValue',
      'error processing query: planner returned error: hint provided does not correspond to an existing index',
    );
  return index;
}
