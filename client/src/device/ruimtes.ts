import type { NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { open, sluit } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { leesTekstId } from '@opgaveteams/shared/bewonersruimtes/notitie.wie';
import { naarTekst, vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import type { ToestelPaar } from '@opgaveteams/shared/bewonersruimtes/toestel.crypto';
import { ApiError, call } from '../api/call.ts';
import { answerOf, deviceOf, kept } from './database.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What this device keeps of a room of residents, until its owner leaves the room or signs out. */
export interface KeptRuimte {
  id: string;
  /** The keys of the room, by epoch. */
  sleutels: ReadonlyMap<number, Bytes>;
  /** How the members call it; on the server it is in an envelope. */
  naam: string | null;
  /** The key pair of this device in the room, with which it gets its next keys; null: not made yet. */
  toestel: ToestelPaar | null;
  /** The epoch in which the members know that public key. */
  aangemeld: number | null;
  /** The epoch of which its owner wrote the key down. */
  opgeschreven: number | null;
}

/** The newest epoch of which this device has the key; 0: none. */
export function nieuwsteEpoch({ sleutels }: Pick<KeptRuimte, 'sleutels'>): number {
  return Math.max(0, ...sleutels.keys());
}

/** A closed envelope that the server does not have yet. */
export interface WaitingEnvelop {
  ruimteId: string;
  envelop: NieuweEnvelop;
}

/** How the name begins under which the key of a link waits in a tab, until its owner comes in. */
export const LINK_KEY = 'bewonersruimte ';

const empty: Omit<KeptRuimte, 'id'> = {
  ...{ sleutels: new Map(), naam: null, toestel: null, aangemeld: null, opgeschreven: null },
};

/** All rooms of which this device has a key. */
export async function keptRuimtes(persoonId: string): Promise<KeptRuimte[]> {
  const db = await deviceOf(persoonId);
  return answerOf(db.transaction('ruimtes').objectStore('ruimtes').getAll()) as Promise<KeptRuimte[]>;
}

/** One of them, or null. */
export async function keptRuimte(persoonId: string, id: string): Promise<KeptRuimte | null> {
  const db = await deviceOf(persoonId);
  const found = await answerOf(db.transaction('ruimtes').objectStore('ruimtes').get(id));
  return (found as KeptRuimte | undefined) ?? null;
}

/**
 * Keeps something of a room, beside what is known of it already; resolves when it is on disk.
 * @throws when this device keeps nothing
 */
export async function keepRuimte(
  persoonId: string,
  id: string,
  about: Partial<Omit<KeptRuimte, 'id'>>,
): Promise<KeptRuimte> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction('ruimtes', 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('ruimtes');
  const known = (await answerOf(store.get(id))) as KeptRuimte | undefined;
  const next: KeptRuimte = {
    ...empty,
    ...known,
    ...about,
    id,
    // One pair for the device, whichever tab was first to make it.
    toestel: known?.toestel ?? about.toestel ?? null,
    sleutels: new Map([...(known?.sleutels ?? []), ...(about.sleutels ?? [])]),
  };
  store.put(next);
  await kept(tx);
  return next;
}

/** Wipes the keys of a room from this device, its notes, and what was not sent to it. */
export async function wipeRuimte(persoonId: string, id: string): Promise<void> {
  const db = await deviceOf(persoonId);
  const stores = ['ruimtes', 'enveloppen', 'teksten', 'stukken', 'onverzonden'];
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const wipe = async (name: string, index: string, of: string): Promise<void> => {
    const store = tx.objectStore(name);
    for (const key of await answerOf(store.index(index).getAllKeys(of))) store.delete(key);
  };
  tx.objectStore('ruimtes').delete(id);
  await wipe('enveloppen', 'ruimteId', id);
  const texts = (await answerOf(tx.objectStore('teksten').getAllKeys())) as string[];
  for (const text of texts.filter((it) => leesTekstId(it)?.ruimteId === id)) {
    tx.objectStore('teksten').delete(text);
    for (const name of ['stukken', 'onverzonden']) await wipe(name, 'tekst', text);
  }
  await kept(tx);
}

/** What waits to be sent to a room, in the order of writing. */
export async function waitingIn(persoonId: string, ruimteId: string): Promise<WaitingEnvelop[]> {
  const db = await deviceOf(persoonId);
  const store = db.transaction('enveloppen').objectStore('enveloppen');
  return answerOf(store.index('ruimteId').getAll(ruimteId)) as Promise<WaitingEnvelop[]>;
}

/** Keeps a closed envelope until the server has it; resolves when it is on disk. */
export async function keepWaiting(persoonId: string, waiting: WaitingEnvelop): Promise<void> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction('enveloppen', 'readwrite', { durability: 'strict' });
  tx.objectStore('enveloppen').add(waiting);
  await kept(tx);
}

/** What would be lost if this device forgot the rooms of this person. */
export interface RoomsOnDevice {
  /** Rooms of which this device has a key. */
  sleutels: number;
  /** Those of them whose key was not written down. */
  nietOpgeschreven: number;
  /** Envelopes that were not sent. */
  enveloppen: number;
}

/** Counts them. */
export async function roomsOnDevice(persoonId: string): Promise<RoomsOnDevice> {
  const db = await deviceOf(persoonId);
  const tx = db.transaction(['ruimtes', 'enveloppen']);
  const [ruimtes, enveloppen] = await Promise.all([
    answerOf(tx.objectStore('ruimtes').getAll()) as Promise<KeptRuimte[]>,
    answerOf(tx.objectStore('enveloppen').count()),
  ]);
  const nietOpgeschreven = ruimtes.filter((r) => r.opgeschreven !== nieuwsteEpoch(r)).length;
  return { sleutels: ruimtes.length, nietOpgeschreven, enveloppen };
}

/** Closed before the room had the key of now: it is opened and closed anew, or nobody would take it. */
async function underNewestKey(
  persoonId: string,
  { ruimteId, envelop }: WaitingEnvelop,
): Promise<NieuweEnvelop> {
  const kept = await keptRuimte(persoonId, ruimteId);
  const epoch = kept ? nieuwsteEpoch(kept) : 0;
  const [oude, nieuwe] = [kept?.sleutels.get(envelop.epoch), kept?.sleutels.get(epoch)];
  if (epoch <= envelop.epoch || !oude || !nieuwe) return envelop;
  const kop = { ...envelop, ruimteId, afzender: persoonId };
  const inhoud = await open(oude, kop, vanTekst(envelop.bytes));
  if (!inhoud) return envelop;
  return { ...envelop, epoch, bytes: naarTekst(await sluit(nieuwe, { ...kop, epoch }, inhoud)) };
}

async function send({ ruimteId, envelop }: WaitingEnvelop): Promise<ApiError | null> {
  try {
    await call('POST /bewonersruimtes/:id/enveloppen', { params: { id: ruimteId }, body: envelop });
    return null;
  } catch (err) {
    if (err instanceof ApiError) return err;
    throw err;
  }
}

/** Sends it as it is, and closed anew only after a no: the server may have it already, of which the answer got lost. */
async function sendOne(persoonId: string, key: IDBValidKey, problems: Map<string, ApiError>): Promise<void> {
  const db = await deviceOf(persoonId);
  const store = db.transaction('enveloppen').objectStore('enveloppen');
  const waiting = (await answerOf(store.get(key))) as WaitingEnvelop | undefined;
  // Gone meanwhile; or after one of the same room that could not go: the order stays.
  if (!waiting || problems.has(waiting.ruimteId)) return;
  const { ruimteId } = waiting;
  let problem = await send(waiting);
  if (problem?.code === 'oude_sleutel') {
    const envelop = await underNewestKey(persoonId, waiting);
    if (envelop !== waiting.envelop) {
      // Kept first: sent again after a lost answer it has to be the same.
      const tx = db.transaction('enveloppen', 'readwrite', { durability: 'strict' });
      tx.objectStore('enveloppen').put({ ruimteId, envelop } satisfies WaitingEnvelop, key);
      await kept(tx);
      problem = await send({ ruimteId, envelop });
    }
  }
  if (problem) return void problems.set(ruimteId, problem);
  const tx = db.transaction('enveloppen', 'readwrite');
  tx.objectStore('enveloppen').delete(key);
  await kept(tx);
}

/**
 * Sends the envelopes that wait on this device, one tab at a time and in the order of writing; the server takes one
 * that it had already as the same.
 * @returns by room why what it has left could not be sent
 */
export async function sendWaiting(persoonId: string): Promise<Map<string, ApiError>> {
  return navigator.locks.request(`opgaveteams enveloppen ${persoonId}`, async () => {
    const problems = new Map<string, ApiError>();
    const db = await deviceOf(persoonId);
    const keys = await answerOf(db.transaction('enveloppen').objectStore('enveloppen').getAllKeys());
    for (const key of keys) await sendOne(persoonId, key, problems);
    return problems;
  });
}
