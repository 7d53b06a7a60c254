import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { vraagtUitleg } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Status.module.css';
import { Verbanden } from './Verbanden.tsx';

type Why = Pick<Statusbericht, 'oorzaak' | 'gevolg' | 'bijsturing'> & { status: string };

/** Oorzaak, gevolg and bijsturing, each in a line; only for the statuses that have them. */
export function Uitleg({ bericht }: { bericht: Why }) {
  const { t } = useTranslation('actielijnen');
  if (!vraagtUitleg(bericht.status)) return null;
  return (
    <dl className={classes.why}>
      {(['oorzaak', 'gevolg', 'bijsturing'] as const).map((part) => (
        <div key={part}>
          <dt>{t(`status.${part}`)}</dt>
          <dd>{bericht[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  lijn: Actielijn;
  /** The newest statusbericht; undefined while it is being asked for, null when there is none. */
  laatste: Statusbericht | null | undefined;
}

/** How it goes, before anything else: status, since when, the sentence, why, and what comes next. */
export function StatusNu({ lijn, laatste }: Props) {
  const { t } = useTranslation('actielijnen');
  const silent = lijn.status === 'onbekend';
  const day = { day: <TimeText moment={lijn.statusSinds} as="day" /> };
  return (
    <LiveHighlight version={`${lijn.status} ${lijn.statusSinds}`}>
      <div className={classes.now}>
        <p className={classes.since}>
          <StatusMark status={lijn.status} />{' '}
          <Trans t={t} i18nKey={silent ? 'status.silent' : 'status.since'} components={day} />
        </p>
        {lijn.zin ? (
          <p className={classes.sentence}>{lijn.zin}</p>
        ) : (
          <p className={classes.quiet}>{t('status.nothingSaid')}</p>
        )}
        <Uitleg bericht={{ ...lijn, status: silent && laatste ? laatste.status : lijn.status }} />
        {lijn.opgegaanIn && (
          <p>
            <Trans
              t={t}
              i18nKey="status.into"
              values={{ titel: lijn.opgegaanIn.titel }}
              components={{ to: <Link to={`/actielijnen/${lijn.opgegaanIn.id}`} /> }}
            />
          </p>
        )}
        <Verbanden lijn={lijn} />
        {laatste?.volgendeStap && (
          <p className={classes.next}>
            <strong>{t('status.next')}</strong> {laatste.volgendeStap}
          </p>
        )}
      </div>
    </LiveHighlight>
  );
}
