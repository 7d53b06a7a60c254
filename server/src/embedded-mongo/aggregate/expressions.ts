import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as operators from 'mingo/operators/expression';
import type { Doc } from '../bson/codec.ts';
import { compareValues } from '../bson/key.ts';
import { ALIAS_BY_TYPE, isDoc, isTrue, typeNumber } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import type { ExpressionTest } from '../query/matcher.ts';
import { resolvePath, toPlain } from './plain.ts';

export type Variables = Record<string, unknown>;
/** A compiled expression; `undefined` is "missing". */
export type Evaluate = (doc: Doc, variables?: Variables) => unknown;

/** mingo's, whose results differ from MongoDB's where types or code matter. */
const REFUSED = new Set([
  '$function',
  '$accumulator',
  '$toHashedIndexKey',
  '$sampleRate',
  '$rand',
  '$toDecimal',
  '$toLong',
  '$convert',
  '$sigmoid',
  '$getField',
  '$setField',
  '$unsetField',
  '$sortArray',
  '$median',
  '$percentile',
]);
const COMPARE: Record<string, (order: number) => boolean | number> = {
  $eq: (c) => c === 0,
  $ne: (c) => c !== 0,
  $gt: (c) => c > 0,
  $gte: (c) => c >= 0,
  $lt: (c) => c < 0,
  $lte: (c) => c <= 0,
  $cmp: (c) => c,
};

/** mingo's operators, with comparisons in MongoDB's order instead of its own. */
type Operators = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['expression']>;
type Accumulators = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['accumulator']>;
const comparisons = Object.fromEntries(
  Object.entries(COMPARE).map(([name, accept]) => [
    name,
    (obj: unknown, expr: unknown, options: Parameters<typeof evalExpr>[2]) => {
      const [a, b] = evalExpr(obj as never, expr as never, options) as unknown[];
      return accept(compareValues(a, b));
    },
  ]),
);
const context = Context.init({
  expression: { ...(operators as unknown as Operators), ...(comparisons as unknown as Operators) },
  accumulator: accumulators as unknown as Accumulators,
});
const IN_EXPRESSIONS = new Set([
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$stdDevPop',
  '$stdDevSamp',
  '$mergeObjects',
]);
const isKnown = (name: string): boolean =>
  !REFUSED.has(name) && (name in operators || (name in accumulators && IN_EXPRESSIONS.has(name)));

/** What the expression of $redact answers; mingo passes these texts on too. */
export const REDACT = { DESCEND: '$$DESCEND', PRUNE: '$$PRUNE', KEEP: '$$KEEP' } as const;

function variable(text: string): Evaluate {
  const [name = '', ...rest] = text.slice(2).split('.');
  if (Object.hasOwn(REDACT, name) && rest.length === 0) return () => text;
  if (name === 'REMOVE') return () => undefined;
  if (name === 'NOW') {
    const now = new Date();
    return () => resolvePath(now, rest);
  }
  if (name === 'ROOT' || name === 'CURRENT') return (doc) => resolvePath(doc, rest);
  if (!/^[a-z][a-zA-Z0-9_]*$/.test(name))
    throw new CommandError(
      'FailedToParse',
      `'${name}' starts with an invalid character for a user variable name`,
    );
  return (_doc, variables) => {
    if (!variables || !Object.hasOwn(variables, name))
      throw new CommandError('BadValue', `Use of undefined variable: ${name}`);
    return resolvePath(variables[name], rest);
  };
}

/** Checks every operator in an expression before any document is met. */
function validate(expression: unknown): void {
  if (Array.isArray(expression)) return expression.forEach(validate);
  if (!isDoc(expression)) return;
  for (const [name, operand] of Object.entries(expression)) {
    if (name === '$literal') return;
    if (name === '$type') throw notHere('$type inside another operator');
    if (name.startsWith('$') && REFUSED.has(name)) throw notHere(`The expression ${name}`);
    if (name.startsWith('$') && !isKnown(name))
      throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
    if (name.startsWith('$') && Object.keys(expression).length > 1)
      throw new CommandError('FailedToParse', 'an expression specification must contain exactly one field');
    if (name === '$switch' && isDoc(operand)) {
      validate(operand.branches);
      validate(operand.default);
    } else validate(operand);
  }
}

/** The top-level fields that an expression reads; undefined where it may read all. */
function rootsOf(expression: unknown, out = new Set<string>()): Set<string> | undefined {
  if (typeof expression === 'string') {
    if (/^\$\$(ROOT|CURRENT)/.test(expression)) return undefined;
    if (/^\$[^$]/.test(expression)) out.add(expression.slice(1).split('.')[0] as string);
    return out;
  }
  if (!Array.isArray(expression) && !isDoc(expression)) return out;
  for (const item of Object.values(expression)) if (!rootsOf(item, out)) return undefined;
  return out;
}

