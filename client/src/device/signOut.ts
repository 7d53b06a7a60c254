import { erasePerson, letGo } from './database.ts';
import { tellDevice } from './news.ts';
import { unsentTexts, type UnsentText } from './texts.ts';
import { forgetAnswers } from './worker.ts';

/** What is asked before signing out while there is text that was not sent. */
export interface SignOutQuestion {
  persoonId: string;
  texts: UnsentText[];
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

/** Whether this person may be signed out here: nothing waits to be sent, or they chose to throw it away. */
export async function maySignOut(persoonId: string): Promise<boolean> {
  // A device that keeps nothing has nothing to lose.
  const texts = await unsentTexts(persoonId).catch(() => []);
  if (texts.length === 0) return true;
  return new Promise((done) => {
    const answer = (out: boolean): void => {
      become(null);
      done(out);
    };
    become({ persoonId, texts, answer });
  });
}

/** From here on nothing is written for this person in any tab; call it as soon as they are signed out. */
export function stopKeeping(persoonId: string): void {
  letGo(persoonId);
  tellDevice({ soort: 'uitgelogd', persoonId });
}

/** Erases all texts and answers of this person from this browser. */
export async function eraseFromDevice(persoonId: string): Promise<void> {
  await forgetAnswers();
  if (typeof indexedDB !== 'undefined') await erasePerson(persoonId);
}
