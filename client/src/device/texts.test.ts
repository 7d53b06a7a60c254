import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { kept, deviceOf, welcome } from './database.ts';
import { DeviceText } from './DeviceText.ts';
import { erasingWaits } from './erasing.ts';
import { remembered } from './people.ts';
import { eraseFromDevice, maySignOut, signOutQuestion, stopKeeping } from './signOut.ts';
import { unsentLines } from './unsentText.ts';
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

afterEach(() => vi.restoreAllMocks());

/** A tab that sleeps with the database open, until it wakes. */
async function sleepingTab(persoonId: string): Promise<() => void> {
  await (await deviceOf(persoonId)).transaction('teksten').objectStore('teksten').count();
  const name = `opgaveteams ${persoonId}`;
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
  });
  return () => db.close();
}

/** The person signed out while a tab slept, and is here again: what they signed out of still waits for that tab. */
async function heldDevice(): Promise<{ wie: string; wake: () => void }> {
  const wie = somebody();
  const wake = await sleepingTab(wie);
  stopKeeping(wie);
  await eraseFromDevice(wie);
  welcome(wie);
  return { wie, wake };
}

it('[V14] who signs out does not wait for a tab that sleeps: it is asked, and said that the erasing waits', async () => {
  const { wie, wake } = await heldDevice();
  const may = maySignOut(wie);
  await vi.waitFor(() => expect(signOutQuestion.now()?.bezet).toBe(true), { timeout: 8_000 });
  signOutQuestion.now()?.answer(true);
  expect(await may).toBe(true);

  stopKeeping(wie);
  await eraseFromDevice(wie);
  expect(erasingWaits.now()).toBe(true);
  wake();
  await vi.waitFor(() => expect(erasingWaits.now()).toBe(false));
  expect(remembered()).not.toContain(wie);
});

it('[V14] what could not be erased when somebody signed out goes at the next start, unsent text too', async () => {
  const wie = somebody();
  await putPieces(wie, 'nog-niet', ['onverzonden']);
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('the page went away', 'AbortError');
  });
  stopKeeping(wie);
  await eraseFromDevice(wie);
  await keepOnlyUnsentOfOthers(null);
  welcome(wie);
  expect(await unsentTexts(wie)).toEqual([]);
});

it('[V14] a browser that does not tell which databases it has forgets who was here before all the same', async () => {
  const eerder = somebody();
  await putPieces(eerder, 'al-verzonden', ['stukken']);
  await putPieces(eerder, 'nog-niet', ['onverzonden']);
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('not here', 'UnknownError'));
  expect(await keepOnlyUnsentOfOthers(somebody())).toBe(true);
  welcome(eerder);
  expect((await piecesOf(eerder, 'al-verzonden')).all).toEqual([]);
  expect((await piecesOf(eerder, 'nog-niet')).unsent).toHaveLength(1);
});

it('[rule 4] after the device was full it is as if it never was: what was typed can be read from it', async () => {
  const wie = somebody();
  const doc = new Y.Doc();
  const text = await DeviceText.open(wie, 'vol', doc, (origin) => origin === 'server');
  const vol = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  doc.transact(() => doc.getText('tekst').insert(0, 'Van een ander. '), 'server');
  text.flush();
  await vi.waitFor(() => expect(text.keeping()).toBe('vol'));
  vol.mockRestore();
  doc.getText('tekst').insert(15, 'Van mij.');
  await text.close();
  expect(text.keeping()).toBe('bewaart');
  const { all, unsent } = await piecesOf(wie, 'vol');
  expect(unsentLines(all, unsent)).toEqual([
    [
      { tekst: 'Van een ander. ', nieuw: false },
      { tekst: 'Van mij.', nieuw: true },
    ],
  ]);
});
