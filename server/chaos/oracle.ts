import type * as Y from 'yjs';
import { countIn } from './characters.ts';
import type { Deeds } from './typist.ts';

/** What was done by everybody together, whose tabs live and whose died. */
export interface Claims {
  living: Deeds[];
  dead: Deeds[];
}

const union = (deeds: readonly Deeds[], of: keyof Deeds): Set<string> =>
  new Set(deeds.flatMap((one) => [...one[of]]));

const name = (character: string): string => `U+${character.charCodeAt(0).toString(16)}`;

/** What of a text is not as it was promised; nothing when all is well. */
export type Complaints = string[];

function check(
  counts: ReadonlyMap<string, number>,
  claims: { must: Set<string>; mustNot: Set<string>; mayGo: Set<string>; known: Set<string> },
): Complaints {
  const complaints: Complaints = [];
  for (const character of claims.must)
    if (!counts.has(character) && !claims.mayGo.has(character)) complaints.push(`lost: ${name(character)}`);
  for (const character of claims.mustNot)
    if (counts.has(character)) complaints.push(`deleted, but there: ${name(character)}`);
  for (const [character, count] of counts) {
    if (count > 1) complaints.push(`${count} times: ${name(character)}`);
    if (!claims.known.has(character)) complaints.push(`nobody typed ${name(character)}`);
  }
  return complaints;
}

/**
 * Judges what came back from the disk while nobody who typed was connected: everything of which a screen said that it
 * is saved is there exactly once.
 */
export function judgeDisk(doc: Y.Doc, { living, dead }: Claims): Complaints {
  const all = [...living, ...dead];
  return check(countIn(doc), {
    must: union(all, 'savedTyped'),
    mustNot: union(all, 'savedDeleted'),
    mayGo: union(all, 'deleted'),
    known: union(all, 'typed'),
  });
}

/** Judges one screen when all is quiet: what was typed in a tab that lives is there, saved before or not. */
export function judgeScreen(doc: Y.Doc, { living, dead }: Claims): Complaints {
  const all = [...living, ...dead];
  return check(countIn(doc), {
    must: new Set([...union(living, 'typed'), ...union(dead, 'savedTyped')]),
    mustNot: new Set([...union(living, 'deleted'), ...union(dead, 'savedDeleted')]),
    mayGo: union(all, 'deleted'),
    known: union(all, 'typed'),
  });
}
