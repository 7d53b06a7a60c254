import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/**
 * Holds the one polite live region of the page. It must be in the document before something is said in it, which is
 * why it stands here and not where the message arises.
 */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', times: 0 });
  const announce = useCallback<Announce>(
    (message) => setSaid(({ times }) => ({ message, times: times + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* The same words twice are said twice: the key makes them a new node. */}
        <span key={said.times}>{said.message}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** Gives a function that says a message to people who listen to the page, without moving their focus. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
