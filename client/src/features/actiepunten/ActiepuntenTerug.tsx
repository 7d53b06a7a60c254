import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import classes from './Actiepunten.module.css';
import { ActiepuntRow } from './ActiepuntRow.tsx';

/** So many are shown; a groep with more has another problem. */
const MOST = 50;

/** What is still open from before, on the agenda of the next bijeenkomst by itself; nothing when nothing is. */
export function ActiepuntenTerug({ bijeenkomstId }: { bijeenkomstId: string }) {
  const { t } = useTranslation('actiepunten');
  const { data } = useApi('GET /actiepunten', { query: { terugBij: bijeenkomstId, aantal: MOST } });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('terug.title')}>
      <h3 className={classes.terug}>{t('terug.title')}</h3>
      <ul className={classes.list}>
        {data.items.map((punt) => (
          <li key={punt.id}>
            <ActiepuntRow punt={punt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
