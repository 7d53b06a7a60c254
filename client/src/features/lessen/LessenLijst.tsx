import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApi, useApiList } from '../../api/useApi.ts';
import { SearchField } from '../../ui/filter/SearchField.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { LesItem } from './LesItem.tsx';
import classes from './Lessen.module.css';

/** The lessen of all teams that the reader may see, newest first; searched by word, of one team if wanted. */
export function LessenLijst() {
  const { t } = useTranslation('lessen');
  const filters = useFilters(['zoek', 'team']);
  const teams = useApi('GET /opgaveteams', {}).data?.items ?? [];
  const { zoek, team } = filters.values;
  const q = zoek.trim().slice(0, 80);
  const known = teams.some(({ id }) => id === team);
  const query = { ...(q && { q }), ...(known && { opgaveteam: team }), aantal: 20 };
  const source = useApiList('GET /lessen', { query }, { keep: true });
  const empty = filters.active ? (
    <EmptyState title={t('niets')}>{t('nietsTekst')}</EmptyState>
  ) : (
    <EmptyState title={t('leeg')}>{t('leegTekst')}</EmptyState>
  );
  return (
    <>
      <div className={classes.filters}>
        <SearchField label={t('zoek')} value={zoek} onChange={(words) => filters.set('zoek', words)} />
        <NativeSelect
          label={t('team')}
          data={[
            { value: '', label: t('alleTeams') },
            ...teams.map(({ id, naam }) => ({ value: id, label: naam })),
          ]}
          value={known ? team : ''}
          onChange={(event) => filters.set('team', event.currentTarget.value)}
        />
      </div>
      <Listing source={source} empty={empty} rows={4}>
        {(lessen) => (
          <ul className={classes.list}>
            {lessen.map((les) => (
              <li key={les.id}>
                <LesItem les={les} context />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}
