import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '../../api/call.ts';
import type { KeptRuimte } from '../../device/ruimtes.ts';
import { useConnectionState } from '../../realtime/LiveProvider.tsx';
import { beginSleutel, haalBij, isBij } from './ring.ts';

interface Wat {
  ik: string;
  ruimte: Bewonersruimte | null;
  kept: KeptRuimte | null;
  onKept: (kept: KeptRuimte) => void;
  refetch: () => void;
}

/** The server or the connection says no for now: it is tried again when something changes. */
function orRefused(err: unknown): void {
  if (!(err instanceof ApiError)) throw err;
}

/**
 * Keeps this device up to the key of now, and makes the next one when somebody left by themselves and the server says
 * that it is due.
 * @returns the epoch of which this device could not get the key; null: it has it, or it is still asking
 */
export function useSleutelring({ ik, ruimte, kept, onKept, refetch }: Wat): number | null {
  const state = useConnectionState();
  const [zonder, setZonder] = useState<number | null>(null);
  const binnen = ruimte?.ikBenLid && kept !== null && kept.sleutels.size > 0;
  const epoch = ruimte?.epoch ?? 0;
  const achter = binnen && !isBij(ruimte, kept);
  const haal = useEffectEvent(async () => (ruimte && kept ? haalBij(ik, ruimte, kept) : null));
  const gehaald = useEffectEvent((next: KeptRuimte | null) => {
    if (!next) return;
    if (!next.sleutels.has(epoch)) setZonder(epoch);
    onKept(next);
  });
  useEffect(() => {
    if (achter) haal().then(gehaald).catch(orRefused);
  }, [achter, epoch, state]);

  const moet = binnen && ruimte.epochNodig && kept.sleutels.has(epoch);
  const versie = ruimte?.versie ?? 0;
  const begin = useEffectEvent(async () => {
    if (ruimte && kept) onKept(await beginSleutel(ik, ruimte, kept, []));
  });
  const opnieuw = useEffectEvent(refetch);
  useEffect(() => {
    // Of several devices one is first; the others hear that it is done.
    if (moet) begin().catch(orRefused).then(opnieuw, opnieuw);
  }, [moet, versie, state]);
  return binnen && zonder === epoch && !kept.sleutels.has(epoch) ? zonder : null;
}
