import { Button } from '@mantine/core';
import type { Opmerking, OpmerkingStand } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { maySuggest } from '@opgaveteams/shared/opmerkingen/opmerking.policy';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApi, useApiList } from '../../api/useApi.ts';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { showDone } from '../../ui/notice/messages.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import type { Marge } from '../../ui/tekst/marge.ts';
import { Draad } from './Draad.tsx';
import { NieuweOpmerking, type Soort } from './NieuweOpmerking.tsx';
import classes from './Opmerkingen.module.css';
import { takeAnker } from './passages.ts';
import { usePassages } from './usePassages.ts';

export interface Props {
  verslagId: string;
  marge: Marge;
  /** It is the verslag of a meeting, which has correction rounds and postscripts. */
  verslag?: boolean;
}

const standen: OpmerkingStand[] = ['open', 'gesloten', 'naschrift'];

/** Chooses which remarks are shown. */
function StandKeuze({
  keuzes,
  stand,
  onChange,
}: {
  keuzes: OpmerkingStand[];
  stand: OpmerkingStand;
  onChange: (stand: OpmerkingStand) => void;
}) {
  const { t } = useTranslation('opmerkingen');
  return (
    <div role="group" aria-label={t('stand.label')} className={classes.row}>
      {keuzes.map((each) => (
        <Button
          key={each}
          size="compact-md"
          variant={each === stand ? 'filled' : 'default'}
          aria-pressed={each === stand}
          className={classes.choice}
          onClick={() => onChange(each)}
        >
          {t(`stand.${each}`)}
        </Button>
      ))}
    </div>
  );
}

type Begun = { soort: Soort; anker: ReturnType<typeof takeAnker> };

/** Buttons to say something about the words that are chosen. */
function Maken({ verslagId, marge, verslag }: Props) {
  const { t } = useTranslation('opmerkingen');
  const [begun, setBegun] = useState<Begun | null>(null);
  const { data } = useApi('GET /vaststellingen/:id', { params: { id: verslagId } }, { enabled: verslag });
  const maySay = useMay((actor, now) => {
    if (!data) return false;
    return maySuggest(actor, { ...data, schrijverIds: [] }, now);
  });
  const begin = (soort: Soort) => {
    const anker = takeAnker(marge);
    if (soort === 'voorstel' && !anker?.inEenAlinea) return void showDone(t('kiesEerst'));
    setBegun({ soort, anker });
  };
  return (
    <div className={classes.row}>
      <Button variant="default" onClick={() => begin('opmerking')}>
        {t('nieuw')}
      </Button>
      {maySay && (
        <Button variant="default" onClick={() => begin('voorstel')}>
          {t('voorstel')}
        </Button>
      )}
      {begun && <NieuweOpmerking verslagId={verslagId} {...begun} onClose={() => setBegun(null)} />}
    </div>
  );
}

/** The remarks in the margin of a text: below it, in the order of their words, each with a way there and back. */
export default function Opmerkingen({ verslagId, marge, verslag = true }: Props) {
  const { t } = useTranslation('opmerkingen');
  const titleId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [stand, setStand] = useState<OpmerkingStand>('open');
  const query = { verslag: verslagId, stand, aantal: 100 };
  const source = useApiList('GET /opmerkingen', { query });
  useAnnounceNew(source.items, ({ wie }) => t('nieuwe', { naam: wie.naam ?? t('iemand') }));
  const focusOn = useCallback((id: string) => {
    list.current?.querySelector<HTMLElement>(`[data-opmerking="${id}"]`)?.focus();
  }, []);
  const passages = usePassages(marge, source.items, focusOn);
  const places = new Map(passages);
  const at = ({ id }: Opmerking) => places.get(id)?.from ?? Number.MAX_SAFE_INTEGER;

  if (source.error) return null;
  return (
    <section aria-labelledby={titleId} className={classes.margin}>
      <h3 id={titleId} className={classes.title}>
        {t('titel')}
      </h3>
      <p className={classes.small}>{t('uitleg')}</p>
      <Maken verslagId={verslagId} marge={marge} verslag={verslag} />
      <StandKeuze keuzes={verslag ? standen : standen.slice(0, 2)} stand={stand} onChange={setStand} />
      <Listing source={source} rows={1} empty={<p className={classes.small}>{t(`leeg.${stand}`)}</p>}>
        {(items) => (
          <ul ref={list} className={classes.list}>
            {items
              .toSorted((a, b) => at(a) - at(b))
              .map((opmerking) => (
                <li key={opmerking.id} data-opmerking={opmerking.id} tabIndex={-1} className={classes.item}>
                  <Draad opmerking={opmerking} marge={marge} passage={places.get(opmerking.id) ?? null} />
                </li>
              ))}
          </ul>
        )}
      </Listing>
    </section>
  );
}
