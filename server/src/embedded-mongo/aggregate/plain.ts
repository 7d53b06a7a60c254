import { BSONRegExp, Decimal128, Double, Int32, Long } from 'bson';
import { isDoc } from '../bson/types.ts';
import { notHere } from '../errors.ts';
import { toRegExp } from '../query/operators.ts';

/**
 * A value as mingo computes with it: numbers become JS numbers. A Decimal128 or a Long that JS cannot hold exactly
 * would be skipped or rounded in silence, so where an expression computes it is refused instead.
 */
export function toPlain(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Decimal128) throw notHere('Computing with Decimal128 in an expression');
  if (value instanceof Long && value._bsontype === ('Long' as string)) {
    const n = value.toNumber();
    if (!Number.isSafeInteger(n)) throw notHere('Computing with a long beyond 2^53 in an expression');
    return n;
  }
  if (value instanceof BSONRegExp) return toRegExp(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item)]));
  return value;
}

/** A dotted path in an expression: through documents, and through each document of an array (not by number). */
export function resolvePath(value: unknown, parts: readonly string[], at = 0): unknown {
  if (at === parts.length) return value;
  if (Array.isArray(value))
    return value
      .filter((item) => isDoc(item) || Array.isArray(item))
      .map((item: unknown) => resolvePath(item, parts, at))
      .filter((item) => item !== undefined);
  const part = parts[at] as string;
  return isDoc(value) && Object.hasOwn(value, part) ? resolvePath(value[part], parts, at + 1) : undefined;
}
