import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import type { CodeName } from '../errors.ts';
import { CommandError, notHere } from '../errors.ts';
import { checkFieldsOf, docField, wrongType } from '../aggregate/spec.ts';

const INTERNAL = new Set(['admin', 'config', 'local']);

interface Refusals {
  special: CodeName;
  internal: CodeName;
}

/** The namespace to write to, as MongoDB checks it: no collection or database of its own. */
function targetOf(stage: string, db: unknown, coll: unknown, codes: Refusals): string {
  const ns = `${String(db)}.${String(coll)}`;
  if (db === '' || coll === '' || /[/\\. "$\0]/.test(String(db)) || /[$\0]/.test(String(coll)))
    throw new CommandError('InvalidNamespace', `Invalid ${stage} target namespace: '${ns}'`);
  if (String(coll).startsWith('system.'))
    throw new CommandError(codes.special, `Cannot ${stage} to special collection: ${String(coll)}`);
  if (INTERNAL.has(String(db)))
    throw new CommandError(codes.internal, `Cannot ${stage} to internal database: ${String(db)}`);
  return ns;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw wrongType(path, 'string');
  return value;
}

/** The namespace that `$out` names. Throws CommandError. */
export function outTarget(spec: unknown, db: string): string {
  const codes: Refusals = { special: 'Location17385', internal: 'Location31321' };
  if (typeof spec === 'string') return targetOf('$out', db, spec, codes);
  if (!isDoc(spec)) throw new CommandError('Location16990', '$out only supports a string or object argument');
  checkFieldsOf(spec, '$out', ['db', 'coll', 'timeseries'], ['coll', 'db']);
  if (spec.timeseries !== undefined) throw notHere("The option 'timeseries' of $out");
  return targetOf('$out', text(spec.db, '$out.db'), text(spec.coll, '$out.coll'), codes);
}

/** The namespace that the `into` of `$merge` names. Throws CommandError. */
export function mergeTarget(into: unknown, db: string): string {
  const codes: Refusals = { special: 'Location31319', internal: 'Location31320' };
  if (into === '') throw new CommandError('Location5786800', "$merge 'into' field cannot be an empty string");
  if (typeof into === 'string') return targetOf('$merge', db, into, codes);
  if (!isDoc(into))
    throw new CommandError('Location51178', "$merge 'into' field must be either a string or an object");
  const spec: Doc = docField(into, 'into');
  checkFieldsOf(spec, 'into', ['db', 'coll'], []);
  const coll = spec.coll ?? '';
  if (coll === '')
    throw new CommandError(
      'Location5786801',
      "$merge 'into' field must specify a 'coll' that is not empty, null or undefined",
    );
  return targetOf('$merge', text(spec.db ?? db, 'into.db'), text(coll, 'into.coll'), codes);
}
