import type { Doc } from '../bson/codec.ts';
import { compareValues } from '../bson/key.ts';
import { isNumeric, toNumber, typeNumber } from '../bson/types.ts';
import type { CodeName } from '../errors.ts';
import { CommandError, notHere } from '../errors.ts';
import { arithmetic } from '../update/arithmetic.ts';
import { checkFieldsOf, wrongType } from './spec.ts';

/** From where to where values are filled in, and how far apart. */
export interface Range {
  bounds: 'full' | 'partition' | readonly [unknown, unknown];
  /** True where the values are dates. */
  dates: boolean;
  next(value: unknown): unknown;
}

const UNIT_MS: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const UNIT_MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 };

const refused = (code: CodeName, message: string): CommandError => new CommandError(code, message);
const isDate = (value: unknown): value is Date => value instanceof Date;

/** Months end at their last day: a month after 31 January is 28 or 29 February (mingo's goes on into March). */
function addMonths(date: Date, months: number): Date {
  const out = new Date(date);
  out.setUTCDate(1);
  out.setUTCMonth(out.getUTCMonth() + months + 1, 0);
  out.setUTCDate(Math.min(date.getUTCDate(), out.getUTCDate()));
  return out;
}

function stepOfDates(unit: unknown, step: unknown): (value: unknown) => Date {
  if (typeof unit !== 'string') throw wrongType('$densify.range.unit', 'string');
  if (!Number.isSafeInteger(toNumber(step)))
    throw refused(
      'Location6586400',
      'The step parameter in a range statement must be a whole number when densifying a date range',
    );
  const ms = Object.hasOwn(UNIT_MS, unit) ? UNIT_MS[unit] : undefined;
  const months = Object.hasOwn(UNIT_MONTHS, unit) ? UNIT_MONTHS[unit] : undefined;
  if (ms === undefined && months === undefined)
    throw refused('FailedToParse', `unknown time unit value: ${unit}`);
  const amount = toNumber(step);
  return (value) => {
    const date = value as Date;
    const out =
      ms === undefined ? addMonths(date, amount * (months ?? 0)) : new Date(date.getTime() + amount * ms);
    if (Number.isNaN(out.getTime())) throw notHere('$densify of dates beyond those of JavaScript');
    return out;
  };
}

function boundsOf(value: unknown, unit: unknown, step: unknown): Range['bounds'] {
  if (value === 'full' || value === 'partition') return value;
  if (typeof value === 'string')
    throw refused('Location5946802', "Bounds string must either be 'full' or 'partition'");
  if (!Array.isArray(value))
    throw refused(
      'Location5733404',
      "The bounds in a range statement must be the string 'full', 'partition', or an ascending array of two numbers or two dates",
    );
  if (value.length !== 2)
    throw refused('Location5733403', 'A bounding array in a range statement must have exactly two elements');
  const [low, high] = value as [unknown, unknown];
  if (compareValues(low, high) > 0)
    throw refused(
      'Location5733402',
      'A bounding array must be an ascending array of either two dates or two numbers',
    );
  const mixed = 'A bounding array must contain either both dates or both numeric types';
  if (isNumeric(low)) {
    if (unit !== undefined) throw refused('Location5733409', 'Numeric bounds may not have unit parameter');
    if (!isNumeric(high)) throw refused('Location5733406', mixed);
    if (typeNumber(low) !== typeNumber(high) || typeNumber(low) !== typeNumber(step))
      throw refused('Location5876900', 'Upper bound, lower bound, and step must all have the same type');
  } else if (isDate(low)) {
    if (!isDate(high)) throw refused('Location5733405', mixed);
    if (unit === undefined) throw refused('Location5733410', 'A bounding array of dates must specify a unit');
  } else throw refused('Location5946800', 'Explicit bounds must be numeric or dates');
  return [low, high];
}

/** Reads the `range` of `$densify`. Throws CommandError. */
export function parseRange(spec: Doc): Range {
  checkFieldsOf(spec, '$densify.range', ['step', 'bounds', 'unit'], ['step', 'bounds']);
  const { step, unit } = spec;
  if (!isNumeric(step)) throw wrongType('$densify.range.step', 'number');
  if (!(toNumber(step) > 0))
    throw refused(
      'Location5733401',
      'The step parameter in a range statement must be a strictly positive numeric value',
    );
  const ofDates = unit === undefined ? undefined : stepOfDates(unit, step);
  return {
    bounds: boundsOf(spec.bounds, unit, step),
    dates: ofDates !== undefined,
    next: ofDates ?? ((value) => arithmetic(value, step, 'add')),
  };
}
