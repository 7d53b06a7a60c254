import { letGo } from './database.ts';
import { eraseOrSaySo } from './erasing.ts';
import { tellDevice } from './news.ts';
import { LINK_KEY, roomsOnDevice, type RoomsOnDevice } from './ruimtes.ts';
import { unsentTexts, type UnsentText } from './texts.ts';
import { DeviceBusy, within } from './within.ts';
import { forgetAnswers } from './worker.ts';

/** What is asked before signing out while this device has something that is nowhere else. */
export interface SignOutQuestion {
  persoonId: string;
  texts: UnsentText[];
  rooms: RoomsOnDevice;
  /** The device did not answer: there may be more. */
  bezet: boolean;
  answer: (out: boolean) => void;
}

let question: SignOutQuestion | null = null;
const listeners = new Set<() => void>();

/** The question that waits for its answer; for useSyncExternalStore. */
export const signOutQuestion = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  now: (): SignOutQuestion | null => question,
};

function become(next: SignOutQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

const none: RoomsOnDevice = { sleutels: 0, nietOpgeschreven: 0, enveloppen: 0 };

/** How long the device may take to say what waits; who signs out does not wait longer for a tab that sleeps. */
const ASK_MS = 3_000;

/** What the device says; null when it does not answer. A device that keeps nothing has nothing to lose. */
async function ask<T>(answer: Promise<T>, nothing: T): Promise<T | null> {
  try {
    return await within(answer, ASK_MS);
  } catch (error) {
    return error instanceof DeviceBusy ? null : nothing;
  }
}

/**
 * Whether this person may be signed out here: nothing waits to be sent and no key of a room would be lost, or they
 * chose to throw it away.
 */
export async function maySignOut(persoonId: string): Promise<boolean> {
  const [texts, rooms] = await Promise.all([
    ask(unsentTexts(persoonId), []),
    ask(roomsOnDevice(persoonId), none),
  ]);
  const bezet = texts === null || rooms === null;
  const found = { persoonId, texts: texts ?? [], rooms: rooms ?? none, bezet };
  if (!bezet && texts.length === 0 && rooms.enveloppen === 0 && rooms.nietOpgeschreven === 0) return true;
  return new Promise((done) => {
    const answer = (out: boolean): void => {
      become(null);
      done(out);
    };
    become({ ...found, answer });
  });
}

/** From here on nothing is written for this person in any tab; call it as soon as they are signed out. */
export function stopKeeping(persoonId: string): void {
  letGo(persoonId);
  tellDevice({ soort: 'uitgelogd', persoonId });
}

/** Erases all texts, answers and keys of rooms of this person from this browser, or says on screen that it waits. */
export async function eraseFromDevice(persoonId: string): Promise<void> {
  await forgetAnswers();
  // The key of a link with which nobody came in yet.
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(LINK_KEY)) sessionStorage.removeItem(name);
  if (typeof indexedDB !== 'undefined') await eraseOrSaySo(persoonId);
}
