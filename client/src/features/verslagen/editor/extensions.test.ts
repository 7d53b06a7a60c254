import { getSchema } from '@tiptap/core';
import { nieuweTekst } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { Awareness } from 'y-protocols/awareness';
import { describe, expect, it } from 'vitest';
import { extensionsFor, type TekstSoort } from './extensions.ts';

function blocksOf(soort: TekstSoort): string[] {
  const doc = nieuweTekst();
  const awareness = new Awareness(doc);
  const schema = getSchema(
    extensionsFor({
      ...{ soort, doc, awareness, askers: [], checkboxLabel: () => '' },
      namensWords: { papier: '', gesproken: '', uitleg: '', foto: '' },
      ...{ imageWords: { missing: '', undescribed: '' }, follow: () => undefined, say: () => undefined },
    }),
  );
  awareness.destroy();
  return Object.keys(schema.nodes);
}

describe('what a text can hold', () => {
  it('[rule 8] in a note of a bewonersruimte nothing leads to what others keep; it has words, lists and tables', () => {
    const [verslag, notitie] = [blocksOf('verslag'), blocksOf('notitie')];
    expect(notitie).toEqual(expect.arrayContaining(['paragraph', 'heading', 'taskList', 'table']));
    expect(verslag.filter((name) => !notitie.includes(name)).sort()).toEqual(
      ['actiepunt', 'afbeelding', 'besluit', 'namens', 'vermelding'].sort(),
    );
  });
});
