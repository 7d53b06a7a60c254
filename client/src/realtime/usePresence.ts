import type { Aanwezigen } from '@opgaveteams/shared/realtime/events';
import type { Plek } from '@opgaveteams/shared/realtime/realtime.schema';
import { useEffect, useState } from 'react';
import { useConnectionState, useLive } from './LiveProvider.tsx';

type Others = Pick<Aanwezigen, 'personen' | 'overigen'>;
const nobody: Others = { personen: [], overigen: 0 };

/** Says that I am at this screen and tells who else is; gone when the screen closes. */
export function usePresence(noun: Plek['noun'], id: string | undefined): Others {
  const live = useLive();
  const state = useConnectionState();
  const [others, setOthers] = useState<Others>(nobody);

  useEffect(() => {
    if (!live || id === undefined || state !== 'verbonden') return;
    const stop = live.on('aanwezigen', (message) => {
      if (message.plek.noun === noun && message.plek.id === id) setOthers(message);
    });
    // Presence is a courtesy: without it the page works all the same.
    live.command('plek:kies', { plek: { noun, id } }).catch(() => {});
    return () => {
      stop();
      setOthers(nobody);
      live.command('plek:kies', { plek: null }).catch(() => {});
    };
  }, [live, noun, id, state]);

  return others;
}
