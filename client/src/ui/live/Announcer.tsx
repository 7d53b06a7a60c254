import { createContext, use, useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** What is said within this time stands together: the last does not take the place of what was not read yet. */
const TOGETHER_MS = 1_000;

/**
 * Holds the one polite live region of the page. It must be in the document before something is said in it, which is
 * why it stands here and not where the message arises.
 */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ message: string; key: number; at: number }[]>([]);
  const count = useRef(0);
  const announce = useCallback<Announce>((message) => {
    const fresh = { message, key: count.current++, at: Date.now() };
    setSaid((before) => [...before.filter(({ at }) => fresh.at - at < TOGETHER_MS), fresh]);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Only what is new is read aloud; the same words twice are said twice, as two nodes. */}
      <VisuallyHidden role="status" aria-live="polite" aria-atomic="false">
        {said.map(({ message, key }) => (
          <p key={key}>{message}</p>
        ))}
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** Gives a function that says a message to people who listen to the page, without moving their focus. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