function byMingo(expression: Doc): Evaluate {
  validate(expression);
  const roots = rootsOf(expression);
  const plainExpression = toPlain(expression);
  return (doc, variables) => {
    const seen = roots
      ? Object.fromEntries(
          [...roots].filter((name) => Object.hasOwn(doc, name)).map((name) => [name, doc[name]]),
        )
      : doc;
    try {
      return evalExpr(
        toPlain(seen) as never,
        plainExpression as never,
        {
          idKey: '_id',
          processingMode: 0,
          scriptEnabled: false,
          useStrictMode: true,
          context,
          variables: (toPlain(variables ?? {}) ?? {}) as Record<string, never>,
        } as unknown as Parameters<typeof evalExpr>[2],
      ) as unknown;
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw new CommandError(
        'BadValue',
        `Failed to evaluate ${Object.keys(expression)[0] ?? ''}: ${(error as Error).message}`,
      );
    }
  };
}

const truth = (value: unknown): boolean => value !== undefined && isTrue(value);
const list = (operand: unknown): Evaluate[] =>
  (Array.isArray(operand) ? operand : [operand]).map((item: unknown) => evaluate(item));

/** Operators done here, because the types of what they pass on have to stay. */
const NATIVE: Record<string, (operand: unknown) => Evaluate> = {
  $literal: (operand) => () => operand,
  $and: (operand) => {
    const parts = list(operand);
    return (doc, vars) => parts.every((part) => truth(part(doc, vars)));
  },
  $or: (operand) => {
    const parts = list(operand);
    return (doc, vars) => parts.some((part) => truth(part(doc, vars)));
  },
  $not: (operand) => {
    const [part] = list(operand);
    return (doc, vars) => !truth(part?.(doc, vars));
  },
  $ifNull: (operand) => {
    const parts = list(operand);
    return (doc, vars) => parts.reduce<unknown>((found, part) => found ?? part(doc, vars), undefined);
  },
  $cond: (operand) => {
    const items: unknown[] = isDoc(operand)
      ? [operand.if, operand.then, operand.else]
      : (operand as unknown[]);
    if (!Array.isArray(items) || items.length !== 3)
      throw new CommandError('BadValue', 'Expression $cond takes exactly 3 arguments');
    const [test, yes, no] = items.map((item) => evaluate(item)) as [Evaluate, Evaluate, Evaluate];
    return (doc, vars) => (truth(test(doc, vars)) ? yes(doc, vars) : no(doc, vars));
  },
  $type: (operand) => {
    const [part] = list(operand);
    return (doc, vars) => {
      const value = part?.(doc, vars);
      return value === undefined ? 'missing' : ALIAS_BY_TYPE.get(typeNumber(value));
    };
  },
  ...Object.fromEntries(
    Object.entries(COMPARE).map(([name, accept]) => [
      name,
      (operand: unknown): Evaluate => {
        const parts = list(operand);
        if (parts.length !== 2)
          throw new CommandError(
            'BadValue',
            `Expression ${name} takes exactly 2 arguments. ${String(parts.length)} were passed in.`,
          );
        const [a, b] = parts as [Evaluate, Evaluate];
        return (doc, vars) => accept(compareValues(a(doc, vars), b(doc, vars)));
      },
    ]),
  ),
};

/** Compiles an expression. Throws CommandError on an operator that is not known. */
export function evaluate(expression: unknown): Evaluate {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return variable(expression);
    if (!expression.startsWith('$')) return () => expression;
    const parts = expression.slice(1).split('.');
    if (parts.includes(''))
      throw new CommandError('FailedToParse', 'FieldPath must not end with a "." or be empty.');
    return (doc) => resolvePath(doc, parts);
  }
  if (Array.isArray(expression)) {
    const parts = list(expression);
    return (doc, vars) => parts.map((part) => part(doc, vars) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const [first] = Object.keys(expression);
  if (first?.startsWith('$')) {
    if (Object.keys(expression).length > 1)
      throw new CommandError('FailedToParse', 'an expression specification must contain exactly one field');
    return Object.hasOwn(NATIVE, first)
      ? (NATIVE[first] as (operand: unknown) => Evaluate)(expression[first])
      : byMingo(expression);
  }
  const fields = Object.entries(expression).map(([name, item]) => [name, evaluate(item)] as const);
  return (doc, vars) =>
    Object.fromEntries(
      fields.map(([name, part]) => [name, part(doc, vars)]).filter(([, value]) => value !== undefined),
    );
}

/** `$expr` of a filter. */
export const expressionTest: ExpressionTest = (expression) => {
  const compute = evaluate(expression);
  return (doc) => truth(compute(doc));
};
