import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededNumbers } from '../random/seeded.ts';
import { nieuweTekst, tekstVan } from './verslag.tekst.ts';

/** Each character, with a star where it is bold. */
const seen = (tekst: Y.Text): string[] =>
  (tekst.toDelta() as { insert: string; attributes?: { bold?: boolean } }[]).flatMap(
    ({ insert, attributes }) => [...insert].map((char) => (attributes?.bold ? `${char}*` : char)),
  );

/** A text that came in from elsewhere, with a bold word in it. */
function arrived(): Y.Text {
  const there = nieuweTekst();
  tekstVan(there).applyDelta([
    { insert: 'plain ' },
    { insert: 'bold', attributes: { bold: true } },
    { insert: ' rest' },
  ]);
  const here = nieuweTekst();
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  return tekstVan(here);
}

describe('a text that came in from elsewhere', () => {
  it('[V15] what is taken out or put in changes nothing of how the rest looks (500 seeds)', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = seededNumbers(seed);
      const below = (n: number): number => Math.floor(random() * n);
      const tekst = arrived();
      const expected = seen(tekst);
      for (let n = 0; n < 12; n++) {
        const at = below(expected.length);
        if (random() < 0.5) {
          const bold = random() < 0.4;
          const words = 'abcde'.slice(0, 1 + below(5));
          tekst.insert(at, words, bold ? { bold } : {});
          expected.splice(at, 0, ...[...words].map((char) => (bold ? `${char}*` : char)));
        } else {
          const count = Math.min(1 + below(4), expected.length - at);
          if (count < expected.length) tekst.delete(at, count);
          if (count < expected.length) expected.splice(at, count);
        }
        expect(seen(tekst), `seed ${seed}, step ${n}`).toEqual(expected);
      }
    }
  });
});
