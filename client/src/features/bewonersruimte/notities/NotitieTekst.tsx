import { nieuwApparaat } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { NotitieLijn } from '@opgaveteams/shared/bewonersruimtes/notitie.lijn';
import { tekstIdVan, type NotitieWie } from '@opgaveteams/shared/bewonersruimtes/notitie.wie';
import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRuimte } from '../../../device/ruimtes.ts';
import type { LiveConnection } from '../../../realtime/connection.ts';
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

/** What a text needs to be written in; the screen brings what shows it. */
export interface TekstVak {
  lijn: NotitieLijn;
  id: string;
  schrijver: { id: string; naam: string };
  titel: string;
  label: string;
  van: string;
}

interface Props {
  live: LiveConnection;
  notitieId: string;
  titel: string;
  Tekst: ComponentType<TekstVak>;
}

/** The text of a note, to write in together; closed and opened in this browser. */
export function NotitieTekst({ live, notitieId, titel, Tekst }: Props) {
  const { t } = useTranslation('notities');
  const { ruimte, ik, naamVan, stand } = useRuimte();
  const lijn = useLijn(live, notitieId);
  const verdacht = useSyncExternalStore(lijn.subscribe, lijn.verdacht);
  return (
    <>
      {verdacht > 0 && (
        <p role="alert" className={gesprek.verdacht}>
          {t('verdacht', { count: verdacht })}
        </p>
      )}
      <Tekst
        lijn={lijn}
        id={tekstIdVan(ruimte.id, notitieId)}
        schrijver={{ id: ik, naam: naamVan(ik) }}
        titel={titel}
        label={t('tekstvak', { titel })}
        van={stand.naam ?? ''}
      />
    </>
  );
}
