export type Side = 'mine' | 'theirs';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which what I filled in and what is stored now are not the same. */
export function differing<Values extends object>(mine: Values, theirs: Values): (keyof Values & string)[] {
  return (Object.keys(mine) as (keyof Values & string)[]).filter((key) => !same(mine[key], theirs[key]));
}

/**
 * What to propose for a field that differs: theirs where I changed nothing since I began, mine where I did.
 * @param base what was stored when I began
 */
export function proposal<Values extends object>(
  key: keyof Values,
  { base, mine }: { base: Values; mine: Values },
): Side {
  return same(base[key], mine[key]) ? 'theirs' : 'mine';
}

/** Puts together what was chosen, field by field; where both agree there is nothing to choose. */
export function chosen<Values extends object>(
  mine: Values,
  theirs: Values,
  choice: Partial<Record<keyof Values, Side>>,
): Values {
  const entries = Object.keys(mine).map((name) => {
    const key = name as keyof Values;
    return [key, choice[key] === 'theirs' ? theirs[key] : mine[key]] as const;
  });
  return Object.fromEntries(entries) as Values;
}

/** What differs from what is stored: a write sends no more than it changes. */
export function changes<Values extends object>(base: Values, values: Values): Partial<Values> {
  return Object.fromEntries(differing(values, base).map((key) => [key, values[key]])) as Partial<Values>;
}
