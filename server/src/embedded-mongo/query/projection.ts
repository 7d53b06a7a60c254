import type { Doc } from '../bson/codec.ts';
import { encode, joinElements, rawElements } from '../bson/codec.ts';
import { isDoc, isNumeric, isTrue, toNumber } from '../bson/types.ts';
import { evaluate, expressionTest } from '../aggregate/expressions.ts';
import type { Variables } from '../aggregate/expressions.ts';
import { CommandError, notHere } from '../errors.ts';
import type { Stored } from '../storage/collection.ts';
import { matchedPosition } from '../update/paths.ts';
import { compileFilter } from './matcher.ts';

/** Shapes a stored document for an answer. */
export type Projection = (stored: Stored) => Buffer;

interface Tree {
  [field: string]: Tree | true;
}
type Special = (whole: Doc, value: unknown) => unknown;

interface Parsed {
  include: boolean;
  id: boolean;
  tree: Tree;
  specials: { parts: string[]; compute: Special; computed: boolean }[];
}

function addToTree(tree: Tree, parts: readonly string[], path: string): void {
  let at = tree;
  for (const [i, part] of parts.entries()) {
    const next = at[part];
    if (i === parts.length - 1 ? next !== undefined : next === true)
      throw new CommandError('Location31249', `Path collision at ${path}`);
    if (i === parts.length - 1) at[part] = true;
    else at = (at[part] ??= {}) as Tree;
  }
}

function slice(operand: unknown): Special {
  const numbers = (Array.isArray(operand) ? operand : [operand]) as unknown[];
  if (!numbers.every(isNumeric) || numbers.length > 2)
    throw new CommandError('BadValue', '$slice needs a number or two');
  const [first, second] = numbers.map(toNumber) as [number, number | undefined];
  return (_whole, value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const from = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(from, from + second);
  };
}

function elemMatch(operand: unknown): Special {
  const match = compileFilter({ v: { $elemMatch: operand } }, expressionTest);
  return (_whole, value) => {
    if (!Array.isArray(value)) return undefined;
    const found: unknown = value.find((item) => match({ v: [item] }));
    return found === undefined ? undefined : [found];
  };
}

function positional(parts: readonly string[], filter: Doc): Special {
  return (whole, value) => {
    if (!Array.isArray(value)) return value;
    const at = matchedPosition(whole, filter, parts, expressionTest);
    if (at === undefined)
      throw new CommandError(
        'BadValue',
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    return [value[at]];
  };
}

/** In a projection MongoDB has its own error for an operator it does not know. */
function expressionOf(value: unknown): ReturnType<typeof evaluate> {
  try {
    return evaluate(value);
  } catch (error) {
    if (!(error instanceof CommandError) || error.codeName !== 'InvalidPipelineOperator') throw error;
    throw new CommandError(
      'Location31325',
      error.message.replace('Unrecognized expression', 'Unknown expression'),
    );
  }
}

function parse(spec: Doc, filter: Doc, variables: Variables): Parsed {
  const parsed: Parsed = { include: false, id: true, tree: {}, specials: [] };
  let mode: boolean | undefined;
  const setMode = (include: boolean, path: string): void => {
    if (mode !== undefined && mode !== include) {
      throw new CommandError(
        include ? 'Location31253' : 'Location31254',
        `Cannot do ${include ? 'inclusion' : 'exclusion'} on field ${path} in ${include ? 'exclusion' : 'inclusion'} projection`,
      );
    }
    mode = include;
  };
  for (const [path, value] of flatten(spec)) {
    const parts = path.split('.');
    const simple = isNumeric(value) || typeof value === 'boolean';
    if (path === '_id' && simple) {
      parsed.id = isTrue(value);
      continue;
    }
    if (simple && parts.at(-1) === '$') {
      setMode(true, path);
      addToTree(parsed.tree, parts.slice(0, -1), path);
      parsed.specials.push({
        parts: parts.slice(0, -1),
        compute: positional(parts.slice(0, -1), filter),
        computed: false,
      });
    } else if (simple) {
      setMode(isTrue(value), path);
      addToTree(parsed.tree, parts, path);
    } else if (
      isDoc(value) &&
      '$slice' in value &&
      !(Array.isArray(value.$slice) && !value.$slice.every(isNumeric))
    ) {
      parsed.specials.push({ parts, compute: slice(value.$slice), computed: false });
    } else if (isDoc(value) && '$elemMatch' in value) {
      setMode(true, path);
      addToTree(parsed.tree, parts, path);
      parsed.specials.push({ parts, compute: elemMatch(value.$elemMatch), computed: false });
    } else {
      if (isDoc(value) && '$meta' in value) throw notHere('$meta');
      setMode(true, path);
      const compute = expressionOf(value);
      parsed.specials.push({ parts, compute: (whole) => compute(whole, variables), computed: true });
    }
  }
  // An only `_id: 1` is an inclusion; an only `_id: 0` an exclusion.
  parsed.include = mode ?? ('_id' in spec && parsed.id);
  if (parsed.include && parsed.specials.some((s) => !s.computed))
    for (const s of parsed.specials)
      if (!s.computed && !has(parsed.tree, s.parts)) addToTree(parsed.tree, s.parts, s.parts.join('.'));
  return parsed;
}

const has = (tree: Tree, parts: readonly string[]): boolean => {
  let at: Tree | true | undefined = tree;
  for (const part of parts) at = at === true || at === undefined ? at : at[part];
  return at !== undefined;
};

/** `{a: {b: 1}}` says the same as `{'a.b': 1}`. */
function flatten(spec: Doc, prefix = ''): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] =>
    isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
      ? flatten(value, `${prefix}${name}.`)
      : [[prefix + name, value]],
  );
}

