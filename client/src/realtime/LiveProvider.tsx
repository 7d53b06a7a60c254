import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useIk } from '../api/ik.ts';
import { createRefresher } from '../api/refresh.ts';
import { createConnection, type ConnectionState, type LiveConnection } from './connection.ts';

const LiveContext = createContext<LiveConnection | null>(null);

/**
 * Keeps one live connection for the whole tab. What changes is asked again through the API, so that rights
 * and presenters keep applying; after a lost connection everything on screen is asked again.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [live] = useState(createConnection);

  useEffect(() => {
    const refresher = createRefresher(queryClient);
    const stops = [live.on('changed', refresher.changed), live.on('rechten', refresher.all)];
    let before = live.state();
    const stopState = live.onState(() => {
      if (before === 'verbroken' && live.state() === 'verbonden') refresher.all();
      before = live.state();
    });
    live.open();
    return () => {
      for (const stop of [...stops, stopState]) stop();
      live.close();
    };
  }, [live, queryClient]);

  return (
    <LiveContext value={live}>
      <SameSession connection={live} />
      {children}
    </LiveContext>
  );
}

/** Signing in or out changes what this tab may hear: it connects anew as that person. */
function SameSession({ connection }: { connection: LiveConnection }) {
  const { persoon, isPending } = useIk();
  const id = persoon?.id ?? null;
  const known = useRef<{ id: string | null } | null>(null);
  useEffect(() => {
    if (isPending) return;
    if (known.current !== null && known.current.id !== id) connection.reconnect();
    known.current = { id };
  }, [connection, id, isPending]);
  return null;
}

/** The live connection; null outside the provider (tests of a part alone). */
export function useLive(): LiveConnection | null {
  return use(LiveContext);
}

/** Whether there is a connection, for what is said on screen about it. */
export function useConnectionState(): ConnectionState {
  const live = useLive();
  return useSyncExternalStore(
    (listener) => live?.onState(listener) ?? (() => {}),
    () => live?.state() ?? 'verbinden',
  );
}
