import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import i18next from 'i18next';
import type { CustomTypeOptions } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Gebeurtenissen.module.css';

type Actie = keyof CustomTypeOptions['resources']['gebeurtenissen']['actie'];

/** The things that have a page of their own; a besluit, an actiepunt or a lidmaatschap has none. */
const pages = ['groepen', 'personen', 'actielijnen', 'bijeenkomsten'];

function isKnown(actie: string): actie is Actie {
  return i18next.exists(`gebeurtenissen:actie.${actie}`);
}

/** One line of what happened, as a sentence: who did what, with which thing, how long ago. */
export function GebeurtenisRegel({ gebeurtenis }: { gebeurtenis: Gebeurtenis }) {
  const { t } = useTranslation('gebeurtenissen');
  const { noun, dingId, actie, titel, wie, op } = gebeurtenis;
  const who = wie.naam ?? t('someone');
  return (
    <p className={classes.line}>
      <Trans
        t={t}
        i18nKey={`actie.${isKnown(actie) ? actie : 'anders'}`}
        components={{
          wie:
            wie.id === null ? (
              <span>{who}</span>
            ) : (
              <Link to={`/personen/${wie.id}`} className={classes.who}>
                {who}
              </Link>
            ),
          ding: pages.includes(noun) ? <Link to={`/${noun}/${dingId}`}>{titel}</Link> : <em>{titel}</em>,
        }}
      />{' '}
      <span className={classes.when}>
        <TimeText moment={op} as="relative" />
      </span>
    </p>
  );
}
