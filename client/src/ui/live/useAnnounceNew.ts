import { useEffect, useRef } from 'react';
import { useAnnounce } from './Announcer.tsx';

/**
 * Says politely what came into a list while it is on screen. The first answer is not news, and neither is another page.
 * @param items newest first or last; what was not there at the former answer is new
 * @param say the words for one new item; null says nothing (it is one's own)
 */
export function useAnnounceNew<Item extends { id: string }>(
  items: Item[] | undefined,
  say: (item: Item) => string | null,
): void {
  const announce = useAnnounce();
  const known = useRef<Set<string> | null>(null);
  const words = useRef(say);
  useEffect(() => {
    words.current = say;
  });

  useEffect(() => {
    if (!items) return;
    const fresh = known.current ? items.filter(({ id }) => !known.current?.has(id)) : [];
    known.current = new Set([...(known.current ?? []), ...items.map(({ id }) => id)]);
    // Several at once are a page that was asked for, not news.
    const [only] = fresh;
    const message = only && fresh.length === 1 ? words.current(only) : null;
    if (message) announce(message);
  }, [items, announce]);
}
