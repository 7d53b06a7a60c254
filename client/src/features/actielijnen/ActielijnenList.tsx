import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { Headlines } from '../../ui/page/Headline.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { ActielijnRow } from './ActielijnRow.tsx';
import { scopeQuery } from './actielijnen.filter.ts';
import type { ActielijnenScope } from './actielijnen.filter.ts';

/** Actielijnen under each other, as they were given. */
export function ActielijnLines({ lijnen, team = false }: { lijnen: ActielijnRegel[]; team?: boolean }) {
  return (
    <Headlines>
      {lijnen.map((lijn) => (
        <ActielijnRow key={lijn.id} lijn={lijn} team={team} />
      ))}
    </Headlines>
  );
}

interface Props extends ActielijnenScope {
  team?: boolean;
  /** What stands there when there are none; without: what will come here. */
  empty?: ReactNode;
}

/** The actielijnen of a team, a groep or a person, without filters. See ActielijnenView for those. */
export function ActielijnenList({ team = false, empty, ...scope }: Props) {
  const { t } = useTranslation('actielijnen');
  const source = useApiList('GET /actielijnen', { query: { ...scopeQuery(scope), aantal: 20 } });
  return (
    <Listing
      source={source}
      empty={empty || <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
    >
      {(lijnen) => <ActielijnLines lijnen={lijnen} team={team} />}
    </Listing>
  );
}
