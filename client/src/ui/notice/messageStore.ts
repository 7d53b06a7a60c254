/** Whether a message was ever shown: only then the code that shows messages is loaded. */
let wanted = false;
const listeners = new Set<() => void>();

/** For useSyncExternalStore. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For useSyncExternalStore: true from the first message on. */
export function messagesWanted(): boolean {
  return wanted;
}

/** Mounts the place for messages. */
export function wantMessages(): void {
  wanted = true;
  for (const listener of listeners) listener();
}
