import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useIk } from '../api/ik.ts';
import { createRefresher } from '../api/refresh.ts';
import { openConnection, type ConnectionState, type LiveConnection } from './connection.ts';

const LiveContext = createContext<LiveConnection | null>(null);

/**
 * Keeps one live connection for the whole tab. What changes is asked again through the API, so that rights
 * and presenters keep applying; after a lost connection everything on screen is asked again.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [connection, setConnection] = useState<LiveConnection | null>(null);

  useEffect(() => {
    const live = openConnection();
    const refresher = createRefresher(queryClient);
    const stops = [live.on('changed', refresher.changed), live.on('rechten', refresher.all)];
    let before = live.state();
    const stopState = live.onState(() => {
      if (before === 'verbroken' && live.state() === 'verbonden') refresher.all();
      before = live.state();
    });
    setConnection(live);
    return () => {
      for (const stop of [...stops, stopState]) stop();
      live.close();
    };
  }, [queryClient]);

  return (
    <LiveContext value={connection}>
      {connection && <SameSession connection={connection} />}
      {children}
    </LiveContext>
  );
}

/** Signing in or out changes what this tab may hear: it connects anew as that person. */
function SameSession({ connection }: { connection: LiveConnection }) {
  const { persoon, isPending } = useIk();
  const id = persoon?.id ?? null;
  const [known, setKnown] = useState<{ id: string | null } | null>(null);
  useEffect(() => {
    if (isPending) return;
    if (known !== null && known.id !== id) connection.reconnect();
    if (known?.id !== id || known === null) setKnown({ id });
  }, [connection, id, isPending, known]);
  return null;
}

/** The live connection; null until it is being opened. */
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