function pick(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value
      .filter((item) => isDoc(item) || Array.isArray(item))
      .map((item: unknown) => pick(item, tree));
  if (!isDoc(value)) return undefined;
  const out: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    const sub = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (sub === undefined) continue;
    const picked = sub === true ? item : pick(item, sub);
    if (sub === true || picked !== undefined) out[name] = picked;
  }
  return out;
}

function omit(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => omit(item, tree));
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    const sub = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (sub !== true) out[name] = sub === undefined ? item : omit(item, sub);
  }
  return out;
}

function applyAt(doc: Doc, parts: readonly string[], change: (value: unknown) => unknown): void {
  const [name, ...rest] = parts as [string, ...string[]];
  if (rest.length > 0) {
    const copy: unknown = isDoc(doc[name]) ? { ...doc[name] } : {};
    if (doc[name] !== undefined && !isDoc(doc[name])) return;
    doc[name] = copy;
    return applyAt(copy as Doc, rest, change);
  }
  const value = change(doc[name]);
  if (value === undefined) delete doc[name];
  else doc[name] = value;
}

/** Top-level fields only: the bytes are picked, nothing is decoded. */
function rawProjection({ tree, include, id }: Parsed): Projection {
  const wanted = (name: string): boolean => (name === '_id' ? id : Object.hasOwn(tree, name) === include);
  return ({ bytes }) =>
    joinElements(
      Array.from(rawElements(bytes))
        .filter((element) => wanted(element.name))
        .map((element) => element.raw),
    );
}

/**
 * Compiles the `projection` of a find, or a $project with its variables; undefined where it asks for whole documents.
 * Throws CommandError.
 */
export function compileProjection(spec: Doc, filter: Doc, variables: Variables = {}): Projection | undefined {
  if (Object.keys(spec).length === 0) return undefined;
  const parsed = parse(spec, filter, variables);
  if (parsed.specials.length === 0 && Object.values(parsed.tree).every((sub) => sub === true))
    return rawProjection(parsed);
  const tree: Tree = parsed.include === parsed.id ? { ...parsed.tree, _id: true } : parsed.tree;
  return (stored) => {
    const whole = stored.doc;
    const out = (parsed.include ? pick(whole, tree) : omit(whole, tree)) as Doc;
    for (const { parts, compute } of parsed.specials) applyAt(out, parts, (value) => compute(whole, value));
    return encode(out);
  };
}
