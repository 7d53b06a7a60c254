import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import { describe, expect, it } from 'vitest';
import { messages as en } from './en/index.ts';
import { messages as enLater } from './en/later.ts';
import { messages as nl } from './nl/index.ts';
import { messages as nlLater } from './nl/later.ts';
import { officialese } from '../testing/officialese.ts';

function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[at, value]] : flatten(value as object, at);
  });
}

const dutch = flatten({ ...nl, ...nlLater });
const english = new Map(flatten({ ...en, ...enLater }));
const nouns = new Set(Object.keys(nounsFor({})));

/** The variables of a message that its caller gives; nouns come by themselves and may differ per language. */
const variables = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !nouns.has(name))
    .sort();

/** What people read: nouns and values become one word. */
const sentences = (text: string) =>
  text
    .replace(/\{\{[^}]*\}\}/g, 'woord')
    .split(/(?<=[.!?:])\s+/)
    .filter(Boolean);

describe('messages', () => {
  it('there are some, in both languages, with the same keys', () => {
    expect(dutch.length).toBeGreaterThan(20);
    expect([...english.keys()].sort()).toEqual(dutch.map(([key]) => key).sort());
  });

  it.each(dutch)('%s has the same variables in both languages', (key, text) => {
    expect(variables(english.get(key) ?? '')).toEqual(variables(text));
  });

  it('no message is empty', () => {
    for (const [key, text] of [...dutch, ...english]) expect(text.trim(), key).not.toBe('');
  });
});

describe('Dutch is B1', () => {
  it.each(dutch)('%s has sentences of at most 20 words', (_key, text) => {
    for (const sentence of sentences(text)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
    }
  });

  it.each(dutch)('%s has no officialese', (_key, text) => {
    const found = officialese.filter((word) =>
      new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text),
    );
    expect(found).toEqual([]);
  });

  it.each(dutch)('%s says "je", not "u"', (_key, text) => {
    expect(text).not.toMatch(/(?<![\p{L}])(u|uw|uzelf)(?![\p{L}'’])/iu);
  });
});
