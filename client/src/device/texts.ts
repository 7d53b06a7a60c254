import { answerOf, deviceOf, kept, letGo, peopleOnDevice, welcome } from './database.ts';
import type { KeptText, Piece, StuckReason } from './database.ts';
import { eraseOrSaySo } from './erasing.ts';
import { tellDevice } from './news.ts';
import { hasToGo, rememberOnly } from './people.ts';
import { roomsOnDevice } from './ruimtes.ts';

/** A text of which this device has something that the server does not have. */
export interface UnsentText extends KeptText {
  wijzigingen: number;
}

const unnamed: Omit<KeptText, 'id'> = { titel: '', pad: '/', vast: null };

/** The texts with something unsent, with how many changes. */
export async function unsentTexts(persoonId: string): Promise<UnsentText[]> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction(['teksten', 'onverzonden']);
  const texts: Promise<KeptText[]> = answerOf(tx.objectStore('teksten').getAll());
  const pieces: Promise<Piece[]> = answerOf(tx.objectStore('onverzonden').getAll());
  const counts = new Map<string, number>();
  for (const { tekst, aantal } of await pieces) counts.set(tekst, (counts.get(tekst) ?? 0) + aantal);
  const known = new Map((await texts).map((text) => [text.id, text]));
  return [...counts].map(([id, wijzigingen]) => ({ ...unnamed, ...known.get(id), id, wijzigingen }));
}

/** All pieces of one text: what the server has too, and what it does not have. */
export async function piecesOf(
  persoonId: string,
  id: string,
): Promise<{ all: Uint8Array[]; unsent: Uint8Array[] }> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction(['stukken', 'onverzonden']);
  const read = async (store: string): Promise<Uint8Array[]> =>
    ((await answerOf(tx.objectStore(store).index('tekst').getAll(id))) as Piece[]).map(({ data }) => data);
  const [sent, unsent] = await Promise.all([read('stukken'), read('onverzonden')]);
  return { all: [...sent, ...unsent], unsent };
}

/** Keeps how a text is called and where it stands, beside what is already known of it. */
export async function describeText(
  persoonId: string,
  id: string,
  about: Partial<Omit<KeptText, 'id'>>,
): Promise<void> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction('teksten', 'readwrite');
  const store = tx.objectStore('teksten');
  const known = (await answerOf(store.get(id))) as KeptText | undefined;
  store.put({ ...unnamed, ...known, ...about, id } satisfies KeptText);
  await kept(tx);
}

/** Keeps that what was not sent of a text cannot be sent, and why; null: it can again. */
export async function markStuck(persoonId: string, id: string, vast: StuckReason | null): Promise<void> {
  await describeText(persoonId, id, { vast });
  tellDevice({ soort: 'vast', persoonId, id });
}

/** Pieces can be there of a text whose name could not be kept: they go by what they say themselves. */
async function forget(persoonId: string, wanted: (id: string) => boolean): Promise<void> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction(['teksten', 'stukken', 'onverzonden'], 'readwrite');
  const texts = tx.objectStore('teksten');
  for (const id of (await answerOf(texts.getAllKeys())) as string[]) if (wanted(id)) texts.delete(id);
  for (const name of ['stukken', 'onverzonden']) {
    const store = tx.objectStore(name);
    const [keys, pieces] = await Promise.all([
      answerOf(store.getAllKeys()),
      answerOf(store.getAll()) as Promise<Piece[]>,
    ]);
    pieces.forEach(({ tekst }, i) => {
      if (wanted(tekst)) store.delete(keys[i] as IDBValidKey);
    });
  }
  await kept(tx);
}

/** Throws away what this device keeps of one text, unsent changes too; tabs that show it read it anew. */
export async function throwAway(persoonId: string, id: string): Promise<void> {
  await forget(persoonId, (text) => text === id);
  tellDevice({ soort: 'weggegooid', persoonId, id });
}

/** Leaves of an earlier person only what was never sent; gives whether there is any. */
async function keepOnlyUnsent(persoonId: string): Promise<boolean> {
  welcome(persoonId);
  const unsent = new Set((await unsentTexts(persoonId)).map(({ id }) => id));
  const rooms = await roomsOnDevice(persoonId);
  if (unsent.size === 0 && rooms.sleutels === 0) await eraseOrSaySo(persoonId);
  else await forget(persoonId, (id) => !unsent.has(id));
  letGo(persoonId);
  return unsent.size > 0 || rooms.enveloppen > 0;
}

/**
 * Somebody else, or nobody, is signed in: of earlier people only what was never sent stays, and the keys of their
 * rooms, which are nowhere else; for them alone. Of who signed out here nothing stays.
 * @param persoonId who is signed in now
 * @returns whether something that was not sent stays
 */
export async function keepOnlyUnsentOfOthers(persoonId: string | null): Promise<boolean> {
  let unsentStays = false;
  for (const other of await peopleOnDevice()) {
    if (other === persoonId) continue;
    if (hasToGo(other)) await eraseOrSaySo(other);
    // What a sleeping tab holds has its turn another time; it does not keep the rest here.
    else if (await keepOnlyUnsent(other).catch(() => false)) unsentStays = true;
  }
  if (persoonId === null) rememberOnly(await peopleOnDevice());
  return unsentStays;
}
