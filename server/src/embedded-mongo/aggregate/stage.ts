import type { Doc } from '../bson/codec.ts';
import type { Collection } from '../storage/collection.ts';
import type { Variables } from './expressions.ts';

/** Where a pipeline may read. */
export interface Sources {
  collection(name: string): Collection | undefined;
}
/** Whose pipeline it is: a command's (on a collection, or on a database without one), a stage's, or an update's. */
export type Place = 'collection' | 'database' | '$facet' | '$lookup' | '$unionWith' | 'update';
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;
export type CompilePipeline = (
  pipeline: unknown,
  sources: Sources,
  variables: Variables,
  place: Place,
) => Stage;
