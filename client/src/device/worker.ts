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
  const follow = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') found(installing);
    });
  };
  // One may be coming already.
  follow();
  registration.addEventListener('updatefound', follow);
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

/** The older version gives way when nothing is asked of it any more; how long that is waited for. */
const GIVE_WAY_MS = 2_000;

/**
 * Goes on with the newer version in this tab; others are asked for themselves, and work on meanwhile.
 * @returns false when the page stays as it is after all: who is asked about unsaved text may say no
 */
export async function takeNewVersion(): Promise<false> {
  const taken = new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    // Another tab may have taken it already: then there is nothing to wait for.
    if (waiting?.state !== 'installed') done(undefined);
    // A page that is loaded again asks for nothing any more.
    setTimeout(done, GIVE_WAY_MS);
  });
  navigator.serviceWorker.controller?.postMessage('weg');
  waiting?.postMessage('nu');
  await taken;
  window.location.reload();
  // The page goes within this time, unless it is kept.
  await new Promise((done) => setTimeout(done, GIVE_WAY_MS));
  return false;
}

/** Forgets the answers of the API that this browser kept for when there is no connection. */
export async function forgetAnswers(): Promise<void> {
  if (typeof caches !== 'undefined') await caches.delete('antwoorden');
}
