import type { Doc } from '../bson/codec.ts';
import { invert, valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, orderClass, ORDER, toNumber } from '../bson/types.ts';
import { isOperatorDoc } from '../query/matcher.ts';
import { afterPrefix } from '../storage/scan.ts';

/** One end of a range of values: with `inclusive`, all keys that begin with `key` belong to it. */
interface End {
  key: Buffer;
  inclusive: boolean;
}

export interface Range {
  low: End;
  high: End;
}

/** What a filter says of one path, as far as an index can use it. */
export interface PathBounds {
  points: Buffer[] | undefined;
  /** Points include null, which documents without the field match too. */
  hasNull: boolean;
  low: End | undefined;
  high: End | undefined;
  cls: number | undefined;
  /** How many of the filter's predicates the bounds say exactly. */
  exact: number;
}

export interface FilterBounds {
  paths: Map<string, PathBounds>;
  /** All predicates of the filter, those that no bounds can say included. */
  total: number;
  equals: Map<string, unknown>;
}

const UNRANGED = new Set<number>([
  ORDER.minKey,
  ORDER.maxKey,
  ORDER.null,
  ORDER.undefined,
  ORDER.regex,
  ORDER.array,
  ORDER.object,
]);
const NAN_KEY = valueKey(Number.NaN);

function boundsOf(found: FilterBounds, path: string): PathBounds {
  let bounds = found.paths.get(path);
  if (!bounds) {
    bounds = { points: undefined, hasNull: false, low: undefined, high: undefined, cls: undefined, exact: 0 };
    found.paths.set(path, bounds);
  }
  return bounds;
}

const indexable = (value: unknown): boolean => {
  const cls = orderClass(value);
  return cls !== ORDER.array && cls !== ORDER.regex && cls !== ORDER.undefined;
};

function addPoints(bounds: PathBounds, values: readonly unknown[]): void {
  if (bounds.points || !values.every(indexable)) return;
  const keys = new Map(values.map((value) => [valueKey(value).toString('latin1'), valueKey(value)]));
  bounds.points = [...keys.values()].sort(Buffer.compare);
  bounds.hasNull = values.some((value) => value === null);
  bounds.exact++;
}

function addRange(bounds: PathBounds, operator: string, operand: unknown): void {
  const cls = orderClass(operand);
  if (UNRANGED.has(cls) || (isNumeric(operand) && Number.isNaN(toNumber(operand)))) return;
  if (bounds.cls !== undefined && bounds.cls !== cls) return;
  const side = operator.startsWith('$g') ? 'low' : 'high';
  if (bounds[side]) return;
  bounds.cls = cls;
  bounds[side] = { key: valueKey(operand), inclusive: operator.endsWith('e') };
  bounds.exact++;
}

/** `/^abc/` is a range of strings too; the regex itself is still tested. */
function addRegexPrefix(bounds: PathBounds, pattern: unknown, options: unknown): void {
  const literal =
    typeof pattern === 'string' && !/[imsx]/.test(String(options ?? '')) && !pattern.includes('|')
      ? /^\^([\w \-@:,/]+)(?![*?{])/.exec(pattern)?.[1]
      : undefined;
  if (literal === undefined || bounds.low || bounds.high || bounds.points) return;
  const whole = /[*?{+]/.test(String(pattern).charAt(literal.length + 1)) ? literal.slice(0, -1) : literal;
  const key = valueKey(whole).subarray(0, -2);
  bounds.cls = ORDER.string;
  bounds.low = { key, inclusive: true };
  bounds.high = { key, inclusive: true };
}

function addCondition(found: FilterBounds, path: string, condition: unknown): void {
  if (!isOperatorDoc(condition)) {
    found.total++;
    if (isDoc(condition) || orderClass(condition) !== ORDER.regex) {
      found.equals.set(path, condition);
      addPoints(boundsOf(found, path), [condition]);
    } else {
      const regex = condition as { pattern?: string; options?: string };
      addRegexPrefix(boundsOf(found, path), regex.pattern, regex.options);
    }
    return;
  }
  for (const [operator, operand] of Object.entries(condition)) {
    found.total++;
    const bounds = boundsOf(found, path);
    if (operator === '$eq') {
      found.equals.set(path, operand);
      addPoints(bounds, [operand]);
    } else if (operator === '$in' && Array.isArray(operand)) addPoints(bounds, operand);
    else if (['$gt', '$gte', '$lt', '$lte'].includes(operator)) addRange(bounds, operator, operand);
    else if (operator === '$regex') {
      const regex = operand as { pattern?: string; options?: string } | string;
      addRegexPrefix(
        bounds,
        typeof regex === 'string' ? regex : regex.pattern,
        condition.$options ?? (typeof regex === 'string' ? '' : regex.options),
      );
    }
  }
}

/** Reads the bounds of a filter that was compiled before (so it is well formed). */
export function filterBounds(
  filter: Doc,
  found: FilterBounds = { paths: new Map(), total: 0, equals: new Map() },
): FilterBounds {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition as Doc[]) filterBounds(part, found);
    else if (name === '$comment') continue;
    else if (name.startsWith('$')) found.total++;
    else addCondition(found, name, condition);
  }
  return found;
}

/** The range of a path, kept within the type of its operands (MongoDB's type bracketing). */
export function rangeOf(bounds: PathBounds, oneSideOnly: boolean): Range | undefined {
  if (bounds.cls === undefined) return undefined;
  const bracket = Buffer.from([bounds.cls]);
  const lowest: End =
    bounds.cls === ORDER.number ? { key: NAN_KEY, inclusive: false } : { key: bracket, inclusive: true };
  const useHigh = bounds.high !== undefined && !(oneSideOnly && bounds.low);
  return {
    low: bounds.low ?? lowest,
    high: useHigh && bounds.high ? bounds.high : { key: bracket, inclusive: true },
  };
}

/** The two ends as bytes behind the prefix of an index, in the direction of its component. */
export function rangeBytes(range: Range, descending: boolean): { low: Buffer; high: Buffer } {
  const [first, last] = descending ? [range.high, range.low] : [range.low, range.high];
  const firstKey = descending ? invert(first.key) : first.key;
  const lastKey = descending ? invert(last.key) : last.key;
  return {
    low: first.inclusive ? firstKey : afterPrefix(firstKey),
    high: last.inclusive ? afterPrefix(lastKey) : lastKey,
  };
}
