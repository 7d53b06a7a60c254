import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode, encode } from '../bson/codec.ts';
import { valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, toNumber } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { compileProjection } from '../query/projection.ts';
import { parseSort, sortBy, sortKey } from '../query/sort.ts';
import { Stored } from '../storage/collection.ts';
import { changeAt, REMOVE } from '../update/paths.ts';
import { bucketAutoStage, bucketStage } from './buckets.ts';
import { densifyStage } from './densify.ts';
import { documentsStage } from './documents.ts';
import { evaluate } from './expressions.ts';
import type { Variables } from './expressions.ts';
import { fillStage } from './fill.ts';
import { graphLookupStage } from './graph.ts';
import { groupStage } from './group.ts';
import { lookupStage } from './lookup.ts';
import { checkPlaces } from './places.ts';
import { redactStage } from './redact.ts';
import type { CompilePipeline, Sources, Stage } from './stage.ts';
import { facetStage, unionStage } from './sub-pipelines.ts';
import { unwindStage } from './unwind.ts';
import { windowStage } from './window.ts';

type StageFactory = (spec: unknown, sources: Sources, variables: Variables) => Stage;

const bad = (message: string): CommandError => new CommandError('BadValue', message);

function whole(spec: unknown, name: string, least: number): number {
  const n = isNumeric(spec) ? toNumber(spec) : Number.NaN;
  if (!Number.isInteger(n) || n < least)
    throw bad(
      `invalid argument to ${name} stage: expected a ${least === 0 ? 'non-negative' : 'positive'} number`,
    );
  return n;
}

function* take(docs: Iterable<Doc>, n: number): Generator<Doc> {
  let left = n;
  for (const doc of docs) {
    yield doc;
    if (--left === 0) return;
  }
}

function* map(docs: Iterable<Doc>, change: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of docs) yield change(doc);
}

const addFields: StageFactory = (spec, _sources, variables) => {
  if (!isDoc(spec)) throw bad('$addFields specification stage must be an object');
  const flat = (doc: Doc, prefix: string): [string, unknown][] =>
    Object.entries(doc).flatMap(([name, item]): [string, unknown][] =>
      isDoc(item) && Object.keys(item).length > 0 && !Object.keys(item)[0]?.startsWith('$')
        ? flat(item, `${prefix}${name}.`)
        : [[prefix + name, item]],
    );
  const fields = flat(spec, '').map(([path, item]) => ({ parts: path.split('.'), compute: evaluate(item) }));
  return (docs) =>
    map(docs, (doc) =>
      fields.reduce((out, { parts, compute }) => {
        const value = compute(doc, variables);
        if (parts.length > 1 && Array.isArray(out[parts[0] as string]))
          throw notHere('$addFields through an array');
        return changeAt(out, parts, () => (value === undefined ? REMOVE : value), value !== undefined) as Doc;
      }, doc),
    );
};

const replaceRoot = (expression: unknown, variables: Variables): Stage => {
  const compute = evaluate(expression);
  return (docs) =>
    map(docs, (doc) => {
      const value = compute(doc, variables);
      if (!isDoc(value))
        throw new CommandError('Location40228', "'newRoot' expression must evaluate to an object");
      return value;
    });
};

const project: StageFactory = (spec, _sources, variables) => {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw bad('$project specification must have at least one field');
  const shape = compileProjection(spec, {}, variables);
  return (docs) => map(docs, (doc) => (shape ? decode(shape(new Stored(0, encode(doc)))) : doc));
};

const sortStage: StageFactory = (spec) => {
  const sort = parseSort(spec);
  if (sort.length === 0) throw bad('$sort stage must have at least one sort key');
  return (docs) => sortBy(docs, (doc) => sortKey(doc, sort));
};

const match: StageFactory = (spec, _sources, variables) => {
  if (!isDoc(spec)) throw bad('the match filter must be an expression in an object');
  const matches = compileFilter(spec, (expression) => {
    const compute = evaluate(expression);
    return (doc) => {
      const value = compute(doc, variables);
      return (
        value !== undefined &&
        value !== null &&
        value !== false &&
        !(isNumeric(value) && toNumber(value) === 0)
      );
    };
  });
  return function* matched(docs) {
    for (const doc of docs) if (matches(doc)) yield doc;
  };
};

