import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { collectLeaves } from '../query/path.ts';
import { read } from '../query/read.ts';
import type { Collection } from '../storage/collection.ts';
import { changeAt } from '../update/paths.ts';
import { bringsDocuments } from './documents.ts';
import { evaluate, expressionTest } from './expressions.ts';
import type { Variables } from './expressions.ts';
import type { CompilePipeline, Sources, Stage } from './stage.ts';

const FIELDS = new Set(['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']);

/** The local values for which foreign documents are looked up: an array stands for each of its elements. */
function localValues(doc: Doc, parts: readonly string[]): unknown[] {
  const leaves = collectLeaves(doc, parts).flatMap((leaf) =>
    Array.isArray(leaf) ? (leaf as unknown[]) : [leaf ?? null],
  );
  return leaves;
}

function* foreign(collection: Collection | undefined, filter: Doc): Generator<Doc> {
  if (!collection) return;
  for (const stored of read(collection, { filter, matches: compileFilter(filter, expressionTest), sort: [] }))
    yield stored.doc;
}

function* matching(docs: Iterable<Doc>, filter: Doc): Generator<Doc> {
  const matches = compileFilter(filter, expressionTest);
  for (const doc of docs) if (matches(doc)) yield doc;
}

/** The `$documents` at the beginning of a pipeline, and what comes after it and after the join by fields. */
function split(pipeline: unknown, own: boolean): [unknown[], unknown[]] {
  const stages = (pipeline ?? []) as unknown[];
  return own ? [stages.slice(0, 1), stages.slice(1)] : [[], stages];
}

/** `$lookup`, by the index of the foreign field where there is one; with `let` and `pipeline` too. */
export function lookupStage(
  spec: unknown,
  sources: Sources,
  outer: Variables,
  compilePipeline: CompilePipeline,
): Stage {
  if (!isDoc(spec)) throw new CommandError('FailedToParse', 'the $lookup specification must be an object');
  for (const name of Object.keys(spec))
    if (!FIELDS.has(name)) throw new CommandError('FailedToParse', `unknown argument to $lookup: ${name}`);
  const { from, localField, foreignField, as } = spec;
  const own = bringsDocuments(spec.pipeline);
  if ((typeof from !== 'string' && !(own && from === undefined)) || typeof as !== 'string')
    throw new CommandError(
      'FailedToParse',
      "$lookup needs 'as', and 'from' where its pipeline does not begin with $documents",
    );
  const joins = typeof localField === 'string' && typeof foreignField === 'string';
  if (!joins && !spec.pipeline)
    throw new CommandError(
      'FailedToParse',
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  if (isDoc(spec.pipeline)) throw notHere('this $lookup');
  const lets = Object.entries(isDoc(spec.let) ? spec.let : {}).map(
    ([name, item]) => [name, evaluate(item)] as const,
  );
  // Compiled once without values, so that a wrong stage is an error also where no document is met.
  const pipeline: unknown = spec.pipeline;
  if (pipeline)
    compilePipeline(
      pipeline,
      sources,
      Object.fromEntries([...Object.entries(outer), ...lets.map(([name]) => [name, null] as const)]),
      '$lookup',
    );
  return function* joined(docs) {
    const collection = typeof from === 'string' ? sources.collection(from) : undefined;
    for (const doc of docs) {
      const filter: Doc = joins ? { [foreignField]: { $in: localValues(doc, localField.split('.')) } } : {};
      const variables = {
        ...outer,
        ...Object.fromEntries(lets.map(([name, compute]) => [name, compute(doc, outer) ?? null])),
      };
      const [brought, rest] = split(pipeline, own);
      const found = own
        ? matching(compilePipeline(brought, sources, variables, '$lookup')([]), filter)
        : foreign(collection, filter);
      const rows = compilePipeline(rest, sources, variables, '$lookup')(found);
      yield changeAt(doc, as.split('.'), () => [...rows], true) as Doc;
    }
  };
}
