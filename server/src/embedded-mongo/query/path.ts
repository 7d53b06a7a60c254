import { isDoc } from '../bson/types.ts';

const DIGITS = /^\d+$/;

/**
 * Collects what a dotted path leads to, in MongoDB's way: through the elements of arrays, and by number where the
 * path has one. `undefined` stands for a branch where the field is missing. A scalar inside an array is no branch.
 */
export function collectLeaves(
  value: unknown,
  parts: readonly string[],
  at = 0,
  out: unknown[] = [],
): unknown[] {
  if (at === parts.length) {
    out.push(value);
    return out;
  }
  const part = parts[at] as string;
  if (Array.isArray(value)) {
    if (DIGITS.test(part) && Number(part) < value.length)
      collectLeaves(value[Number(part)], parts, at + 1, out);
    for (const item of value) if (isDoc(item)) collectLeaves(item, parts, at, out);
  } else if (isDoc(value) && Object.hasOwn(value, part)) {
    collectLeaves(value[part], parts, at + 1, out);
  } else {
    out.push(undefined);
  }
  return out;
}

/** The value at a path without going through arrays (for keys and ids), or undefined. */
export function plainValue(value: unknown, parts: readonly string[]): unknown {
  let current = value;
  for (const part of parts) {
    if (!isDoc(current) || !Object.hasOwn(current, part)) return undefined;
    current = current[part];
  }
  return current;
}
