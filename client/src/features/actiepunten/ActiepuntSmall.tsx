import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Actiepunten.module.css';

interface Props {
  punt: Actiepunt;
  /** Say where it was noted and for which actielijn. */
  context: boolean;
  /** Say for which actielijn alone. */
  lijn?: boolean;
}

/** Who, and by when; or what became of it. */
export function ActiepuntSmall({ punt, context, lijn = context }: Props) {
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
      {lijn && punt.actielijn && <Link to={`/actielijnen/${punt.actielijn.id}`}>{punt.actielijn.titel}</Link>}
      {context && punt.bijeenkomst && (
        <Link to={`/bijeenkomsten/${punt.bijeenkomst.id}`}>{punt.bijeenkomst.titel}</Link>
      )}
    </Dots>
  );
}
