import type { Bijdrage, Opvolging } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bijdragen.module.css';

/** What was done with what residents shared; or that nothing was said yet. */
export function Opvolgingen({ bijdrage: { opvolgingen } }: { bijdrage: Bijdrage }) {
  const { t } = useTranslation('bijdragen');
  if (opvolgingen.length === 0) return <p className={classes.klein}>{t('nogNiets')}</p>;
  return (
    <div>
      <p className={classes.kop}>{t('gedaan')}</p>
      <ul className={classes.opvolgingen}>
        {opvolgingen.map((opvolging) => (
          <li key={opvolging.id}>
            <Wat opvolging={opvolging} />
            <p className={classes.klein}>
              <Dots>
                <PersonName person={opvolging.door} link />
                <TimeText moment={opvolging.op} as="day" />
              </Dots>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An answer in words, or the thing in which it went on; not every reader may open that. */
function Wat({ opvolging }: { opvolging: Opvolging }) {
  const { t } = useTranslation('bijdragen');
  if (opvolging.soort === 'antwoord') return <Paragraphs text={opvolging.tekst} />;
  const { soort, ding } = opvolging;
  if (!ding) return <p>{t(`in.${soort}`)}</p>;
  const adres = { actielijn: `/actielijnen/${ding.id}`, verslag: `/bijeenkomsten/${ding.id}`, besluit: null }[
    soort
  ];
  return (
    <p>
      {t(`in.${soort}`)}: {adres ? <Link to={adres}>{ding.titel}</Link> : ding.titel}
    </p>
  );
}
