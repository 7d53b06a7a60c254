import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { currentLanguage } from '../../i18n/i18n.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { timeInWords } from '../../ui/time/words.ts';
import { FaseMark } from './FaseMark.tsx';
import classes from './Bijeenkomst.module.css';

/** When, where and whose, with the phase; under the headline of a bijeenkomst. */
export function WanneerWaar({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const { begin, einde, plaats, link, groepen, fase, gestopt } = bijeenkomst;
  return (
    <LiveHighlight version={`${begin} ${einde} ${plaats} ${fase}`}>
      <div className={classes.head}>
        <p className={classes.moment}>
          <TimeText moment={begin} /> {t('until', { time: timeInWords(new Date(einde), currentLanguage()) })}
        </p>
        <p className={classes.facts}>
          <FaseMark fase={fase} />
          <span>{plaats || t('row.noPlace')}</span>
          {link && isTeWijzigen(fase, gestopt !== null) && (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {t('link')}
            </a>
          )}
          {groepen.map(({ id, naam }) => (
            <Link key={id} to={`/groepen/${id}`}>
              {naam}
            </Link>
          ))}
        </p>
        {gestopt !== null && (
          <p>
            <Trans t={t} i18nKey="stopped" components={{ day: <TimeText moment={gestopt} as="day" /> }} />
          </p>
        )}
      </div>
    </LiveHighlight>
  );
}
