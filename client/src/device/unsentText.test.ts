import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { unsentLines } from './unsentText.ts';

/** A text as a device keeps it: what the server has too, then what is made without it. */
function kept(before: (doc: Y.Doc) => void, after: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  before(doc);
  const sent = updates.length;
  after(doc);
  return { all: updates, unsent: updates.slice(sent) };
}

it('[rule 4] shows the lines in which something was not sent, and what is new in them', () => {
  const { all, unsent } = kept(
    (doc) => doc.getText('tekst').insert(0, 'Het dak lekt.\nDe lift doet het.\n'),
    (doc) => doc.getText('tekst').insert(11, ' nog steeds'),
  );
  expect(unsentLines(all, unsent)).toEqual([
    [
      { tekst: 'Het dak lek', nieuw: false },
      { tekst: ' nog steeds', nieuw: true },
      { tekst: 't.', nieuw: false },
    ],
  ]);
});

it('what was taken away again is not shown', () => {
  const { all, unsent } = kept(
    (doc) => doc.getText('tekst').insert(0, 'Samen\n'),
    (doc) => {
      doc.getText('tekst').insert(0, 'Toch niet ');
      doc.getText('tekst').delete(0, 10);
    },
  );
  expect(unsentLines(all, unsent)).toEqual([]);
});

it('[rule 4] what was typed after something that the device does not have is readable all the same', () => {
  const { all, unsent } = kept(
    (doc) => doc.getText('tekst').insert(0, 'Begin\n'),
    (doc) => {
      doc.getText('tekst').insert(3, 'mid');
      doc.getText('tekst').insert(6, 'den');
    },
  );
  expect(unsentLines(all.slice(1), unsent)).toEqual([[{ tekst: 'midden', nieuw: true }]]);
});
