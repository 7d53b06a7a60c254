import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { kept, deviceOf, welcome } from './database.ts';
import { DeviceText } from './DeviceText.ts';
import { describeText, keepOnlyUnsentOfOthers, piecesOf, throwAway, unsentTexts } from './texts.ts';

let people = 0;
/** Somebody whose device database is their own. */
function somebody(): string {
  const id = `persoon-${++people}`;
  welcome(id);
  return id;
}

/** Pieces of a text of which the name could not be kept. */
async function putPieces(persoonId: string, tekst: string, stores: string[]): Promise<void> {
  const tx = (await deviceOf(persoonId)).transaction(stores, 'readwrite');
  for (const store of stores) tx.objectStore(store).add({ tekst, data: new Uint8Array([0, 0]), aantal: 1 });
  await kept(tx);
}

it('[V14] what one throws away is gone, also of a text whose name could not be kept', async () => {
  const wie = somebody();
  await putPieces(wie, 'zonder-naam', ['stukken', 'onverzonden']);
  await describeText(wie, 'met-naam', { titel: 'Een ander' });
  await putPieces(wie, 'met-naam', ['onverzonden']);
  expect((await unsentTexts(wie)).map(({ id }) => id)).toEqual(['zonder-naam', 'met-naam']);
  await throwAway(wie, 'zonder-naam');
  expect((await unsentTexts(wie)).map(({ id }) => id)).toEqual(['met-naam']);
  expect((await piecesOf(wie, 'zonder-naam')).all).toEqual([]);
});

it('[V14] of somebody who was here before only what was never sent stays, whether its name was kept or not', async () => {
  const eerder = somebody();
  await putPieces(eerder, 'al-verzonden', ['stukken']);
  await putPieces(eerder, 'nog-niet', ['onverzonden']);
  expect(await keepOnlyUnsentOfOthers(somebody())).toBe(true);
  welcome(eerder);
  expect((await piecesOf(eerder, 'al-verzonden')).all).toEqual([]);
  expect((await piecesOf(eerder, 'nog-niet')).unsent).toHaveLength(1);
});

it('[rule 4] what is typed while a text is closed is kept once', async () => {
  const wie = somebody();
  const doc = new Y.Doc();
  const text = await DeviceText.open(wie, 'dicht', doc, () => false);
  doc.getText('tekst').insert(0, 'een ');
  // The first write has begun; what comes now has its turn after it.
  await Promise.resolve();
  doc.getText('tekst').insert(4, 'twee');
  await text.close();
  expect((await unsentTexts(wie)).map(({ wijzigingen }) => wijzigingen)).toEqual([2]);
});
