import { forgetPerson, remember, remembered } from './people.ts';
import { within } from './within.ts';

/** A text that this device keeps for one person. */
export interface KeptText {
  id: string;
  /** What it is called on screen, for when it has to be named elsewhere. */
  titel: string;
  /** The page on which it stands. */
  pad: string;
  /** Why what was not sent can no longer be sent; null while it can. */
  vast: StuckReason | null;
}

export type StuckReason = 'alleen_lezen' | 'geen_toegang' | 'te_groot' | 'geweigerd';

/** A piece of a text: a Yjs update. `aantal` counts the changes in it, for what the server does not have. */
export interface Piece {
  tekst: string;
  data: Uint8Array;
  aantal: number;
}

/** What the server has too; and what only this device has. */
export type PieceStore = 'stukken' | 'onverzonden';
const PREFIX = 'opgaveteams ';
const VERSION = 2;
const STORES = ['teksten', 'stukken', 'onverzonden', 'ruimtes', 'enveloppen'];

const open = new Map<string, Promise<IDBDatabase>>();
/** People who signed out in this tab, until somebody signs in: nothing is written for them any more. */
const gone = new Set<string>();

/** One request of the device's database as a promise. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('device'));
  });
}

/** Resolves when everything in the transaction is kept; rejects when the device does not take it. */
export function kept(tx: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    tx.oncomplete = () => done();
    tx.onabort = () => fail(tx.error ?? new Error('device'));
  });
}

function makeTextStores(db: IDBDatabase): void {
  db.createObjectStore('teksten', { keyPath: 'id' });
  for (const name of ['stukken', 'onverzonden'])
    db.createObjectStore(name, { autoIncrement: true }).createIndex('tekst', 'tekst');
}

/** Of rooms of residents: their keys, and closed envelopes that were not sent yet. */
function makeRoomStores(db: IDBDatabase): void {
  db.createObjectStore('ruimtes', { keyPath: 'id' });
  db.createObjectStore('enveloppen', { autoIncrement: true }).createIndex('ruimteId', 'ruimteId');
}

/** How long opening may take: it waits for tabs that hold the database, and a tab can sleep for days. */
const OPEN_MS = 10_000;

async function connect(persoonId: string): Promise<IDBDatabase> {
  const request = indexedDB.open(PREFIX + persoonId, VERSION);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) makeTextStores(request.result);
    makeRoomStores(request.result);
  };
  const db = await answerOf(request);
  // Another tab erases everything: this one lets go, and opens nothing again by itself.
  db.onversionchange = () => letGo(persoonId);
  db.onclose = () => void open.delete(persoonId);
  return db;
}

/**
 * The database of one person on this device: nobody finds the text of another in it.
 * @throws when this device keeps nothing (a private window, a full disk), or this person signed out; DeviceBusy when a
 * sleeping tab holds it
 */
export function deviceOf(persoonId: string): Promise<IDBDatabase> {
  if (gone.has(persoonId)) return Promise.reject(new Error('signed out'));
  const known = open.get(persoonId);
  if (known) return known;
  remember(persoonId);
  const opening = connect(persoonId);
  const fresh = within(opening, OPEN_MS);
  open.set(persoonId, fresh);
  fresh.catch(() => {
    open.delete(persoonId);
    // What comes too late is for nobody.
    opening.then((db) => db.close()).catch(() => undefined);
  });
  return fresh;
}

/** Closes the database of a person in this tab; what still wants to write for them gets an error. */
export function letGo(persoonId: string): void {
  gone.add(persoonId);
  const db = open.get(persoonId);
  open.delete(persoonId);
  db?.then((it) => it.close()).catch(() => undefined);
}

/** Somebody signed in, maybe again: what is written from now on is theirs to keep. */
export function welcome(persoonId: string): void {
  gone.delete(persoonId);
}

/** The people of whom this device keeps something. */
export async function peopleOnDevice(): Promise<string[]> {
  try {
    const all = await indexedDB.databases();
    return all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
  } catch {
    // Older browsers and some private windows do not tell.
    return remembered();
  }
}

/**
 * Erases what this device keeps of a person; it can wait long for a sleeping tab. The stores are emptied first: that
 * works while such a tab has the database open, and deleting it then waits until that tab wakes.
 */
export async function erasePerson(persoonId: string): Promise<void> {
  letGo(persoonId);
  const db = await connect(persoonId);
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  for (const name of STORES) tx.objectStore(name).clear();
  await kept(tx);
  db.close();
  // Signed in again meanwhile: what is kept from then on stays.
  if (!gone.has(persoonId)) return;
  forgetPerson(persoonId);
  indexedDB.deleteDatabase(PREFIX + persoonId);
}
