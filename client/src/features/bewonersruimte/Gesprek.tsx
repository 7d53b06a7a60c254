import { Button } from '@mantine/core';
import type { Reactie } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../ui/notice/messages.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { BerichtRegel } from './BerichtRegel.tsx';
import type { Bericht } from './gesprek.stand.ts';
import classes from './Gesprek.module.css';
import { Schrijf } from './Schrijf.tsx';
import { useRuimte } from './useRuimte.ts';

/** So many messages are drawn at first, and more each time one scrolls to the oldest of them. */
const PER_KEER = 50;
/** Whoever is this close to the end reads along: what is new comes into view by itself. */
const BIJNA_ONDERAAN = 80;

/** Keeps the newest in view for who reads along, and what one reads in its place when older ones come above it. */
function useSchuif(berichten: readonly Bericht[], aantal: number, meer: () => void) {
  const vak = useRef<HTMLDivElement>(null);
  const onderaan = useRef(true);
  const vanOnder = useRef(0);
  const oudste = berichten.at(-aantal)?.id ?? berichten[0]?.id;
  useLayoutEffect(() => {
    const el = vak.current;
    if (el) el.scrollTop = onderaan.current ? el.scrollHeight : el.scrollHeight - vanOnder.current;
  }, [oudste]);
  useLayoutEffect(() => {
    const el = vak.current;
    if (el && onderaan.current) el.scrollTop = el.scrollHeight;
  }, [berichten]);
  const onScroll = (): void => {
    const el = vak.current;
    if (!el) return;
    vanOnder.current = el.scrollHeight - el.scrollTop;
    onderaan.current = vanOnder.current - el.clientHeight < BIJNA_ONDERAAN;
    if (el.scrollTop < 40 && berichten.length > aantal) meer();
  };
  return { vak, onScroll, naarOnder: () => void (onderaan.current = true) };
}

/** What was said in a room, the newest at the bottom, and a place to say something. */
export function Gesprek() {
  const { t } = useTranslation('bewonersruimte');
  const { stand, gesprek, ik, naamVan } = useRuimte();
  const { berichten } = stand;
  const [aantal, setAantal] = useState(PER_KEER);
  const [antwoordOp, setAntwoordOp] = useState<Bericht | null>(null);
  const meer = (): void => setAantal((n) => n + PER_KEER);
  const { vak, onScroll, naarOnder } = useSchuif(berichten, aantal, meer);
  useAnnounceNew(stand.geladen ? berichten : undefined, ({ afzender, tekst }) =>
    afzender === ik ? null : t('gesprek.nieuw', { naam: naamVan(afzender), tekst }),
  );
  const zeg = async (tekst: string): Promise<void> => {
    naarOnder();
    await gesprek.zeg({ wat: 'bericht', tekst, op: antwoordOp?.id ?? null });
    setAntwoordOp(null);
  };
  const reageer = ({ id, reacties }: Bericht, reactie: Reactie): void => {
    const aan = !reacties.get(reactie)?.includes(ik);
    gesprek.zeg({ wat: 'reactie', op: id, reactie, aan }).catch(() => showDone(t('nietBewaard')));
  };
  const getoond = berichten.slice(-aantal);
  return (
    <section aria-label={t('tab.gesprek')} className={classes.gesprek}>
      {stand.verdacht > 0 && (
        <p role="alert" className={classes.verdacht}>
          {t('gesprek.verdacht', { count: stand.verdacht })}
        </p>
      )}
      {stand.geladen && berichten.length === 0 && (
        <EmptyState title={t('gesprek.leeg')}>{t('gesprek.leegTekst')}</EmptyState>
      )}
      {berichten.length > 0 && (
        <div
          ref={vak}
          className={classes.vak}
          onScroll={onScroll}
          tabIndex={0}
          role="region"
          aria-label={t('gesprek.berichten')}
        >
          {getoond.length < berichten.length && (
            <Button variant="subtle" onClick={meer}>
              {t('gesprek.ouder')}
            </Button>
          )}
          <ol className={classes.berichten}>
            {getoond.map((bericht, i) => (
              <li key={bericht.id} id={`bericht-${bericht.id}`} tabIndex={-1} className={classes.bericht}>
                <Dag bericht={bericht} vorig={getoond[i - 1]} />
                <BerichtRegel
                  bericht={bericht}
                  opBericht={berichten.find(({ id }) => id === bericht.op) ?? null}
                  antwoord={() => setAntwoordOp(bericht)}
                  reageer={(reactie) => reageer(bericht, reactie)}
                />
              </li>
            ))}
          </ol>
        </div>
      )}
      <Schrijf zeg={zeg} antwoordOp={antwoordOp} stopAntwoord={() => setAntwoordOp(null)} />
    </section>
  );
}

const dagVan = (moment: string | null | undefined): string =>
  (moment ? new Date(moment) : new Date()).toDateString();

/** Above the first message of a day: which day it is. */
function Dag({ bericht, vorig }: { bericht: Bericht; vorig: Bericht | undefined }) {
  if (!bericht.moment || (vorig && dagVan(vorig.moment) === dagVan(bericht.moment))) return null;
  return (
    <p className={classes.dag}>
      <TimeText moment={bericht.moment} as="day" />
    </p>
  );
}
