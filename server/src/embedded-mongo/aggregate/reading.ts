import type { Doc } from '../bson/codec.ts';
import { isDoc, numberOption } from '../bson/types.ts';
import { compileFilter } from '../query/matcher.ts';
import type { read } from '../query/read.ts';
import { parseSort } from '../query/sort.ts';
import { expressionTest } from './expressions.ts';

/** The part of a pipeline that an index can do: the first $match, then $sort, then $skip and $limit. */
export function readingOf(
  pipeline: readonly Doc[],
  hint: Parameters<typeof read>[1]['hint'],
): { reading: Parameters<typeof read>[1]; rest: Doc[] } {
  const rest = [...pipeline];
  const next = (name: string): unknown =>
    rest[0] && Object.hasOwn(rest[0], name) ? rest.shift()?.[name] : undefined;
  const filter = (isDoc(rest[0]?.$match) ? next('$match') : {}) as Doc;
  const sort = parseSort(next('$sort'));
  const skip = numberOption(next('$skip')) ?? 0;
  const limit = numberOption(next('$limit'));
  return {
    reading: {
      filter,
      matches: compileFilter(filter, expressionTest),
      sort,
      skip,
      limit: limit ?? Infinity,
      hint,
    },
    rest,
  };
}
