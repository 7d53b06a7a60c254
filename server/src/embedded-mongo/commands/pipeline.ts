import type { Doc } from '../bson/codec.ts';
import { encode } from '../bson/codec.ts';
import { compilePipeline } from '../aggregate/pipeline.ts';
import { readingOf } from '../aggregate/reading.ts';
import { isNumeric, toNumber } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { read } from '../query/read.ts';
import type { Stored } from '../storage/collection.ts';
import { parseHint } from './context.ts';
import type { Database } from './context.ts';
import { takeWriter } from './writers.ts';
import type { Writer } from './statement.ts';

function* docsOf(stored: Iterable<Stored>): Generator<Doc> {
  for (const one of stored) yield one.doc;
}

function* encoded(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) yield encode(doc);
}

function* bytesOf(stored: Iterable<Stored>): Generator<Buffer> {
  for (const one of stored) yield one.bytes;
}

/** The namespace of a pipeline's cursor; the collection it begins with is undefined where it begins with none. */
export function pipelineSource(body: Doc, db: string): { name: string | undefined; ns: string } {
  const name: unknown = body.aggregate;
  if (typeof name === 'string') return { name, ns: `${db}.${name}` };
  if (!isNumeric(name) || toNumber(name) !== 1)
    throw new CommandError(
      'FailedToParse',
      "Invalid command format: the 'aggregate' field must specify a collection name or 1",
    );
  return { name: undefined, ns: `${db}.$cmd.aggregate` };
}

interface Planned {
  ns: string;
  /** Begins to read. */
  rows: () => IterableIterator<Buffer>;
  /** What writes at its end, by name and as a function. */
  stage: string | undefined;
  writer: Writer | undefined;
}

/** Checks the whole pipeline; its beginning is then done by an index where it can. */
export function planPipeline(body: Doc, db: string, database: Database): Planned {
  const sources = { collection: (coll: string) => database.catalog.find(`${db}.${coll}`) };
  const { name, ns } = pipelineSource(body, db);
  const { reading: pipeline, stage, make } = takeWriter(body.pipeline, db, database);
  const run = compilePipeline(pipeline, sources, {}, name === undefined ? 'database' : 'collection');
  const writer = make();
  if (name === undefined) return { ns, rows: () => encoded(run([])), stage, writer };
  const collection = sources.collection(name);
  const { reading, rest } = readingOf(pipeline as Doc[], parseHint(body.hint, collection));
  const compiled = compilePipeline(rest, sources, {}, 'collection');
  const rows = (): IterableIterator<Buffer> => {
    const source: Iterable<Stored> = collection ? read(collection, reading) : [];
    return rest.length === 0 ? bytesOf(source) : encoded(compiled(docsOf(source)));
  };
  return { ns, rows, stage, writer };
}
