import { Button } from '@mantine/core';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useAnnounce } from '../../ui/live/Announcer.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { timeInWords } from '../../ui/time/words.ts';
import { standVan, type Stand } from './klok.ts';
import classes from './Klok.module.css';
import type { AgendaChanges } from './useAgenda.ts';

/** Less than this many minutes early or late is on time: nobody is chased. */
const ON_TIME = 3;

/** Says aloud when the next one begins and, once, when the time of one is up. */
function useSaid(stand: Stand | null): void {
  const { t } = useTranslation('klok');
  const announce = useAnnounce();
  const id = stand?.punt.id;
  const up = stand !== null && stand.over <= 0;
  const before = useRef({ id, up });
  const words = useRef({ titel: '', minuten: 0 });
  useEffect(() => {
    words.current = { titel: stand?.punt.titel ?? '', minuten: stand?.punt.minuten ?? 0 };
  });
  useEffect(() => {
    const was = before.current;
    before.current = { id, up };
    const { titel, minuten } = words.current;
    if (was.id !== id) announce(id === undefined ? t('klaar') : t('begint', { titel, count: minuten }));
    else if (up && !was.up) announce(t('om', { titel }));
  }, [id, up, announce, t]);
}

interface Props {
  bijeenkomst: Bijeenkomst;
  /** Goes on to the next one; not for everybody. */
  tick: AgendaChanges['tick'] | null;
}

/** Where the meeting is, in words: which agendapunt, how long it still has, and when all will be done. */
export default function Klok({ bijeenkomst, tick }: Props) {
  const { t } = useTranslation('klok');
  // The minute makes it look again; the moment is that of the server.
  useNow();
  const stand = standVan(bijeenkomst, serverNow());
  useSaid(stand);
  if (!stand) return <p className={classes.klok}>{t('klaar')}</p>;
  const { punt, over, achter, klaar } = stand;
  const plan = Math.abs(achter) < ON_TIME ? 'optijd' : achter > 0 ? 'achter' : 'voor';
  return (
    <div className={classes.klok} role="group" aria-label={t('naam')}>
      <p className={classes.nu}>{t('nu', { titel: punt.titel })}</p>
      <p>
        <strong>
          {over > 0 ? t('nog', { count: over }) : over === 0 ? t('tijdIsOm') : t('over', { count: -over })}
        </strong>
      </p>
      <p className={classes.small}>
        {t(`plan.${plan}`, { count: Math.abs(achter) })}{' '}
        {t('klaarOm', { time: timeInWords(klaar, currentLanguage()) })}
      </p>
      {tick && (
        <Button variant="default" className={classes.next} onClick={() => void tick(punt)}>
          {t('volgende')}
        </Button>
      )}
    </div>
  );
}
