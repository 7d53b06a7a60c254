import type { Doc } from '../bson/codec.ts';
import { isDoc, orderClass, ORDER } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { parseSort } from '../query/sort.ts';
import { changeAt } from '../update/paths.ts';
import { evaluate } from './expressions.ts';
import type { Evaluate, Variables } from './expressions.ts';
import { resolvePath } from './plain.ts';
import type { Stage } from './stage.ts';
import { partitions } from './window.ts';

const failed = (message: string): CommandError => new CommandError('FailedToParse', message);
const isNothing = (value: unknown): boolean => value === undefined || orderClass(value) === ORDER.null;

interface Field {
  parts: string[];
  /** What fills a gap; undefined: the last value before it. */
  value: Evaluate | undefined;
}

function parseField(path: string, spec: unknown, sorted: boolean): Field {
  const parts = path.split('.');
  if (!isDoc(spec) || Object.keys(spec).length !== 1 || !('value' in spec || 'method' in spec))
    throw failed("Each field of $fill's 'output' takes exactly one of 'value' and 'method'");
  if ('value' in spec) return { parts, value: evaluate(spec.value) };
  if (spec.method === 'linear') throw notHere("The method 'linear' of $fill");
  if (spec.method !== 'locf') throw failed("Method must be either 'linear' or 'locf'");
  if (!sorted) throw failed("$fill with the method 'locf' needs a sortBy");
  return { parts, value: undefined };
}

function partitionBy(spec: Doc): unknown {
  const fields = spec.partitionByFields;
  if (fields === undefined) return spec.partitionBy ?? null;
  if (
    spec.partitionBy !== undefined ||
    !Array.isArray(fields) ||
    !fields.every((name) => typeof name === 'string')
  )
    throw failed("$fill takes either 'partitionBy' or 'partitionByFields', an array of names");
  return Object.fromEntries(fields.map((name, i) => [String(i), `$${name}`]));
}

/** `$fill` by a value or by the last one seen; the method `linear` is refused. */
export function fillStage(spec: unknown, variables: Variables): Stage {
  if (!isDoc(spec) || !isDoc(spec.output)) throw failed("$fill needs an 'output' object");
  for (const name of Object.keys(spec))
    if (!['partitionBy', 'partitionByFields', 'sortBy', 'output'].includes(name))
      throw new CommandError('Location40415', `BSON field '$fill.${name}' is an unknown field.`);
  const sort = parseSort(spec.sortBy);
  const keyOf = evaluate(partitionBy(spec));
  const fields = Object.entries(spec.output).map(([path, item]) => parseField(path, item, sort.length > 0));
  return function* filled(docs) {
    const groups =
      sort.length > 0 ? partitions(docs, (doc) => keyOf(doc, variables) ?? null, sort) : [{ docs }];
    for (const group of groups) {
      const last = new Map<Field, unknown>();
      for (const doc of group.docs)
        yield fields.reduce((out, field) => {
          const found = resolvePath(out, field.parts);
          if (!isNothing(found)) {
            last.set(field, found);
            return out;
          }
          const value = (field.value ? field.value(doc, variables) : last.get(field)) ?? null;
          return changeAt(out, field.parts, () => value, true) as Doc;
        }, doc);
    }
  };
}
