import type { Doc } from '../bson/codec.ts';
import type { Collection } from '../storage/collection.ts';
import type { Variables } from './expressions.ts';

/** Where a pipeline may read. */
export interface Sources {
  collection(name: string): Collection | undefined;
}
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;
export type CompilePipeline = (pipeline: unknown, sources: Sources, variables: Variables) => Stage;
