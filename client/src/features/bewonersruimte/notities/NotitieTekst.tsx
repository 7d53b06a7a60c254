import { nieuwApparaat } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { NotitieLijn } from '@opgaveteams/shared/bewonersruimtes/notitie.lijn';
import { tekstIdVan, type NotitieWie } from '@opgaveteams/shared/bewonersruimtes/notitie.wie';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRuimte } from '../../../device/ruimtes.ts';
import type { LiveConnection } from '../../../realtime/connection.ts';
import { OpenEditor } from '../../verslagen/editor/OpenEditor.tsx';
import { TextSkeleton } from '../../verslagen/TextSkeleton.tsx';
import { useVerslag } from '../../verslagen/useVerslag.ts';
import gesprek from '../Gesprek.module.css';
import { useRuimte } from '../useRuimte.ts';

/** A line, and the keys and names of the room as they are by then. */
function maakLijn(live: LiveConnection, plek: Pick<NotitieWie, 'ruimteId' | 'notitieId' | 'ik'>, begin: Nu) {
  let nu = begin;
  const lijn = new NotitieLijn(live, {
    ...{ ...plek, apparaat: nieuwApparaat() },
    sleutels: () => nu.sleutels,
    naamVan: (id) => nu.naamVan(id),
  });
  const word = (next: Nu): void => {
    nu = next;
  };
  return { lijn, word };
}

interface Nu {
  sleutels: KeptRuimte['sleutels'];
  naamVan: (persoonId: string) => string;
}

/** The line of one note, as long as it is on screen. */
function useLijn(live: LiveConnection, notitieId: string): NotitieLijn {
  const { ruimte, ik, kept, naamVan } = useRuimte();
  const { sleutels } = kept;
  const [{ lijn, word }] = useState(() =>
    maakLijn(live, { ruimteId: ruimte.id, notitieId, ik }, { sleutels, naamVan }),
  );
  useEffect(() => word({ sleutels, naamVan }));
  return lijn;
}

interface Props {
  live: LiveConnection;
  notitieId: string;
  titel: string;
}

/** The text of a note, to write in together; closed and opened in this browser. */
export function NotitieTekst({ live, notitieId, titel }: Props) {
  const { t } = useTranslation('notities');
  const { ruimte, ik, naamVan, stand } = useRuimte();
  const lijn = useLijn(live, notitieId);
  const label = t('tekstvak', { titel });
  const id = tekstIdVan(ruimte.id, notitieId);
  const open = useVerslag(lijn, id, { id: ik, naam: naamVan(ik) }, titel);
  const verdacht = useSyncExternalStore(lijn.subscribe, lijn.verdacht);
  const naam = stand.naam ?? '';
  const print = useMemo(() => ({ titel, regels: [naam] }), [titel, naam]);
  if (!open) return <TextSkeleton />;
  return (
    <>
      {verdacht > 0 && (
        <p role="alert" className={gesprek.verdacht}>
          {t('verdacht', { count: verdacht })}
        </p>
      )}
      <OpenEditor soort="notitie" open={open} verslagId={id} label={label} magSchrijven print={print} />
    </>
  );
}
