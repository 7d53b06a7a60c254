import type { Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { Trans, useTranslation } from 'react-i18next';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Programma.module.css';

/** How this version stands, in a sentence; and once it is adopted: by which besluit, and the hash of its text. */
export function Kop({ versie }: { versie: Programmaversie }) {
  const { t } = useTranslation('programma');
  const { stand, ronde, vastgesteld, nummer } = versie;
  return (
    <>
      <p>
        <Trans
          t={t}
          i18nKey={`stand.${stand}`}
          values={{ nummer, besluit: vastgesteld?.besluit.nummer ?? '' }}
          components={{
            van: <TimeText moment={ronde?.van ?? ''} as="date" />,
            tot: <TimeText moment={ronde?.tot ?? ''} />,
            op: <TimeText moment={vastgesteld?.op ?? ''} as="date" />,
          }}
        />
      </p>
      {vastgesteld && (
        <p className={classes.hash}>
          {t('hash')} <a href={`/v1/programmas/versies/${versie.id}/vastgesteld`}>{vastgesteld.sha256}</a>
        </p>
      )}
    </>
  );
}
