import type { Doc } from '../bson/codec.ts';
import { equalValues } from '../bson/key.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import type { ExpressionTest } from '../query/matcher.ts';
import { isOperatorDoc } from '../query/matcher.ts';
import { plainValue } from '../query/path.ts';
import { OPERATORS, REMOVERS } from './operators.ts';
import type { FieldChange } from './operators.ts';
import { changeAt, expandPath, matchedPosition, parseArrayFilters, REMOVE } from './paths.ts';

export interface UpdateContext {
  filter: Doc;
  inserting: boolean;
}

/** A compiled update: gives the new document, never changing the old one. */
export type Update = (doc: Doc, context: UpdateContext) => Doc;

interface Step {
  parts: string[];
  change: FieldChange;
  create: boolean;
  onInsertOnly: boolean;
  renameTo: string[] | undefined;
}

function checkPath(path: string): string[] {
  const parts = path.split('.');
  if (path === '' || parts.includes(''))
    throw new CommandError(
      'Location31249',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  for (const [i, part] of parts.entries()) {
    if (
      !part.startsWith('$') ||
      part === '$' ||
      /^\$\[.*\]$/.test(part) ||
      (i > 0 && ['$ref', '$id', '$db'].includes(part))
    )
      continue;
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update's replacement document.`,
    );
  }
  return parts;
}

function checkConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    const other =
      sorted.find((p, i) => (p === path && sorted.indexOf(p) !== i) || p.startsWith(`${path}.`)) ??
      (sorted.filter((p) => p === path).length > 1 ? path : undefined);
    if (other !== undefined)
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${other}' would create a conflict at '${path}'`,
      );
  }
}

function parseSteps(spec: Doc, expr: ExpressionTest): Step[] {
  const steps: Step[] = [];
  const touched: string[] = [];
  for (const [operator, fields] of Object.entries(spec)) {
    const factory =
      operator === '$setOnInsert' || operator === '$rename' ? OPERATORS.$set : OPERATORS[operator];
    if (!factory || !Object.hasOwn({ ...OPERATORS, $setOnInsert: 1, $rename: 1 }, operator)) {
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields))
      throw new CommandError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    for (const [path, operand] of Object.entries(fields)) {
      const parts = checkPath(path);
      touched.push(path);
      if (operator === '$rename') {
        if (typeof operand !== 'string')
          throw new CommandError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
        touched.push(operand);
        steps.push({
          parts,
          change: () => REMOVE,
          create: false,
          onInsertOnly: false,
          renameTo: checkPath(operand),
        });
      } else {
        steps.push({
          parts,
          change: factory(operand, path, expr),
          create: !REMOVERS.has(operator),
          onInsertOnly: operator === '$setOnInsert',
          renameTo: undefined,
        });
      }
    }
  }
  checkConflicts(touched);
  return steps;
}

function rename(doc: Doc, step: Step, to: readonly string[]): Doc {
  const value = plainValue(doc, step.parts);
  if (value === undefined) return doc;
  const without = changeAt(
    changeAt(doc, step.parts, () => REMOVE, false),
    to,
    () => REMOVE,
    false,
  );
  return changeAt(without, to, () => value, true) as Doc;
}

function positioned(step: Step, doc: Doc, context: UpdateContext, expr: ExpressionTest): string[] {
  const at = step.parts.indexOf('$');
  if (at < 0) return step.parts;
  const position = context.inserting
    ? undefined
    : matchedPosition(doc, context.filter, step.parts.slice(0, at), expr);
  if (position === undefined)
    throw new CommandError(
      'BadValue',
      'The positional operator did not find the match needed from the query.',
    );
  return step.parts.with(at, String(position));
}

function operatorUpdate(spec: Doc, arrayFilters: unknown, expr: ExpressionTest): Update {
  const steps = parseSteps(spec, expr);
  const filters = parseArrayFilters(arrayFilters, expr);
  for (const name of filters.keys()) {
    if (!steps.some((step) => step.parts.includes(`$[${name}]`))) {
      throw new CommandError(
        'FailedToParse',
        `The array filter for identifier '${name}' was not used in the update`,
      );
    }
  }
  return (before, context) => {
    let doc = before;
    for (const step of steps) {
      if (step.onInsertOnly && !context.inserting) continue;
      if (step.renameTo) {
        doc = rename(doc, step, step.renameTo);
        continue;
      }
      const parts = positioned(step, before, context, expr);
      for (const path of expandPath(doc, parts, filters))
        doc = changeAt(doc, path, step.change, step.create) as Doc;
    }
    return keepId(before, doc, context);
  };
}

function keepId(before: Doc, after: Doc, context: UpdateContext): Doc {
  if (context.inserting && before._id === undefined) return after;
  if (after._id === undefined || !equalValues(before._id, after._id)) {
    throw new CommandError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return after;
}

function replacement(spec: Doc): Update {
  for (const name of Object.keys(spec)) {
    if (name.startsWith('$'))
      throw new CommandError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document.`,
      );
  }
  return (before, context) => {
    if (spec._id === undefined) return before._id === undefined ? spec : { _id: before._id, ...spec };
    return keepId(before, spec, context);
  };
}

/** Compiles the `u` of an update or the `update` of a findAndModify. Throws CommandError on what it does not know. */
export function compileUpdate(
  spec: unknown,
  arrayFilters: unknown,
  expr: ExpressionTest,
): { apply: Update; replaces: boolean } {
  if (Array.isArray(spec)) throw notHere('An update with an aggregation pipeline');
  if (!isDoc(spec))
    throw new CommandError('FailedToParse', 'Update argument must be either an object or an array');
  const first = Object.keys(spec)[0];
  if (first?.startsWith('$')) return { apply: operatorUpdate(spec, arrayFilters, expr), replaces: false };
  if (Array.isArray(arrayFilters) && arrayFilters.length > 0)
    throw new CommandError('FailedToParse', 'Cannot specify arrayFilters and a non-operator update');
  return { apply: replacement(spec), replaces: true };
}

/** The document with which an upsert begins: what the filter says by equality. */
export function upsertSeed(filter: Doc, replaces: boolean): Doc {
  let seed: Doc = {};
  const collect = (part: Doc): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and') for (const sub of condition as Doc[]) collect(sub);
      if (name.startsWith('$') || (replaces && name !== '_id')) continue;
      const single = isOperatorDoc(condition) ? equalityOf(condition) : { value: condition };
      if (single && !(isDoc(single.value) === false && isRegex(single.value)))
        seed = changeAt(seed, name.split('.'), () => single.value, true) as Doc;
    }
  };
  collect(filter);
  return seed;
}

const isRegex = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'BSONRegExp';

function equalityOf(condition: Doc): { value: unknown } | undefined {
  if ('$eq' in condition) return { value: condition.$eq };
  for (const name of ['$in', '$all']) {
    const values = condition[name];
    if (Array.isArray(values) && values.length === 1 && !isOperatorDoc(values[0]))
      return { value: values[0] as unknown };
  }
  return undefined;
}
