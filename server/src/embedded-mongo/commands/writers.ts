import { isDoc } from '../bson/types.ts';
import { isWriter } from '../aggregate/places.ts';
import type { Database } from './context.ts';
import { mergeWriter } from './merge.ts';
import { withId } from './statement.ts';
import type { Writer } from './statement.ts';
import { outTarget } from './target.ts';

/**
 * `$out`: in one transaction, so that a reader, and what is there after a crash, is the collection of before or that of
 * after. Cursors on the collection of before are closed.
 */
function outWriter(spec: unknown, db: string, { catalog, store, cursors }: Database): Writer {
  const ns = outTarget(spec, db);
  return async (rows) => {
    // Checked before the transaction, as malformed bytes may not take back what others write in it.
    const documents = rows.map(withId);
    await store.write(() => {
      catalog.replace(ns, documents);
      cursors.killOf(ns);
    });
  };
}

/** Takes the `$out` or `$merge` off the end of a pipeline; gives how to make what writes. */
export function takeWriter(
  pipeline: unknown,
  db: string,
  database: Database,
): { reading: unknown; stage: string | undefined; make: () => Writer | undefined } {
  const last: unknown = Array.isArray(pipeline) ? pipeline.at(-1) : undefined;
  const names = isDoc(last) ? Object.keys(last) : [];
  const [stage] = names;
  if (
    !Array.isArray(pipeline) ||
    !isDoc(last) ||
    names.length !== 1 ||
    stage === undefined ||
    !isWriter(stage)
  )
    return { reading: pipeline, stage: undefined, make: () => undefined };
  return {
    reading: pipeline.slice(0, -1),
    stage,
    make: () => (stage === '$out' ? outWriter : mergeWriter)(last[stage], db, database),
  };
}
