import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

interface Fetched<P> {
  /** What was fetched; null while it is not there. */
  Part: ComponentType<P> | null;
  /** The last attempt did not succeed. */
  failed: boolean;
  retry: () => void;
}

/**
 * Fetches a part of the screen once. Not the `lazy` of React: an error of that takes the screen around it away, with all
 * that was typed there.
 * @returns a hook that begins to fetch, and says how it went
 */
export function lazily<P>(fetch: () => Promise<ComponentType<P>>): () => Fetched<P> {
  let known: ComponentType<P> | null = null;
  return function useFetched() {
    const [Part, setPart] = useState(() => known);
    const [attempt, setAttempt] = useState(1);
    const [failed, setFailed] = useState(0);
    useEffect(() => {
      if (known) return;
      let gone = false;
      const come = (part: ComponentType<P>): void => {
        known = part;
        if (!gone) setPart(() => part);
      };
      fetch().then(come, () => {
        if (!gone) setFailed(attempt);
      });
      return () => {
        gone = true;
      };
    }, [attempt]);
    return { Part, failed: failed === attempt, retry: () => setAttempt(attempt + 1) };
  };
}
