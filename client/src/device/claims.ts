/** Texts that are open on a screen of this tab, and how often. */
const claimed = new Map<string, number>();
const listeners = new Set<(id: string) => void>();

/**
 * A screen opens this text: whoever was sending it behind the screen stops at once. One connection has a text open
 * once, so closing it behind the screen would close it on the screen too.
 * @returns gives it back when the screen closes it
 */
export function claimText(id: string): () => void {
  claimed.set(id, (claimed.get(id) ?? 0) + 1);
  for (const listener of listeners) listener(id);
  return () => {
    const left = (claimed.get(id) ?? 1) - 1;
    if (left > 0) claimed.set(id, left);
    else claimed.delete(id);
  };
}

export const isClaimed = (id: string): boolean => claimed.has(id);

/** Hears which text a screen opens; the answer stops listening. */
export function onClaim(listener: (id: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
