import type { Ik } from '@opgaveteams/shared/toegang/toegang.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { letGo, welcome } from '../../device/database.ts';
import { onDeviceNews } from '../../device/news.ts';
import { sendWaiting } from '../../device/ruimtes.ts';
import { keepOnlyUnsentOfOthers, unsentTexts, type UnsentText } from '../../device/texts.ts';
import { forgetAnswers, startWorker } from '../../device/worker.ts';
import { useLive } from '../../realtime/LiveProvider.tsx';

const HOUR_MS = 60 * 60 * 1000;

/** A phone that wakes or finds its network tries at once, and asks whether the client is still the newest. */
export function useWake(look: (() => void) | null): void {
  const live = useLive();
  useEffect(() => {
    const wake = (): void => {
      if (document.visibilityState === 'visible') live?.wake();
    };
    const stop = new AbortController();
    for (const event of ['online', 'pageshow', 'focus']) window.addEventListener(event, wake, stop);
    document.addEventListener('visibilitychange', wake, stop);
    document.addEventListener('resume', wake, stop);
    return () => stop.abort();
  }, [live]);
  useEffect(() => {
    if (!look) return;
    const timer = setInterval(look, HOUR_MS);
    // A server that comes back may have become a newer one.
    const stop = live?.onState(() => live.state() === 'verbonden' && look());
    return () => {
      clearInterval(timer);
      stop?.();
    };
  }, [live, look]);
}

/** Keeps the client on the device of who is signed in. Who only looks around is not sent all of it. */
export function useWorker(signedIn: boolean): (() => void) | null {
  const queryClient = useQueryClient();
  const [look, setLook] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!signedIn || import.meta.env.DEV) return;
    // What is on screen was asked before there was anybody to keep it.
    const askAgain = (): void => void queryClient.invalidateQueries();
    startWorker(askAgain).then(
      (found) => setLook(() => found),
      // Not possible here (a private window, a disk that is full): everything works while there is a connection.
      () => undefined,
    );
  }, [queryClient, signedIn]);
  return look;
}

/** The same person in all tabs, and nothing of an earlier one: erased, but for what they could not send. */
export function useOwnDevice(ik: Ik | undefined): { others: boolean } {
  const queryClient = useQueryClient();
  const live = useLive();
  const [others, setOthers] = useState(false);
  const known = ik !== undefined;
  const id = ik?.persoon?.id ?? null;
  useEffect(() => {
    if (!known || typeof indexedDB === 'undefined') return;
    if (id) welcome(id);
    else void forgetAnswers();
    keepOnlyUnsentOfOthers(id)
      .then((unsentStays) => setOthers(id === null && unsentStays))
      .catch(() => undefined);
  }, [id, known]);
  useEffect(() => {
    const stops = [
      onDeviceNews((news) => {
        if (news.soort !== 'uitgelogd' || news.persoonId !== id) return;
        letGo(id);
        void queryClient.resetQueries();
      }),
      // What was kept while one had more rights may be more than one may see now.
      live?.on('rechten', () => void forgetAnswers()),
    ];
    return () => stops.forEach((stop) => stop?.());
  }, [id, live, queryClient]);
  return { others };
}

/** What of this person waits on the device, and sends it when it can be sent. */
export function useUnsent(id: string | null): UnsentText[] {
  const live = useLive();
  const [texts, setTexts] = useState<UnsentText[]>([]);
  const look = useCallback(async (): Promise<UnsentText[]> => {
    const found = id ? await unsentTexts(id).catch(() => []) : [];
    setTexts(found);
    return found;
  }, [id]);
  useEffect(() => {
    if (!id || !live) return;
    const sendAll = async (): Promise<void> => {
      if (live.state() === 'verbonden') await sendWaiting(id).catch(() => undefined);
      if ((await look()).length === 0 || live.state() !== 'verbonden') return;
      // It brings the library of the texts along: only when there is something to send.
      const { emptyOutbox } = await import('../../device/outbox.ts');
      await emptyOutbox(live, id);
    };
    void sendAll();
    const stops = [
      live.onState(() => void sendAll()),
      live.on('rechten', () => void sendAll()),
      onDeviceNews(({ soort }) => void (soort === 'onverzonden' ? sendAll() : look())),
    ];
    return () => stops.forEach((stop) => stop());
  }, [id, live, look]);
  return texts;
}
