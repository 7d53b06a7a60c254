import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { Headlines } from '../../ui/page/Headline.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Bijeenkomst.module.css';
import { BijeenkomstRow } from './BijeenkomstRow.tsx';
import { bijeenkomstenQuery } from './bijeenkomsten.filter.ts';
import type { BijeenkomstenScope } from './bijeenkomsten.filter.ts';

interface Props extends BijeenkomstenScope {
  /** Name the groep of each. */
  groep?: boolean;
  /** Nothing comes any more: all that was, the last one first. */
  gestopt?: boolean;
}

/** The bijeenkomsten of a team or groep: what comes, or what has been; which of the two is in the address. */
export function BijeenkomstenList({ groep = false, gestopt = false, ...scope }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const filters = useFilters(['wanneer']);
  const past = gestopt || filters.values.wanneer === 'geweest';
  const query = bijeenkomstenQuery(scope, gestopt ? 'alles' : filters.values.wanneer, dayOf(useNow()));
  const source = useApiList('GET /bijeenkomsten', { query: { ...query, aantal: 20 } }, { keep: true });
  const empty = past ? (
    <EmptyState title={t('empty.past')}>{t('empty.pastText')}</EmptyState>
  ) : (
    <EmptyState title={t('empty.coming')}>{t('empty.comingText')}</EmptyState>
  );
  return (
    <div className={classes.list}>
      {!gestopt && (
        <Switcher
          label={t('list.label')}
          value={past ? 'geweest' : 'komt'}
          options={[
            { value: 'komt', label: t('list.coming') },
            { value: 'geweest', label: t('list.past') },
          ]}
          onChange={(value) => filters.set('wanneer', value === 'geweest' ? value : '')}
        />
      )}
      <Listing source={source} empty={empty}>
        {(items) => (
          <Headlines>
            {items.map((bijeenkomst) => (
              <BijeenkomstRow key={bijeenkomst.id} bijeenkomst={bijeenkomst} groep={groep} />
            ))}
          </Headlines>
        )}
      </Listing>
    </div>
  );
}
