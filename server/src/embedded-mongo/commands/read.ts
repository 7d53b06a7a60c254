import { Int32, Long } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { encode } from '../bson/codec.ts';
import { valueKey } from '../bson/key.ts';
import { isTrue, numberOption } from '../bson/types.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import { CommandError, notHere } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { collectLeaves } from '../query/path.ts';
import { compileProjection } from '../query/projection.ts';
import { countMatching, read } from '../query/read.ts';
import type { Reading } from '../query/read.ts';
import { parseSort } from '../query/sort.ts';
import type { Collection } from '../storage/collection.ts';
import { collectionOf, countOption, docOption, namespace, parseHint } from './context.ts';
import type { Call, Command } from './context.ts';

/** Reads the parts of a find, count, distinct or explain that say which documents. */
export function reading(body: Doc, filterField: string, collection: Collection | undefined): Reading {
  const filter = docOption(body[filterField], filterField);
  const limit = countOption(
    numberOption(body.limit) === undefined ? undefined : Math.abs(numberOption(body.limit) ?? 0),
    'limit',
  );
  const sort = body.sort;
  const natural = typeof sort === 'object' && sort !== null && '$natural' in sort;
  return {
    filter,
    matches: compileFilter(filter, expressionTest),
    sort: natural ? [] : parseSort(sort),
    skip: countOption(body.skip, 'skip') ?? 0,
    limit: limit === undefined || limit === 0 ? Infinity : limit,
    hint: natural ? parseHint(sort, collection) : parseHint(body.hint, collection),
  };
}

const FIND_ELSEWHERE = ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData', 'readOnce'];

function* rows(
  collection: Collection | undefined,
  query: Reading,
  project: ReturnType<typeof compileProjection>,
): Generator<Buffer> {
  if (!collection) return;
  for (const stored of read(collection, query)) yield project ? project(stored) : stored.bytes;
}

const find: Command = {
  fields: [
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'noCursorTimeout',
    'allowPartialResults',
    'oplogReplay',
    'allowDiskUse',
    ...FIND_ELSEWHERE,
  ],
  run: (call) => {
    const { body } = call;
    const used = FIND_ELSEWHERE.find((field) => isTrue(body[field]));
    if (used !== undefined) throw notHere(`The option '${used}' of find`);
    const collection = collectionOf(call);
    const query = reading(body, 'filter', collection);
    const project = compileProjection(docOption(body.projection, 'projection'), query.filter);
    const single = isTrue(body.singleBatch) || (numberOption(body.limit) ?? 0) < 0;
    return call.database.cursors.first(
      namespace(call),
      rows(collection, query, project),
      countOption(body.batchSize, 'batchSize'),
      single,
    );
  },
};

const toLong = (value: unknown): Long =>
  value instanceof Long ? value : Long.fromNumber(numberOption(value) ?? 0);

const getMore: Command = {
  fields: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  run: ({ db, body, database }) =>
    database.cursors.more(
      toLong(body.getMore),
      `${db}.${String(body.collection)}`,
      countOption(body.batchSize, 'batchSize'),
    ),
};

const killCursors: Command = {
  fields: ['cursors'],
  run: ({ body, database }) => {
    if (!Array.isArray(body.cursors))
      throw new CommandError('TypeMismatch', "BSON field 'killCursors.cursors' is the wrong type");
    const ids = (body.cursors as unknown[]).map(toLong);
    const cursorsKilled = ids.filter((id) => database.cursors.kill(id));
    return {
      cursorsKilled,
      cursorsNotFound: ids.filter((id) => !cursorsKilled.includes(id)),
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    };
  },
};

const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'fields'],
  run: (call) => {
    const collection = collectionOf(call);
    const query = reading(call.body, 'query', collection);
    return { n: new Int32(collection ? countMatching(collection, query) : 0), ok: 1 };
  },
};

function distinctValues(call: Call): unknown[] {
  const { key } = call.body;
  if (typeof key !== 'string' || key === '')
    throw new CommandError(
      'TypeMismatch',
      "BSON field 'distinct.key' is the wrong type, expected type 'string'",
    );
  const collection = collectionOf(call);
  const query = reading(call.body, 'query', collection);
  const parts = key.split('.');
  const found = new Map<string, unknown>();
  const add = (value: unknown): void => {
    if (value === undefined) return;
    const text = valueKey(value).toString('latin1');
    if (!found.has(text)) found.set(text, value);
  };
  if (collection) {
    for (const stored of read(collection, query)) {
      for (const leaf of collectLeaves(stored.doc, parts)) {
        if (Array.isArray(leaf)) leaf.forEach(add);
        else add(leaf);
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

const distinct: Command = {
  fields: ['key', 'query', 'hint'],
  run: (call) => encode({ values: distinctValues(call), ok: 1 }),
};

/** Commands that read. */
export const readCommands: Record<string, Command> = { find, getMore, killCursors, count, distinct };
