import { erasePerson } from './database.ts';
import { remember } from './people.ts';
import { DeviceBusy, within } from './within.ts';

/** How long erasing may take before it is said on screen that it waits. */
const SOON_MS = 3_000;

const waiting = new Set<string>();
const listeners = new Set<() => void>();

function become(change: () => void): void {
  change();
  for (const listener of listeners) listener();
}

/** Whether something of who signed out is still on this device, held by a sleeping tab; for useSyncExternalStore. */
export const erasingWaits = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  now: (): boolean => waiting.size > 0,
};

/**
 * Erases what this device keeps of a person. When a sleeping tab holds it, that is said on screen and it goes on by
 * itself: now when that tab wakes, else at the next start.
 */
export async function eraseOrSaySo(persoonId: string): Promise<void> {
  remember(persoonId, 'wissen');
  const erasing = erasePerson(persoonId);
  try {
    await within(erasing, SOON_MS);
  } catch (error) {
    // A device that opens nothing has nothing to erase.
    if (!(error instanceof DeviceBusy)) return;
    become(() => waiting.add(persoonId));
    const done = (): void => become(() => waiting.delete(persoonId));
    erasing.then(done, done);
  }
}
