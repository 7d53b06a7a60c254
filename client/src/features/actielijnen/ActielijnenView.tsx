import { Button } from '@mantine/core';
import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { useBuurtNaam } from '../../api/gebied.ts';
import { useApi, useApiList } from '../../api/useApi.ts';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { SearchField } from '../../ui/filter/SearchField.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import type { Filters } from '../../ui/filter/useFilters.ts';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { ActielijnenBoard } from './ActielijnenBoard.tsx';
import { ActielijnLines } from './ActielijnenList.tsx';
import { filterKeys, filteredQuery, scopeQuery } from './actielijnen.filter.ts';
import type { ActielijnenScope, FilterKey } from './actielijnen.filter.ts';
import classes from './ActielijnenView.module.css';

/** What there is to choose: only the buurten and trekkers that occur here. */
function useFields(scope: ActielijnenScope) {
  const { t } = useTranslation(['actielijnen', 'ui']);
  const buurtNaam = useBuurtNaam();
  const { data } = useApi('GET /actielijnen', { query: { ...scopeQuery(scope), aantal: 100 } });
  const lijnen = data?.items ?? [];
  const buurten = [...new Set(lijnen.flatMap((lijn) => lijn.buurten))].map((code) => ({
    value: code,
    label: buurtNaam(code),
  }));
  const trekkers = new Map(
    lijnen
      .flatMap((lijn) => lijn.trekkers)
      .flatMap(({ id, naam }) => (id && naam ? [[id, naam] as const] : [])),
  );
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
  return [
    {
      key: 'status' as const,
      label: t('filter.status'),
      options: getoondeStatussen.map((status) => ({ value: status, label: t(`ui:status.${status}`) })),
    },
    { key: 'buurt' as const, label: t('filter.buurt'), options: buurten.sort(byLabel) },
    {
      key: 'trekker' as const,
      label: t('filter.trekker'),
      options: [...trekkers].map(([value, label]) => ({ value, label })).sort(byLabel),
    },
    {
      key: 'doorbraak' as const,
      label: t('filter.doorbraak'),
      options: [
        { value: 'ja', label: t('filter.onlyDoorbraak') },
        { value: 'nee', label: t('filter.noDoorbraak') },
      ],
    },
  ];
}

function Nothing({ filters }: { filters: Filters<FilterKey> }) {
  const { t } = useTranslation('actielijnen');
  if (!filters.active) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  const actions = (
    <Button variant="default" onClick={filters.clear}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <EmptyState title={t('filter.nothing')} actions={actions}>
      {t('filter.nothingText')}
    </EmptyState>
  );
}

/** All actielijnen of a team or of the alliance: as a list or a board, with filters, all of it in the address. */
export function ActielijnenView({ team = false, ...scope }: ActielijnenScope & { team?: boolean }) {
  const { t } = useTranslation('actielijnen');
  const filters = useFilters(filterKeys);
  const view = useFilters(['weergave']);
  const fields = useFields(scope).filter(
    (field) => field.options.length > 0 && !(field.key === 'trekker' && scope.trekkerId),
  );
  const board = view.values.weergave === 'bord';
  const query = { ...filteredQuery(scope, filters.values), aantal: board ? 100 : 20 };
  const source = useApiList('GET /actielijnen', { query }, { keep: true });
  const count = source.items?.length;
  const result =
    count === undefined ? undefined : t(source.more ? 'filter.resultMore' : 'filter.result', { count });
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <SearchField
          label={t('filter.search')}
          value={filters.values.zoek}
          onChange={(zoek) => filters.set('zoek', zoek)}
        />
        <Switcher
          label={t('view.label')}
          value={board ? 'bord' : 'lijst'}
          options={[
            { value: 'lijst', label: t('view.list') },
            { value: 'bord', label: t('view.board') },
          ]}
          onChange={(weergave) => view.set('weergave', weergave === 'bord' ? weergave : '')}
        />
      </div>
      <FilterBar filters={filters} fields={fields} {...(result && { result })} />
      <Listing source={source} empty={<Nothing filters={filters} />} rows={6}>
        {(lijnen) =>
          board ? (
            <ActielijnenBoard lijnen={lijnen} team={team} />
          ) : (
            <ActielijnLines lijnen={lijnen} team={team} />
          )
        }
      </Listing>
    </div>
  );
}
