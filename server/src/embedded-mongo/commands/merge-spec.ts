import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import type { CodeName } from '../errors.ts';
import { CommandError } from '../errors.ts';
import { evaluate } from '../aggregate/expressions.ts';
import type { Evaluate } from '../aggregate/expressions.ts';
import { checkFieldsOf, docField, fieldPath } from '../aggregate/spec.ts';
import { mergeTarget } from './target.ts';

export type WhenMatched = 'replace' | 'merge' | 'keepExisting' | 'fail' | 'pipeline';
export type WhenNotMatched = 'insert' | 'discard' | 'fail';

export interface MergeSpec {
  ns: string;
  /** The paths by which a document is looked up. */
  on: string[][];
  whenMatched: WhenMatched;
  whenNotMatched: WhenNotMatched;
  pipeline: unknown[];
  lets: (readonly [string, Evaluate])[];
}

const MATCHED = new Set(['replace', 'merge', 'keepExisting', 'fail']);
const NOT_MATCHED = new Set(['insert', 'discard', 'fail']);
/** What goes only with `whenNotMatched: 'insert'`. */
const INSERTS_ONLY = new Set<WhenMatched>(['keepExisting', 'fail']);
const refused = (code: CodeName, message: string): CommandError => new CommandError(code, message);

function parseOn(on: unknown): string[][] {
  if (on === undefined) return [['_id']];
  if (typeof on !== 'string' && !Array.isArray(on))
    throw refused('Location51186', "$merge 'on' field must be either a string or an array of strings");
  const names: unknown[] = Array.isArray(on) ? on : [on];
  if (!names.every((name) => typeof name === 'string'))
    throw refused('Location51134', "$merge 'on' array elements must be strings");
  if (names.length === 0)
    throw refused('Location51187', "If explicitly specifying $merge 'on', must include at least one field");
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw refused('Location31465', `Found a duplicate field '${twice}'`);
  return names.map((name) => fieldPath(name, '$merge.on'));
}

function parseModes(spec: Doc): Pick<MergeSpec, 'whenMatched' | 'whenNotMatched' | 'pipeline'> {
  const matched = spec.whenMatched ?? 'merge';
  const notMatched = spec.whenNotMatched ?? 'insert';
  if (typeof matched !== 'string' && !Array.isArray(matched))
    throw refused('Location51191', "$merge 'whenMatched' field must be either a string or an array");
  for (const [name, value, known] of [
    ['whenMatched', matched, MATCHED],
    ['whenNotMatched', notMatched, NOT_MATCHED],
  ] as const)
    if (!Array.isArray(value) && !known.has(value as string))
      throw refused(
        'BadValue',
        `Enumeration value '${String(value)}' for field '${name}' is not a valid value.`,
      );
  const whenMatched = (Array.isArray(matched) ? 'pipeline' : matched) as WhenMatched;
  const whenNotMatched = notMatched as WhenNotMatched;
  if (INSERTS_ONLY.has(whenMatched) && whenNotMatched !== 'insert')
    throw refused(
      'Location51181',
      `Combination of $merge modes 'whenMatched: ${whenMatched}' and 'whenNotMatched: ${whenNotMatched}' is not supported`,
    );
  return { whenMatched, whenNotMatched, pipeline: Array.isArray(matched) ? (matched as unknown[]) : [] };
}

/** The variables of the pipeline of `whenMatched`: `new` is the document that came in. */
function parseLet(
  value: unknown,
  { whenMatched, whenNotMatched }: Pick<MergeSpec, 'whenMatched' | 'whenNotMatched'>,
): MergeSpec['lets'] {
  if (whenMatched !== 'pipeline') {
    if (value === undefined) return [];
    throw refused('Location51199', `Cannot use 'let' variables with 'whenMatched: ${whenMatched}' mode`);
  }
  const spec = value === undefined ? { new: '$$ROOT' } : docField(value, '$merge.let');
  if (Object.hasOwn(spec, 'new') && spec.new !== '$$ROOT')
    throw refused(
      'Location51273',
      "'let' may not define a value for the reserved 'new' variable other than '$$ROOT'",
    );
  const all = whenNotMatched === 'insert' ? { ...spec, new: '$$ROOT' } : spec;
  return Object.entries(all).map(([name, item]) => [name, evaluate(item)] as const);
}

/** Reads `$merge`. Throws CommandError with MongoDB's codes. */
export function parseMerge(spec: unknown, db: string): MergeSpec {
  if (typeof spec !== 'string' && !isDoc(spec))
    throw refused('TypeMismatch', '$merge requires a string or object argument');
  const options: Doc = typeof spec === 'string' ? { into: spec } : spec;
  checkFieldsOf(options, '$merge', ['into', 'on', 'let', 'whenMatched', 'whenNotMatched'], ['into']);
  const modes = parseModes(options);
  return {
    ns: mergeTarget(options.into, db),
    on: parseOn(options.on),
    ...modes,
    lets: parseLet(options.let, modes),
  };
}
