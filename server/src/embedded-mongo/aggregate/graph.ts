import { Long } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, toNumber } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { collectLeaves } from '../query/path.ts';
import { read } from '../query/read.ts';
import { changeAt } from '../update/paths.ts';
import { evaluate, expressionTest } from './expressions.ts';
import type { Variables } from './expressions.ts';
import type { Sources, Stage } from './stage.ts';

const TEXTS = ['from', 'connectFromField', 'connectToField', 'as'] as const;
const KNOWN = new Set<string>([...TEXTS, 'startWith', 'maxDepth', 'depthField', 'restrictSearchWithMatch']);

interface Walk {
  from: string;
  connectFrom: string[];
  connectTo: string;
  as: string[];
  most: number;
  depthField: string[] | undefined;
  restrict: Doc;
}

function parse(spec: unknown): Walk & { startWith: unknown } {
  if (!isDoc(spec))
    throw new CommandError('Location40327', 'the $graphLookup stage specification must be an object');
  for (const name of Object.keys(spec))
    if (!KNOWN.has(name))
      throw new CommandError('Location40104', `Unknown argument to $graphLookup: ${name}`);
  for (const name of [...TEXTS, 'depthField'])
    if (spec[name] !== undefined && typeof spec[name] !== 'string')
      throw new CommandError('Location40103', `expected string as argument for ${name}`);
  if (spec.startWith === undefined || TEXTS.some((name) => spec[name] === undefined))
    throw new CommandError(
      'Location40105',
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
  if (spec.maxDepth !== undefined && !isNumeric(spec.maxDepth))
    throw new CommandError('Location40100', 'maxDepth must be numeric');
  const most = spec.maxDepth === undefined ? Infinity : toNumber(spec.maxDepth);
  if (most < 0) throw new CommandError('Location40101', 'maxDepth requires a nonnegative argument');
  if (most !== Infinity && !Number.isInteger(most))
    throw new CommandError('Location40102', 'maxDepth could not be represented as a long long');
  if (spec.restrictSearchWithMatch !== undefined && !isDoc(spec.restrictSearchWithMatch))
    throw new CommandError('Location40185', 'restrictSearchWithMatch must be an object');
  return {
    startWith: spec.startWith,
    from: spec.from as string,
    connectFrom: (spec.connectFromField as string).split('.'),
    connectTo: spec.connectToField as string,
    as: (spec.as as string).split('.'),
    most,
    depthField: (spec.depthField as string | undefined)?.split('.'),
    restrict: (spec.restrictSearchWithMatch as Doc | undefined) ?? {},
  };
}

/** The values of one breadth that were not asked for before. */
function fresh(values: readonly unknown[], asked: Set<string>): unknown[] {
  return values.filter((value) => {
    const key = valueKey(value).toString('latin1');
    return !asked.has(key) && asked.add(key);
  });
}

function* walk(start: unknown, search: Walk, sources: Sources): Generator<Doc> {
  const collection = sources.collection(search.from);
  const met = new Set<number>();
  const asked = new Set<string>();
  let values = fresh(Array.isArray(start) ? (start as unknown[]) : [start], asked);
  for (let depth = 0; collection && values.length > 0 && depth <= search.most; depth++) {
    const filter = { $and: [{ [search.connectTo]: { $in: values } }, search.restrict] };
    const next: unknown[] = [];
    for (const stored of read(collection, {
      filter,
      matches: compileFilter(filter, expressionTest),
      sort: [],
    })) {
      if (met.has(stored.rid)) continue;
      met.add(stored.rid);
      for (const leaf of collectLeaves(stored.doc, search.connectFrom))
        next.push(...(Array.isArray(leaf) ? (leaf as unknown[]) : leaf === undefined ? [] : [leaf]));
      yield search.depthField
        ? (changeAt(stored.doc, search.depthField, () => Long.fromNumber(depth), true) as Doc)
        : stored.doc;
    }
    values = fresh(next, asked);
  }
}

/** `$graphLookup`, breadth first, by the index of `connectToField` where there is one. */
export function graphLookupStage(spec: unknown, sources: Sources, variables: Variables): Stage {
  const { startWith, ...search } = parse(spec);
  compileFilter(search.restrict, expressionTest);
  const compute = evaluate(startWith);
  return function* looked(docs) {
    for (const doc of docs) {
      const start = compute(doc, variables) ?? null;
      yield changeAt(doc, search.as, () => [...walk(start, search, sources)], true) as Doc;
    }
  };
}
