import type { Doc } from '../bson/codec.ts';
import { isDoc, isTrue } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { equalityTest, inTest, LEAF_OPERATORS, regexTest, toRegExp } from './operators.ts';
import type { LeafTest } from './operators.ts';
import { collectLeaves } from './path.ts';

export type Matcher = (doc: Doc) => boolean;
/** How `$expr` is evaluated; aggregate/ gives it, so that this room does not depend on that one. */
export type ExpressionTest = (expression: unknown) => Matcher;

const KNOWN_ELSEWHERE = new Set([
  '$where',
  '$text',
  '$jsonSchema',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$sampleRate',
]);

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** True where a filter value is a set of operators such as `{$gt: 1}`. */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

function elemMatch(operand: unknown, expr: ExpressionTest): LeafTest {
  if (!isDoc(operand)) throw bad('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (isOperatorDoc(operand) && !['$and', '$or', '$nor'].includes(first ?? '')) {
    const tests = fieldTests(operand, expr);
    return (leaf) => Array.isArray(leaf) && leaf.some((item) => tests.every((test) => test.onValue(item)));
  }
  const match = compileFilter(operand, expr);
  return (leaf) =>
    Array.isArray(leaf) && leaf.some((item) => (isDoc(item) || Array.isArray(item)) && match(item as Doc));
}

function allTest(operand: unknown, expr: ExpressionTest): FieldTest {
  if (!Array.isArray(operand)) throw bad('$all needs an array');
  const tests = operand.map((item) =>
    isOperatorDoc(item) && '$elemMatch' in item ? elemMatch(item.$elemMatch, expr) : equalityTest(item),
  );
  return {
    onLeaves: (leaves) => tests.length > 0 && tests.every((test) => leaves.some(test)),
    onValue: (v) => tests.length > 0 && tests.every((test) => test(v)),
  };
}

/** A test over all leaves of a path, and over one value (inside $elemMatch). */
interface FieldTest {
  onLeaves(leaves: unknown[]): boolean;
  onValue(value: unknown): boolean;
}

const positive = (test: LeafTest): FieldTest => ({ onLeaves: (leaves) => leaves.some(test), onValue: test });
const negated = (tests: readonly FieldTest[]): FieldTest => ({
  onLeaves: (leaves) => !tests.every((test) => test.onLeaves(leaves)),
  onValue: (v) => !tests.every((test) => test.onValue(v)),
});

function notTest(operand: unknown, expr: ExpressionTest): FieldTest {
  if (isOperatorDoc(operand)) return negated(fieldTests(operand, expr));
  if (isDoc(operand) || operand === null || typeof operand !== 'object' || Array.isArray(operand))
    throw bad('$not needs a regex or a document');
  return negated([positive(regexTest(toRegExp(operand), operand))]);
}

function fieldTest(name: string, operand: unknown, all: Doc, expr: ExpressionTest): FieldTest | undefined {
  const simple = LEAF_OPERATORS[name];
  if (simple) return positive(simple(operand));
  switch (name) {
    case '$ne':
      if (
        typeof operand === 'object' &&
        operand !== null &&
        '_bsontype' in operand &&
        operand._bsontype === 'BSONRegExp'
      )
        throw bad("Can't have regex as arg to $ne.");
      return negated([positive(equalityTest(operand, false))]);
    case '$nin':
      return negated([positive(inTest(operand, '$nin'))]);
    case '$not':
      return notTest(operand, expr);
    case '$exists':
      return isTrue(operand) ? positive((v) => v !== undefined) : negated([positive((v) => v !== undefined)]);
    case '$all':
      return allTest(operand, expr);
    case '$elemMatch':
      return positive(elemMatch(operand, expr));
    case '$regex':
      return positive(regexTest(toRegExp(operand, all.$options), operand));
    case '$options':
      if (!('$regex' in all)) throw bad('$options needs a $regex');
      return undefined;
    case '$comment':
      return undefined;
    default:
      if (KNOWN_ELSEWHERE.has(name)) throw notHere(name);
      throw bad(`unknown operator: ${name}`);
  }
}

function fieldTests(condition: Doc, expr: ExpressionTest): FieldTest[] {
  const tests: FieldTest[] = [];
  for (const [name, operand] of Object.entries(condition)) {
    if (!name.startsWith('$')) throw bad(`unknown operator: ${name}`);
    const test = fieldTest(name, operand, condition, expr);
    if (test) tests.push(test);
  }
  return tests;
}

function logical(name: string, operand: unknown, expr: ExpressionTest): Matcher {
  if (!Array.isArray(operand) || operand.length === 0) throw bad(`${name} must be a nonempty array`);
  const parts = operand.map((part: unknown) => {
    if (!isDoc(part)) throw bad(`${name} argument's entries must be objects`);
    return compileFilter(part, expr);
  });
  if (name === '$and') return (doc) => parts.every((part) => part(doc));
  if (name === '$or') return (doc) => parts.some((part) => part(doc));
  return (doc) => !parts.some((part) => part(doc));
}

function topLevel(name: string, operand: unknown, expr: ExpressionTest): Matcher | undefined {
  if (name === '$and' || name === '$or' || name === '$nor') return logical(name, operand, expr);
  if (name === '$expr') return expr(operand);
  if (name === '$comment') return undefined;
  if (KNOWN_ELSEWHERE.has(name)) throw notHere(name);
  throw bad(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

/**
 * Compiles a filter to a function. Everything is checked now, so that an unknown operator is an error also where no
 * document is looked at. Throws CommandError.
 */
export function compileFilter(filter: Doc, expr: ExpressionTest): Matcher {
  const parts: Matcher[] = [];
  for (const [name, operand] of Object.entries(filter)) {
    if (name.startsWith('$')) {
      const part = topLevel(name, operand, expr);
      if (part) parts.push(part);
      continue;
    }
    const path = name.split('.');
    const tests = isOperatorDoc(operand) ? fieldTests(operand, expr) : [positive(equalityTest(operand))];
    parts.push((doc) => {
      const leaves = collectLeaves(doc, path);
      return tests.every((test) => test.onLeaves(leaves));
    });
  }
  if (parts.length === 1) return parts[0] as Matcher;
  return (doc) => parts.every((part) => part(doc));
}

/** A test of one value by a condition as in `$pull` and `arrayFilters`: operators, or equality. */
export function compileValueTest(condition: unknown, expr: ExpressionTest): LeafTest {
  if (isOperatorDoc(condition)) {
    const tests = fieldTests(condition, expr);
    return (value) => tests.every((test) => test.onValue(value));
  }
  if (isDoc(condition)) {
    const match = compileFilter(condition, expr);
    return (value) => isDoc(value) && match(value);
  }
  return equalityTest(condition);
}
