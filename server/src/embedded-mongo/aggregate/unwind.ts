import { Long } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { changeAt, REMOVE } from '../update/paths.ts';
import { evaluate } from './expressions.ts';
import type { Stage } from './stage.ts';

/** `$unwind`. Throws CommandError. */
export function unwindStage(spec: unknown): Stage {
  const options: Doc = isDoc(spec) ? spec : { path: spec };
  const { path } = options;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw new CommandError('BadValue', "path option to $unwind stage should be prefixed with a '$'");
  const parts = path.slice(1).split('.');
  const keepEmpty = options.preserveNullAndEmptyArrays === true;
  const indexField = options.includeArrayIndex;
  const withIndex = (doc: Doc, i: number | null): Doc =>
    typeof indexField === 'string'
      ? (changeAt(doc, indexField.split('.'), () => (i === null ? null : Long.fromNumber(i)), true) as Doc)
      : doc;
  const valueAt = evaluate(path);
  return function* unwound(docs) {
    for (const doc of docs) {
      const value = valueAt(doc);
      if (Array.isArray(value) && value.length > 0) {
        for (const [i, item] of value.entries())
          yield withIndex(changeAt(doc, parts, () => item as unknown, true) as Doc, i);
      } else if (!Array.isArray(value) && value !== undefined && value !== null) yield withIndex(doc, null);
      else if (keepEmpty)
        yield withIndex(
          Array.isArray(value) ? (changeAt(doc, parts, () => REMOVE, false) as Doc) : doc,
          null,
        );
    }
  };
}
