import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import classes from './Lidmaatschappen.module.css';

/** One place of a person: in which groep, as what, from when until when. */
export function ZetelRegel({ zetel }: { zetel: Lidmaatschap }) {
  const { t } = useTranslation('lidmaatschappen');
  const { groep, rol, namens, van, tot, reden, redenTot } = zetel;
  const behalf = useNamens(namens);
  return (
    <div className={classes.seat}>
      <p>
        <Link to={`/groepen/${groep.id}`}>{groep.naam}</Link>
        {rol !== 'lid' && <span className={classes.rol}>{t(`rol.${rol}`)}</span>}
      </p>
      <p className={classes.small}>
        {behalf && <span>{behalf}</span>}
        <span>
          <Trans
            t={t}
            i18nKey={tot === van ? 'calledOff' : tot ? 'period' : 'since'}
            components={{
              van: <TimeText moment={van} as="date" />,
              tot: <TimeText moment={tot ?? ''} as="date" />,
            }}
          />
        </span>
        {reden && <span>{reden}</span>}
        {redenTot && <span>{redenTot}</span>}
      </p>
    </div>
  );
}
