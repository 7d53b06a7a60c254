import { useSyncExternalStore } from 'react';

const minute = 60_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  // Before anybody listens nothing keeps the time; after a minute it is read anew.
  if (timer === undefined && Date.now() - now > minute) now = Date.now();
  return now;
}

/** The time, to the minute; one timer for all that show it. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, read));
}
