import { Types } from 'mongoose';
import type { Rng } from './rng.ts';

/**
 * Ids that come from the seed and grow in the order in which they are given: what is made first comes first in a
 * list by id. Sixteen million of them are different; with other prefixes no two worlds share one.
 */
export function createIds(rng: Rng): () => Types.ObjectId {
  const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');
  const prefix = Array.from({ length: 9 }, () => hex(rng.int(0, 255), 2)).join('');
  let count = 0;
  return () => new Types.ObjectId(prefix + hex(count++, 6));
}
