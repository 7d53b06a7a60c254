import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { evaluate } from './expressions.ts';
import type { Variables } from './expressions.ts';
import type { Stage } from './stage.ts';

/** True for a pipeline that brings its own documents, and so needs no collection. */
export function bringsDocuments(pipeline: unknown): boolean {
  const first: unknown = Array.isArray(pipeline) ? pipeline[0] : undefined;
  return isDoc(first) && Object.hasOwn(first, '$documents');
}

/** `$documents`: the documents of an expression, in the place of those of a collection. */
export function documentsStage(spec: unknown, variables: Variables): Stage {
  const compute = evaluate(spec);
  return function* documents() {
    const rows = compute({}, variables);
    if (!Array.isArray(rows))
      throw new CommandError(
        'Location5858203',
        'an array is expected as the result of the expression of $documents',
      );
    for (const row of rows as unknown[]) {
      if (!isDoc(row))
        throw new CommandError('Location40228', 'each item of $documents must evaluate to an object');
      yield row;
    }
  };
}
