import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { evaluate, REDACT } from './expressions.ts';
import type { Evaluate, Variables } from './expressions.ts';
import type { Stage } from './stage.ts';

function redactValue(value: unknown, compute: Evaluate, variables: Variables): unknown {
  if (Array.isArray(value))
    return value
      .map((item: unknown) => redactValue(item, compute, variables))
      .filter((item) => item !== undefined);
  return isDoc(value) ? redact(value, compute, variables) : value;
}

/** The document without what its expression prunes; undefined where it goes as a whole. */
function redact(doc: Doc, compute: Evaluate, variables: Variables): Doc | undefined {
  const verdict = compute(doc, variables);
  if (verdict === REDACT.KEEP) return doc;
  if (verdict === REDACT.PRUNE) return undefined;
  if (verdict !== REDACT.DESCEND)
    throw new CommandError(
      'Location17053',
      "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE",
    );
  return Object.fromEntries(
    Object.entries(doc)
      .map(([name, value]) => [name, redactValue(value, compute, variables)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** `$redact`: keeps, prunes or goes into each document and what is inside it. */
export function redactStage(spec: unknown, variables: Variables): Stage {
  const compute = evaluate(spec);
  return function* redacted(docs) {
    for (const doc of docs) {
      const kept = redact(doc, compute, variables);
      if (kept) yield kept;
    }
  };
}