const STAGES: Record<string, StageFactory> = {
  $match: match,
  $sort: sortStage,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unwind: unwindStage,
  $facet: (spec, sources, variables) => facetStage(spec, sources, variables, compilePipeline),
  $lookup: (spec, sources, variables) => lookupStage(spec, sources, variables, compilePipeline),
  $unionWith: (spec, sources, variables) => unionStage(spec, sources, variables, compilePipeline),
  $densify: (spec) => densifyStage(spec),
  $documents: (spec, _sources, variables) => documentsStage(spec, variables),
  $graphLookup: graphLookupStage,
  $bucket: (spec, _sources, variables) => bucketStage(spec, variables),
  $bucketAuto: (spec, _sources, variables) => bucketAutoStage(spec, variables),
  $fill: (spec, _sources, variables) => fillStage(spec, variables),
  $setWindowFields: (spec, _sources, variables) => windowStage(spec, variables),
  $redact: (spec, _sources, variables) => redactStage(spec, variables),
  $group: (spec, _sources, variables) => groupStage(spec, variables),
  $skip: (spec) => {
    const n = whole(spec, '$skip', 0);
    return function* skipped(docs) {
      let over = n;
      for (const doc of docs) if (over-- <= 0) yield doc;
    };
  },
  $limit: (spec) => {
    const n = whole(spec, '$limit', 1);
    return (docs) => take(docs, n);
  },
  $count: (spec) => {
    if (typeof spec !== 'string' || spec === '' || spec.startsWith('$'))
      throw bad('the count field must be a non-empty string');
    return function* counted(docs) {
      let n = 0;
      for (const _ of docs) n++;
      if (n > 0) yield { [spec]: new Int32(n) };
    };
  },
  $unset: (spec, sources, variables) =>
    project(
      Object.fromEntries(
        (Array.isArray(spec) ? spec : [spec]).map((name: unknown) => [String(name), new Int32(0)]),
      ),
      sources,
      variables,
    ),
  $replaceRoot: (spec, _sources, variables) => replaceRoot(isDoc(spec) ? spec.newRoot : undefined, variables),
  $replaceWith: (spec, _sources, variables) => replaceRoot(spec, variables),
  $sortByCount: (spec, sources, variables) => {
    const group = groupStage({ _id: spec, count: { $sum: new Int32(1) } }, variables);
    const sort = sortStage({ count: new Int32(-1) }, sources, variables);
    return (docs) => sort(group(docs));
  },
  $sample: (spec) => {
    const size = whole(isDoc(spec) ? spec.size : undefined, '$sample', 1);
    return (docs) => sortBy(docs, () => valueKey(Math.random()), size);
  },
};

/** Stages that MongoDB has and this database does not. */
const ELSEWHERE = new Set([
  '$changeStreamSplitLargeEvent',
  '$collStats',
  '$currentOp',
  '$geoNear',
  '$indexStats',
  '$listLocalSessions',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$planCacheStats',
  '$queryStats',
  '$search',
  '$searchMeta',
  '$shardedDataDistribution',
  '$vectorSearch',
]);

function stagesOf(pipeline: unknown): [string, unknown][] {
  if (!Array.isArray(pipeline))
    throw new CommandError('TypeMismatch', "'pipeline' option must be specified as an array");
  return (pipeline as unknown[]).map((stage) => {
    const [only, more] = isDoc(stage) ? Object.entries(stage) : [];
    if (!only || more)
      throw new CommandError(
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
    return only;
  });
}

/** Compiles a pipeline; every stage and operator is checked before a document is met. Throws CommandError. */
export const compilePipeline: CompilePipeline = (pipeline, sources, variables, place) => {
  const named = stagesOf(pipeline);
  checkPlaces(
    named.map(([name]) => name),
    place,
  );
  const stages = named.map(([name, spec]): Stage => {
    if (name === '$changeStream')
      throw new CommandError('Location40573', 'The $changeStream stage is only supported on replica sets');
    if (ELSEWHERE.has(name)) throw notHere(`The stage ${name}`);
    const factory = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (!factory) throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
    return factory(spec, sources, variables);
  });
  return (docs) => stages.reduce((rows, stage) => stage(rows), docs);
};
