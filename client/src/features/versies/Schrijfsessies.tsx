import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Versies.module.css';

/** Who wrote when, the last first: one line for each time that somebody sat down to write. */
export function Schrijfsessies({ verslagId }: { verslagId: string }) {
  const { t } = useTranslation('versies');
  const source = useApiList('GET /schrijfsessies', { query: { verslag: verslagId, aantal: 20 } });
  return (
    <Listing
      source={source}
      empty={<EmptyState title={t('sessies.leeg')}>{t('sessies.leegTekst')}</EmptyState>}
    >
      {(sessies) => (
        <>
          <ul className={classes.list}>
            {sessies.map(({ id, wie, begin, erbij, eraf }) => (
              <li key={id} className={classes.session}>
                <PersonName person={wie} link />
                <Dots>
                  <TimeText moment={begin} as="moment" />
                  {t('sessies.erbij', { count: erbij })}
                  {eraf > 0 && t('sessies.eraf', { count: eraf })}
                </Dots>
              </li>
            ))}
          </ul>
          <p className={classes.small}>{t('sessies.ongeveer')}</p>
        </>
      )}
    </Listing>
  );
}
