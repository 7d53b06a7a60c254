import { openTitel } from '@opgaveteams/shared/bewonersruimtes/notitie.crypto';
import { useEffect, useState } from 'react';
import { useApi } from '../../../api/useApi.ts';
import { useRuimte } from '../useRuimte.ts';

/** The notes of the room, and what they are called: their titles are opened here. */
export function useNotities() {
  const { ruimte, kept } = useRuimte();
  const ruimteId = ruimte.id;
  const query = useApi('GET /bewonersruimtes/:id/notities', { params: { id: ruimteId } });
  const [titels, setTitels] = useState<ReadonlyMap<string, string>>(new Map());
  const { data } = query;
  const { sleutels } = kept;
  useEffect(() => {
    if (!data) return;
    let left = false;
    const open = data.items.map(async ({ id, titel: { bytes, ...kop } }) => {
      const plek = { ruimteId, notitieId: id };
      return [id, await openTitel(sleutels, { ...kop, ...plek }, bytes)] as const;
    });
    void Promise.all(open).then((all) => {
      if (!left) setTitels(new Map(all.flatMap(([id, titel]) => (titel === null ? [] : [[id, titel]]))));
    });
    return () => {
      left = true;
    };
  }, [data, ruimteId, sleutels]);
  return { query, titels };
}
