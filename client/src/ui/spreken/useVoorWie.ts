import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { laatsteKeuze, namensVan } from './voorWie.ts';

interface VoorWie {
  /** What is chosen, or proposed; null for who has one organisation or none, and is not asked. */
  keuze: string | null;
  kies: (keuze: string) => void;
  namens: Namens;
}

/** For whom one will speak in a groep that one comes into: asked of who belongs to two organisations or more. */
export function useVoorWie(): VoorWie {
  const { persoon, actor } = useIk();
  const [gekozen, kies] = useState<string | null>(null);
  const organisaties = persoon?.organisaties ?? [];
  const vraag = organisaties.length > 1 && !actor.gast;
  const query = { persoon: persoon?.id ?? '', aantal: 100 };
  const { data } = useApi('GET /lidmaatschappen', { query }, { enabled: vraag });
  const keuze = vraag ? (gekozen ?? laatsteKeuze(data?.items ?? [], organisaties)) : null;
  return { keuze, kies, namens: namensVan(keuze ?? 'zichzelf') };
}
