import { Trans, useTranslation } from 'react-i18next';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Actielijn.module.css';
import type { Mijlpaal } from './useMijlpalen.ts';

/** The dates that a mijlpaal had before, each with why it moved; the latest first. */
export function Verschoven({ verschoven }: Pick<Mijlpaal, 'verschoven'>) {
  const { t } = useTranslation('lijnen');
  if (verschoven.length === 0) return null;
  return (
    <ul className={classes.moved}>
      {verschoven.toReversed().map(({ van, reden, wie, op }) => (
        <li key={op}>
          <p className={classes.small}>
            <Trans
              t={t}
              i18nKey="verschuif.was"
              components={{ day: <TimeText moment={van} as="date" />, wie: <PersonName person={wie} /> }}
            />
          </p>
          <p dir="auto">{reden}</p>
        </li>
      ))}
    </ul>
  );
}
