import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate, useOutletContext } from 'react-router';
import { keepRuimte, keptRuimte, type KeptRuimte } from '../../device/ruimtes.ts';
import type { Gesprek, Stand } from './gesprek.ts';
import { sleutelVanLink, vergeetLink } from './sleutelbos.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the tabs of a room share. */
export interface RuimteDeel {
  ruimte: Bewonersruimte;
  /** The persoon who has it open. */
  ik: string;
  kept: KeptRuimte;
  /** What the device keeps of it became this. */
  onKept(kept: KeptRuimte): void;
  gesprek: Gesprek;
  stand: Stand;
  /** The names of the members, also of those who left. */
  naamVan(persoonId: string): string;
  refetch(): void;
}

/** The room of the page, for its tabs. */
export function useRuimte(): RuimteDeel {
  return useOutletContext<RuimteDeel>();
}

export interface Sleutels {
  /** What this device keeps of the room; null: nothing. */
  kept: KeptRuimte | null;
  /** The key of the link that one came with, as long as the device does not keep it. */
  vanLink: Bytes | null;
  /** One came with a link, and it is cut off. */
  linkStuk: boolean;
}

/**
 * The keys of a room that are here: on the device, and behind the # of the link with which one came. The link is taken
 * out of the address bar at once: what stands there is seen, copied and kept in the history.
 */
export function useSleutels(ik: string | null, ruimteId: string) {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [sleutels, setSleutels] = useState<Sleutels | null>(null);
  // Read once: the address loses it.
  const [came] = useState(hash.slice(1));
  useEffect(() => {
    if (hash) void navigate({ hash: '' }, { replace: true });
  }, [hash, navigate]);

  useEffect(() => {
    let left = false;
    const find = async (): Promise<void> => {
      const vanLink = await sleutelVanLink(ruimteId, came);
      const kept = ik ? await keptRuimte(ik, ruimteId).catch(() => null) : null;
      if (!left) setSleutels({ kept, vanLink, linkStuk: came !== '' && vanLink === null });
    };
    void find();
    return () => {
      left = true;
    };
  }, [ik, ruimteId, came]);

  const onKept = useCallback(
    (kept: KeptRuimte): void => setSleutels({ kept, vanLink: null, linkStuk: false }),
    [],
  );
  /** Keeps a key on this device. @throws when the device keeps nothing */
  const bewaar = async (epoch: number, sleutel: Bytes): Promise<void> => {
    if (!ik) return;
    const kept = await keepRuimte(ik, ruimteId, { sleutels: new Map([[epoch, sleutel]]) });
    vergeetLink(ruimteId);
    onKept(kept);
  };
  return { sleutels, bewaar, onKept };
}
