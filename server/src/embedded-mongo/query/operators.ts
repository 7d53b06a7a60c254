import { Binary, BSONRegExp, Long } from 'bson';
import { isDoc, isNumeric, orderClass, ORDER, toNumber, TYPE_BY_ALIAS, typeNumber } from '../bson/types.ts';
import { compareValues, equalValues } from '../bson/key.ts';
import { CommandError } from '../errors.ts';

/** A test of one leaf of a path; the leaf may be an array. */
export type LeafTest = (leaf: unknown) => boolean;

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** Applies a test to a leaf and, where that is an array, to its elements. */
export function anyOf(test: LeafTest): LeafTest {
  return (leaf) => test(leaf) || (Array.isArray(leaf) && leaf.some(test));
}

/** A BSON or JS regex as RegExp; options other than i, m, s, x, u are MongoDB's error. */
export function toRegExp(value: unknown, options?: unknown): RegExp {
  const source = value instanceof BSONRegExp ? value.pattern : value instanceof RegExp ? value.source : value;
  if (typeof source !== 'string') throw bad('$regex has to be a string');
  const own = value instanceof BSONRegExp ? value.options : value instanceof RegExp ? value.flags : '';
  const flags = typeof options === 'string' ? options : own;
  if (/[^imsxu]/.test(flags)) throw new CommandError('BadValue', `invalid flag in regex options: ${flags}`);
  const pattern = flags.includes('x')
    ? source.replace(/\\#|\\\s|#.*$|\s+/gm, (m) => (m.startsWith('\\') ? m : ''))
    : source;
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  const all = new Set([...flags.replace(/[xu]/g, ''), ...(inline?.[1] ?? '')]);
  try {
    return new RegExp(inline ? pattern.slice(inline[0].length) : pattern, `${[...all].join('')}u`);
  } catch {
    try {
      return new RegExp(inline ? pattern.slice(inline[0].length) : pattern, [...all].join(''));
    } catch (error) {
      throw new CommandError('BadValue', `Regular expression is invalid: ${(error as Error).message}`);
    }
  }
}

function regexTest(regex: RegExp, original?: unknown): LeafTest {
  return anyOf((v) =>
    typeof v === 'string'
      ? regex.test(v)
      : original !== undefined && orderClass(v) === ORDER.regex && equalValues(v, original),
  );
}

const isRegex = (v: unknown): boolean => v instanceof BSONRegExp || v instanceof RegExp;

const isNothing = (v: unknown): boolean => v === undefined || orderClass(v) === ORDER.null;

/** Equality of a filter: null also finds what is missing; a regex finds text. */
export function equalityTest(operand: unknown, allowRegex = true): LeafTest {
  if (allowRegex && isRegex(operand)) return regexTest(toRegExp(operand), operand);
  if (operand === undefined || orderClass(operand) === ORDER.null) return anyOf(isNothing);
  return anyOf((v) => v !== undefined && equalValues(v, operand));
}

function rangeTest(operand: unknown, accept: (order: number) => boolean): LeafTest {
  if (isRegex(operand)) throw bad("Can't have RegEx as arg to predicate over field.");
  const cls = orderClass(operand);
  if (cls === ORDER.null) return anyOf((v) => isNothing(v) && accept(0));
  if (isNumeric(operand) && Number.isNaN(toNumber(operand)))
    return anyOf((v) => isNumeric(v) && Number.isNaN(toNumber(v)) && accept(0));
  const one: LeafTest = (v) => {
    if (v === undefined) return false;
    const other = orderClass(v);
    // Types are bracketed, except that MinKey and MaxKey compare with everything.
    if (other !== cls && cls !== ORDER.minKey && cls !== ORDER.maxKey) return false;
    if (cls === ORDER.number && Number.isNaN(toNumber(v))) return false;
    return accept(compareValues(v, operand));
  };
  return anyOf(one);
}

function typeTest(operand: unknown): LeafTest {
  const wanted = (Array.isArray(operand) ? operand : [operand]).flatMap((item: unknown) => {
    if (item === 'number') return [1, 16, 18, 19];
    const n =
      typeof item === 'string' ? TYPE_BY_ALIAS.get(item) : isNumeric(item) ? toNumber(item) : undefined;
    if (n === undefined) throw bad(`Unknown type name alias: ${String(item)}`);
    return [n];
  });
  return anyOf((v) => v !== undefined && wanted.includes(typeNumber(v)));
}

function modTest(operand: unknown): LeafTest {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumeric))
    throw bad('malformed mod, needs to be an array of two numbers');
  const [divisor, rest] = operand.map((n) => Math.trunc(toNumber(n))) as [number, number];
  if (divisor === 0) throw bad('divisor cannot be 0');
  return anyOf(
    (v) => isNumeric(v) && Number.isFinite(toNumber(v)) && Math.trunc(toNumber(v)) % divisor === rest,
  );
}

