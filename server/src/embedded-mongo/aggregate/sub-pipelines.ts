import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import type { Stored } from '../storage/collection.ts';
import { bringsDocuments } from './documents.ts';
import type { Variables } from './expressions.ts';
import { checkFieldsOf } from './spec.ts';
import type { CompilePipeline, Sources, Stage } from './stage.ts';

function* docsOf(all: Iterable<Stored>): Generator<Doc> {
  for (const stored of all) yield stored.doc;
}

/** `$facet`: several pipelines over the same documents. */
export function facetStage(
  spec: unknown,
  sources: Sources,
  variables: Variables,
  compilePipeline: CompilePipeline,
): Stage {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw new CommandError('BadValue', 'the $facet specification must be a non-empty object');
  const parts = Object.entries(spec).map(
    ([name, pipeline]) => [name, compilePipeline(pipeline, sources, variables, '$facet')] as const,
  );
  return function* faceted(docs) {
    const all = [...docs];
    yield Object.fromEntries(parts.map(([name, run]) => [name, [...run(all)]]));
  };
}

/** `$unionWith`: after the documents those of a collection, or those that the pipeline itself brings. */
export function unionStage(
  spec: unknown,
  sources: Sources,
  variables: Variables,
  compilePipeline: CompilePipeline,
): Stage {
  const options: Doc = isDoc(spec) ? spec : { coll: spec };
  checkFieldsOf(options, '$unionWith', ['coll', 'pipeline'], []);
  const { coll } = options;
  if (typeof coll !== 'string' && !(coll === undefined && bringsDocuments(options.pipeline)))
    throw new CommandError(
      'FailedToParse',
      "$unionWith needs a 'coll' that is a string where its pipeline does not begin with $documents",
    );
  const run = compilePipeline(options.pipeline ?? [], sources, variables, '$unionWith');
  return function* union(docs) {
    yield* docs;
    const collection = typeof coll === 'string' ? sources.collection(coll) : undefined;
    yield* run(collection ? docsOf(collection.documents()) : []);
  };
}
