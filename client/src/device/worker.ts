import { whenQuiet } from './quiet.ts';

type Listener = () => void;

let waiting: ServiceWorker | null = null;
const listeners = new Set<Listener>();

function found(worker: ServiceWorker | null): void {
  // The first one of this device is no news: it is the version that is on screen.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Looks whether there is a newer version of the client. */
async function look(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
}

/**
 * Lets this browser keep the client, so that it opens without a connection.
 * @param onFirst called once this page is served from the device for the first time
 * @returns looks for a newer version
 */
export async function startWorker(onFirst: () => void): Promise<() => void> {
  // A private window of some browsers has none.
  if (!('serviceWorker' in navigator)) return () => undefined;
  if (!navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', onFirst, { once: true });
  // It fetches the whole client: not while the page itself is still coming in.
  if (!navigator.serviceWorker.controller) await whenQuiet();
  const registration = await navigator.serviceWorker.register('/sw.js');
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') found(installing);
    });
  });
  return () => void look();
}

/** For useSyncExternalStore: whether a newer version waits. */
export const newVersion = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  waits: (): boolean => waiting !== null,
};

/** Goes on with the newer version in this tab; others are asked for themselves, and work on meanwhile. */
export function takeNewVersion(): void {
  const reload = (): void => window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  // Another tab may have taken it already: then there is nothing to wait for.
  if (waiting?.state === 'activated') reload();
  else waiting?.postMessage('nu');
}

/** Forgets the answers of the API that this browser kept for when there is no connection. */
export async function forgetAnswers(): Promise<void> {
  if (typeof caches !== 'undefined') await caches.delete('antwoorden');
}
