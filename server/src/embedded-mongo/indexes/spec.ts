import type { Doc } from '../bson/codec.ts';
import { decode, encode } from '../bson/codec.ts';
import { isDoc, isNumeric, isTrue, toNumber } from '../bson/types.ts';
import { valueKey } from '../bson/key.ts';
import { CommandError, notHere } from '../errors.ts';

/** One index as it is kept in memory; `raw` is its specification as listIndexes shows it. */
export interface Index {
  id: number;
  name: string;
  fields: readonly { path: string; parts: readonly string[]; descending: boolean }[];
  unique: boolean;
  sparse: boolean;
  partial: Doc | undefined;
  expireAfterSeconds: number | undefined;
  raw: Buffer;
  /** Per field: has any document an array on this path? Then a scan may not stand for order or for two bounds. */
  multikey: boolean[];
  /** Some key was too long for the store and is kept as its beginning and a hash: order is not exact. */
  truncated: boolean;
}

const OPTIONS = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
  'hidden',
]);
const ELSEWHERE = new Set([
  'collation',
  'weights',
  'wildcardProjection',
  'default_language',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'storageEngine',
  'bits',
  'min',
  'max',
  'clustered',
  'prepareUnique',
  'language_override',
]);

const cannot = (message: string): CommandError => new CommandError('CannotCreateIndex', message);

function directionOf(field: string, value: unknown): boolean {
  if (typeof value === 'string') throw notHere(`Index type '${value}'`);
  const n = isNumeric(value) ? toNumber(value) : 0;
  if (n === 0 || Number.isNaN(n))
    throw cannot(`Values in v:2 index key pattern cannot be of type other than number: ${field}`);
  return n < 0;
}

function checkOptions(spec: Doc): void {
  for (const name of Object.keys(spec)) {
    if (ELSEWHERE.has(name)) throw notHere(`Index option '${name}'`);
    if (!OPTIONS.has(name))
      throw new CommandError('InvalidOptions', `The field '${name}' is not valid for an index specification`);
  }
  if (isTrue(spec.hidden)) throw notHere("Index option 'hidden'");
  if (isTrue(spec.sparse) && isDoc(spec.partialFilterExpression))
    throw cannot('cannot mix "partialFilterExpression" and "sparse" options');
  const ttl = spec.expireAfterSeconds;
  if (ttl !== undefined && (!isNumeric(ttl) || toNumber(ttl) < 0))
    throw cannot('TTL index expireAfterSeconds must be a non-negative number');
}

/** Reads an index specification of createIndexes. Throws CommandError on anything unknown or wrong. */
export function parseIndex(spec: Doc, id: number): Index {
  checkOptions(spec);
  const key = spec.key;
  if (!isDoc(key) || Object.keys(key).length === 0) throw cannot('Index keys cannot be an empty object');
  const fields = Object.entries(key).map(([path, value]) => {
    if (path === '' || path.startsWith('$') || path.split('.').includes(''))
      throw cannot(`Index key contains an illegal field name: ${path}`);
    if (path.includes('$**')) throw notHere('A wildcard index');
    return { path, parts: path.split('.'), descending: directionOf(path, value) };
  });
  if (typeof spec.name !== 'string' || spec.name === '')
    throw new CommandError('FailedToParse', 'The index specification needs a name');
  if (spec.expireAfterSeconds !== undefined && fields.length > 1)
    throw cannot('TTL indexes are single-field indexes, compound indexes do not support TTL');
  const idIndex = fields.length === 1 && fields[0]?.path === '_id';
  if (
    idIndex &&
    (isTrue(spec.sparse) ||
      spec.partialFilterExpression !== undefined ||
      spec.expireAfterSeconds !== undefined)
  ) {
    throw new CommandError('InvalidOptions', 'The _id index takes no sparse, partial or TTL option');
  }
  const { background: _background, ns: _ns, v: _v, key: _key, name: _name, ...rest } = spec;
  return {
    id,
    name: spec.name,
    fields,
    unique: isTrue(spec.unique) || idIndex,
    sparse: isTrue(spec.sparse),
    partial: isDoc(spec.partialFilterExpression) ? spec.partialFilterExpression : undefined,
    expireAfterSeconds: spec.expireAfterSeconds === undefined ? undefined : toNumber(spec.expireAfterSeconds),
    raw: encode({ v: 2, key, name: spec.name, ...rest }),
    multikey: fields.map(() => false),
    truncated: false,
  };
}

/** True where two indexes have the same keys in the same order and direction. */
export function sameKeys(a: Index, b: Index): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every((f, i) => f.path === b.fields[i]?.path && f.descending === b.fields[i]?.descending)
  );
}

/** True where two indexes have the same options too (name aside). */
export function sameOptions(a: Index, b: Index): boolean {
  const partial = (index: Index): string => (index.partial ? valueKey(index.partial).toString('hex') : '');
  return (
    a.unique === b.unique &&
    a.sparse === b.sparse &&
    a.expireAfterSeconds === b.expireAfterSeconds &&
    partial(a) === partial(b)
  );
}

/** The key pattern as a document, for errors and explain. */
export function keyPattern(index: Index): Doc {
  return decode(index.raw).key as Doc;
}
