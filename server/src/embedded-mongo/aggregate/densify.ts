import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { compareValues, valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, orderClass, ORDER } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { plainValue } from '../query/path.ts';
import { parseSort, sortBy, sortKey } from '../query/sort.ts';
import { changeAt } from '../update/paths.ts';
import { parseRange } from './densify-range.ts';
import type { Range } from './densify-range.ts';
import { resolvePath } from './plain.ts';
import { checkFieldsOf, docField, fieldPath, wrongType } from './spec.ts';
import type { Stage } from './stage.ts';

const MOST_MADE = 500_000;

interface Densify {
  field: string[];
  partitions: string[][];
  range: Range;
}

/** One partition: the fields that its made documents get, and the value that is the next to be made. */
interface Row {
  base: Doc;
  next: unknown;
}

function parse(spec: unknown): Densify {
  if (!isDoc(spec))
    throw new CommandError('FailedToParse', 'The $densify stage specification must be an object');
  checkFieldsOf(spec, '$densify', ['field', 'partitionByFields', 'range'], ['field', 'range']);
  const field = fieldPath(spec.field, '$densify.field');
  const range = parseRange(docField(spec.range, '$densify.range'));
  const by = spec.partitionByFields ?? [];
  if (!Array.isArray(by)) throw wrongType('$densify.partitionByFields', 'array');
  const partitions = by.map((path: unknown) => fieldPath(path, '$densify.partitionByFields'));
  const within = (path: readonly string[], outer: readonly string[]): boolean =>
    outer.every((part, i) => part === path[i]);
  for (const path of partitions) {
    if (within(path, field))
      throw new CommandError(
        'Location8993000',
        "BSON field '$densify.partitionByFields' contains the field that is being densified",
      );
    if (within(field, path))
      throw new CommandError(
        'Location9554500',
        "The field that is being densified contains the BSON field '$densify.partitionByFields'",
      );
  }
  if (range.bounds === 'partition' && partitions.length === 0)
    throw new CommandError(
      'Location5733408',
      "One cannot specify the bounds as 'partition' without specifying a non-empty array of partitionByFields. You may have meant to specify 'full' bounds.",
    );
  return { field, partitions, range };
}

function checkValue(value: unknown, dates: boolean): void {
  const isDate = orderClass(value) === ORDER.date;
  if (!isDate && !isNumeric(value))
    throw new CommandError('Location5733201', 'Densify field type must be numeric or a date');
  if (isDate !== dates)
    throw new CommandError(
      'Location6053600',
      dates
        ? 'Encountered numeric densify value in collection when step has a date unit.'
        : 'Encountered date densify value in collection when step does not have a date unit.',
    );
}

/** The values of the fields that make a partition, as they will stand in its made documents. */
function partitionOf(doc: Doc, partitions: readonly string[][]): Doc {
  return partitions.reduce<Doc>((out, parts) => {
    const value = resolvePath(doc, parts);
    return value === undefined ? out : (changeAt(out, parts, () => value, true) as Doc);
  }, {});
}

/** Makes the documents that are missing in one run of the stage; counts them. */
function maker({ field, range }: Densify): (row: Row, end: unknown, inclusive: boolean) => Generator<Doc> {
  let made = 0;
  return function* fill(row, end, inclusive) {
    for (;;) {
      const order = compareValues(row.next, end);
      if (order > 0 || (order === 0 && !inclusive)) return;
      if (++made > MOST_MADE)
        throw new CommandError(
          'Location5897900',
          `Generated ${String(made)} documents in $densify, which is over the limit of ${String(MOST_MADE)}.`,
        );
      const value = row.next;
      yield changeAt(row.base, field, () => value, true) as Doc;
      row.next = range.next(value);
    }
  };
}

const lesser = (a: unknown, b: unknown): unknown => (compareValues(a, b) <= 0 ? a : b);

/** `$densify`: makes a document for each value that is missing in a range, in each partition. */
export function densifyStage(spec: unknown): Stage {
  const densify = parse(spec);
  const { field, partitions, range } = densify;
  const { bounds } = range;
  const keys = [...(bounds === 'full' ? [] : partitions), field];
  const sort = parseSort(Object.fromEntries(keys.map((parts) => [parts.join('.'), new Int32(1)])));
  return function* densified(docs) {
    const rows = new Map<string, Row>();
    const fill = maker(densify);
    let least: unknown;
    let most: unknown;
    for (const doc of sortBy(docs, (one) => sortKey(one, sort))) {
      const value = plainValue(doc, field);
      if (value === undefined || orderClass(value) === ORDER.null) {
        yield doc;
        continue;
      }
      checkValue(value, range.dates);
      least ??= value;
      most = value;
      const base = partitionOf(doc, partitions);
      const key = valueKey(base).toString('latin1');
      let row = rows.get(key);
      if (!row) {
        row = { base, next: bounds === 'full' ? least : bounds === 'partition' ? value : bounds[0] };
        rows.set(key, row);
      }
      yield* fill(row, typeof bounds === 'string' ? value : lesser(value, bounds[1]), false);
      if (compareValues(value, row.next) === 0) row.next = range.next(value);
      yield doc;
    }
    if (bounds === 'partition') return;
    // Without partitions the bounds are filled also where no document has the field.
    if (bounds !== 'full' && partitions.length === 0 && rows.size === 0)
      rows.set('', { base: {}, next: bounds[0] });
    for (const row of rows.values())
      yield* fill(row, bounds === 'full' ? most : bounds[1], bounds === 'full');
  };
}