function sizeTest(operand: unknown): LeafTest {
  if (!isNumeric(operand) || !Number.isInteger(toNumber(operand)))
    throw bad(`Failed to parse $size. Expected an integer`);
  if (toNumber(operand) < 0) throw bad('Failed to parse $size. Expected a non-negative number');
  return (v) => Array.isArray(v) && v.length === toNumber(operand);
}

function bitMask(operand: unknown): bigint {
  if (Array.isArray(operand))
    return operand.reduce((mask: bigint, bit) => mask | (1n << BigInt(toNumber(bit))), 0n);
  if (operand instanceof Binary)
    return operand
      .value()
      .reduce((mask: bigint, byte: number, i: number) => mask | (BigInt(byte) << BigInt(8 * i)), 0n);
  if (isNumeric(operand) && toNumber(operand) >= 0) return BigInt(Math.trunc(toNumber(operand)));
  throw bad('bit position operand must be a non-negative number, an array or binary');
}

function bitsTest(operand: unknown, accept: (bits: bigint, mask: bigint) => boolean): LeafTest {
  const mask = bitMask(operand);
  return anyOf((v) => {
    if (v instanceof Binary) return accept(bitMask(v), mask);
    if (!isNumeric(v) || !Number.isInteger(toNumber(v))) return false;
    const bits = v instanceof Long ? v.toBigInt() : BigInt(toNumber(v));
    return accept(BigInt.asUintN(64, bits), mask);
  });
}

function inTest(operand: unknown, name: string): LeafTest {
  if (!Array.isArray(operand)) throw bad(`${name} needs an array`);
  if (operand.some((v) => isDoc(v) && Object.keys(v)[0]?.startsWith('$')))
    throw bad(`cannot nest $ under ${name}`);
  const texts = new Set(operand.filter((v) => typeof v === 'string'));
  const others = operand.filter((v) => typeof v !== 'string').map((v) => equalityTest(v));
  const hasText = anyOf((v) => typeof v === 'string' && texts.has(v));
  return (leaf) => hasText(leaf) || others.some((test) => test(leaf));
}

/** Tests of leaves by operator; those that negate or look into elements are in matcher.ts. */
export const LEAF_OPERATORS: Record<string, (operand: unknown) => LeafTest> = {
  $eq: (v) => equalityTest(v, false),
  $gt: (v) => rangeTest(v, (c) => c > 0),
  $gte: (v) => rangeTest(v, (c) => c >= 0),
  $lt: (v) => rangeTest(v, (c) => c < 0),
  $lte: (v) => rangeTest(v, (c) => c <= 0),
  $in: (v) => inTest(v, '$in'),
  $type: typeTest,
  $mod: modTest,
  $size: sizeTest,
  $bitsAllSet: (v) => bitsTest(v, (bits, mask) => (bits & mask) === mask),
  $bitsAnySet: (v) => bitsTest(v, (bits, mask) => (bits & mask) !== 0n),
  $bitsAllClear: (v) => bitsTest(v, (bits, mask) => (bits & mask) === 0n),
  $bitsAnyClear: (v) => bitsTest(v, (bits, mask) => (bits & mask) !== mask),
};

export { regexTest, inTest };
