import type { Doc } from '../bson/codec.ts';
import { encode } from '../bson/codec.ts';
import { compilePipeline } from '../aggregate/pipeline.ts';
import { readingOf } from '../aggregate/reading.ts';
import { isDoc, isTrue } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { read } from '../query/read.ts';
import type { Stored } from '../storage/collection.ts';
import { countOption, parseHint } from './context.ts';
import type { Command } from './context.ts';

function* docsOf(stored: Iterable<Stored>): Generator<Doc> {
  for (const one of stored) yield one.doc;
}

function* encoded(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) yield encode(doc);
}

function* bytesOf(stored: Iterable<Stored>): Generator<Buffer> {
  for (const one of stored) yield one.bytes;
}

const aggregate: Command = {
  fields: [
    'pipeline',
    'cursor',
    'explain',
    'allowDiskUse',
    'bypassDocumentValidation',
    'hint',
    'isMapReduceCommand',
  ],
  run: ({ db, body, database }) => {
    if (isTrue(body.explain)) throw new CommandError('NotImplemented', 'Use the explain command');
    if (!isDoc(body.cursor))
      throw new CommandError(
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    const sources = { collection: (name: string) => database.catalog.find(`${db}.${name}`) };
    // The whole pipeline is checked first; its beginning is then done by an index where it can.
    compilePipeline(body.pipeline, sources, {});
    if (typeof body.aggregate !== 'string')
      throw new CommandError(
        'InvalidNamespace',
        'A pipeline without a collection is not supported by the embedded database',
      );
    const collection = sources.collection(body.aggregate);
    const { reading, rest } = readingOf(body.pipeline as Doc[], parseHint(body.hint, collection));
    const source: Iterable<Stored> = collection ? read(collection, reading) : [];
    const rows =
      rest.length === 0 ? bytesOf(source) : encoded(compilePipeline(rest, sources, {})(docsOf(source)));
    return database.cursors.first(
      `${db}.${body.aggregate}`,
      rows,
      countOption(body.cursor.batchSize, 'batchSize'),
      false,
    );
  },
};

/** Aggregation. */
export const aggregateCommands: Record<string, Command> = { aggregate };
