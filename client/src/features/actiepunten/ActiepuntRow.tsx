import { mayChangeActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { lazy, Suspense, useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Actiepunten.module.css';
import { useDone } from './useDone.ts';

const ActiepuntWijzigen = lazy(async () => ({
  default: (await import('./ActiepuntWijzigen.tsx')).ActiepuntWijzigen,
}));

/** Who, and by when; or what became of it. */
function Small({ punt, context }: { punt: Actiepunt; context: boolean }) {
  const { t } = useTranslation('actiepunten');
  const today = dayOf(useNow());
  const late = punt.status === 'open' && punt.datum !== null && punt.datum < today;
  const day = (moment: string) => ({ day: <TimeText moment={moment} as="day" /> });
  return (
    <Dots>
      {punt.actiehouder ? <PersonName person={punt.actiehouder} link /> : t('nobody')}
      {punt.status === 'open' && punt.datum && (
        <span className={late ? classes.late : undefined}>
          <Trans t={t} i18nKey={late ? 'late' : 'before'} components={day(punt.datum)} />
        </span>
      )}
      {punt.status === 'gedaan' && punt.afgehandeldOp && (
        <Trans t={t} i18nKey="doneOn" components={day(punt.afgehandeldOp)} />
      )}
      {punt.status === 'vervallen' && t('lapsed', { reden: punt.reden })}
      {context && punt.actielijn && (
        <Link to={`/actielijnen/${punt.actielijn.id}`}>{punt.actielijn.titel}</Link>
      )}
      {context && punt.bijeenkomst && (
        <Link to={`/bijeenkomsten/${punt.bijeenkomst.id}`}>{punt.bijeenkomst.titel}</Link>
      )}
    </Dots>
  );
}

interface Props {
  punt: Actiepunt;
  context?: boolean;
}

/** One actiepunt: a box to tick for who may, the text, who holds it and by when. */
export function ActiepuntRow({ punt, context = false }: Props) {
  const { t } = useTranslation('actiepunten');
  const id = useId();
  const [editing, setEditing] = useState(false);
  const bonds = { ...punt, actiehouderId: punt.actiehouder?.id ?? null };
  const may = useMay((actor, now) => mayChangeActiepunt(actor, bonds, now));
  const { done, toggle } = useDone(punt);
  return (
    <LiveHighlight version={`${punt.versie}`}>
      <div className={classes.row} data-status={done ? 'gedaan' : punt.status}>
        <input
          id={id}
          type="checkbox"
          className={classes.box}
          checked={done}
          disabled={!may || punt.status === 'vervallen'}
          onChange={toggle}
        />
        <div className={classes.words}>
          <label htmlFor={id} className={classes.text}>
            {punt.tekst}
          </label>
          <Small punt={punt} context={context} />
        </div>
        {may && punt.status === 'open' && (
          <button
            type="button"
            className={classes.edit}
            aria-label={t('edit.open', { tekst: punt.tekst })}
            onClick={() => setEditing(true)}
          >
            {t('edit.short')}
          </button>
        )}
      </div>
      {editing && (
        <Suspense fallback={null}>
          <ActiepuntWijzigen punt={punt} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </LiveHighlight>
  );
}
