import { erasePerson, letGo } from './database.ts';
import { tellDevice } from './news.ts';
import { LINK_KEY, roomsOnDevice, type RoomsOnDevice } from './ruimtes.ts';
import { unsentTexts, type UnsentText } from './texts.ts';
import { forgetAnswers } from './worker.ts';

/** What is asked before signing out while this device has something that is nowhere else. */
export interface SignOutQuestion {
  persoonId: string;
  texts: UnsentText[];
  rooms: RoomsOnDevice;
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

/**
 * Whether this person may be signed out here: nothing waits to be sent and no key of a room would be lost, or they
 * chose to throw it away.
 */
export async function maySignOut(persoonId: string): Promise<boolean> {
  // A device that keeps nothing has nothing to lose.
  const texts = await unsentTexts(persoonId).catch(() => []);
  const rooms = await roomsOnDevice(persoonId).catch(() => none);
  if (texts.length === 0 && rooms.enveloppen === 0 && rooms.nietOpgeschreven === 0) return true;
  return new Promise((done) => {
    const answer = (out: boolean): void => {
      become(null);
      done(out);
    };
    become({ persoonId, texts, rooms, answer });
  });
}

/** From here on nothing is written for this person in any tab; call it as soon as they are signed out. */
export function stopKeeping(persoonId: string): void {
  letGo(persoonId);
  tellDevice({ soort: 'uitgelogd', persoonId });
}

/** Erases all texts, answers and keys of rooms of this person from this browser. */
export async function eraseFromDevice(persoonId: string): Promise<void> {
  await forgetAnswers();
  // The key of a link with which nobody came in yet.
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(LINK_KEY)) sessionStorage.removeItem(name);
  if (typeof indexedDB !== 'undefined') await erasePerson(persoonId);
}
