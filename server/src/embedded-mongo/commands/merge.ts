import { ObjectId } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode, encode, encodeElement, joinElements, rawElements } from '../bson/codec.ts';
import { equalValues } from '../bson/key.ts';
import { isDoc, orderClass, ORDER } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import type { Variables } from '../aggregate/expressions.ts';
import { compilePipeline } from '../aggregate/pipeline.ts';
import { compileFilter } from '../query/matcher.ts';
import { plainValue } from '../query/path.ts';
import { read } from '../query/read.ts';
import type { Collection, Stored } from '../storage/collection.ts';
import { encodeChanged } from '../update/encode.ts';
import type { Database } from './context.ts';
import { parseMerge } from './merge-spec.ts';
import type { MergeSpec } from './merge-spec.ts';
import { rawId, replacementBytes, withId } from './statement.ts';
import type { Writer } from './statement.ts';
import { CHUNK } from './write.ts';

const NO_SOURCES = { collection: () => undefined };
/** Stages that leave the fields they do not name where they stand. */
const IN_PLACE = new Set(['$set', '$addFields', '$unset']);

/** Throws where no unique index sees to it that the fields of `on` find one document. */
function checkIndex(collection: Collection | undefined, on: readonly string[][]): void {
  const paths = on.map((parts) => parts.join('.'));
  if (paths.length === 1 && paths[0] === '_id') return;
  const covered = collection?.indexes.some(
    (index) =>
      index.unique &&
      !index.partial &&
      index.fields.length === paths.length &&
      index.fields.every((field) => paths.includes(field.path)),
  );
  if (!covered)
    throw new CommandError('Location51183', 'Cannot find index to verify that join fields will be unique');
}

/** Which document of the target a document belongs to, as a filter. */
function keyOf(doc: Doc, on: readonly string[][]): Doc {
  return Object.fromEntries(
    on.map((parts) => {
      const value = plainValue(doc, parts);
      const path = parts.join('.');
      if (Array.isArray(value))
        throw new CommandError('Location51185', `$merge write error: 'on' field '${path}' is an array`);
      if (value === undefined || orderClass(value) === ORDER.null)
        throw new CommandError(
          'Location51132',
          `$merge write error: 'on' field '${path}' cannot be missing, null, undefined or an array`,
        );
      return [path, { $eq: value }];
    }),
  );
}

function find(collection: Collection, filter: Doc): Stored | undefined {
  const query = { filter, matches: compileFilter(filter, expressionTest), sort: [], limit: 1 };
  return read(collection, query).next().value as Stored | undefined;
}

/** The fields that came in take the place of those with their name, or come at the end; all else keeps its bytes. */
function overlay(old: Buffer, incoming: Buffer): Buffer {
  const fields = new Map(Array.from(rawElements(incoming), (element) => [element.name, element.raw]));
  fields.delete('_id');
  const parts = Array.from(rawElements(old), ({ name, raw }) => {
    const part = fields.get(name) ?? raw;
    fields.delete(name);
    return part;
  });
  return joinElements([...parts, ...fields.values()]);
}

function checkSameId(stored: Stored, after: Doc): void {
  if (Object.hasOwn(after, '_id') && !equalValues(after._id, stored.doc._id))
    throw new CommandError(
      'ImmutableField',
      '$merge failed to update the matching document, did you attempt to modify the _id or the shard key?',
    );
}

function byPipeline(stored: Stored, doc: Doc, { pipeline, lets }: MergeSpec): Buffer {
  const variables: Variables = Object.fromEntries(
    lets.map(([name, compute]) => [name, compute(doc) ?? null]),
  );
  const [after = {}] = compilePipeline(pipeline, NO_SOURCES, variables, 'update')([stored.doc]);
  checkSameId(stored, after);
  const inPlace = pipeline.every((stage) => isDoc(stage) && IN_PLACE.has(Object.keys(stage)[0] ?? ''));
  return inPlace && Object.hasOwn(after, '_id')
    ? encodeChanged(stored.bytes, stored.doc, after)
    : replacementBytes(encode(after), rawId(stored));
}

function changed(stored: Stored, raw: Buffer, doc: Doc, spec: MergeSpec): Buffer {
  if (spec.whenMatched === 'keepExisting') return stored.bytes;
  if (spec.whenMatched === 'pipeline') return byPipeline(stored, doc, spec);
  checkSameId(stored, doc);
  return spec.whenMatched === 'merge' ? overlay(stored.bytes, raw) : replacementBytes(raw, rawId(stored));
}

/** Inside a write: brings one document in. Throws CommandError, before it writes anything. */
function mergeOne(database: Database, incoming: Buffer, spec: MergeSpec): void {
  const byId = spec.on.some((parts) => parts.join('.') === '_id');
  const came = decode(incoming);
  // A document that has no _id to be looked up by gets a new one, and so finds nothing.
  const raw =
    byId && !Object.hasOwn(came, '_id')
      ? joinElements([encodeElement('_id', new ObjectId()), incoming.subarray(4, incoming.length - 1)])
      : incoming;
  const doc = raw === incoming ? came : decode(raw);
  const filter = keyOf(doc, spec.on);
  const insert = (): void => {
    const whole = withId(raw);
    database.catalog.ensure(spec.ns).insert(whole.bytes, whole.doc);
  };
  if (spec.whenMatched === 'fail') return insert();
  const collection = database.catalog.find(spec.ns);
  const stored = collection && find(collection, filter);
  if (collection && stored) {
    const bytes = changed(stored, raw, doc, spec);
    if (!bytes.equals(stored.bytes)) collection.replace(stored, bytes, decode(bytes));
  } else if (spec.whenNotMatched === 'insert') insert();
  else if (spec.whenNotMatched === 'fail')
    throw new CommandError(
      'MergeStageNoMatchingDocument',
      '$merge could not find a matching document in the target collection for at least one document in the source collection',
    );
}

/**
 * `$merge`: brings documents into a collection, in parts of 1,000 as other writes. Of a part that meets an error all
 * other documents are still brought in, those of later parts are not; MongoDB does so too.
 */
export function mergeWriter(stage: unknown, db: string, database: Database): Writer {
  const spec = parseMerge(stage, db);
  checkIndex(database.catalog.find(spec.ns), spec.on);
  const blank = Object.fromEntries(spec.lets.map(([name]) => [name, null]));
  if (spec.whenMatched === 'pipeline') compilePipeline(spec.pipeline, NO_SOURCES, blank, 'update');
  return async (rows) => {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const refusals = await database.store.write(() => {
        const met: CommandError[] = [];
        for (const row of rows.slice(from, from + CHUNK)) {
          try {
            mergeOne(database, row, spec);
          } catch (error) {
            if (!(error instanceof CommandError)) throw error;
            met.push(error);
          }
        }
        return met;
      });
      if (refusals[0]) throw refusals[0];
    }
  };
}
