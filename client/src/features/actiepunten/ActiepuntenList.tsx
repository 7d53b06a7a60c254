import type { ApiInput } from '@opgaveteams/shared/api/api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { ActiepuntRow } from './ActiepuntRow.tsx';
import classes from './Actiepunten.module.css';

export interface ActiepuntenScope {
  opgaveteamId?: string | undefined;
  groepId?: string | undefined;
  bijeenkomstId?: string | undefined;
  actielijnId?: string | undefined;
  /** Only what I hold. */
  vanMij?: boolean | undefined;
  /** Without: open, done and lapsed together. */
  status?: 'open' | 'gedaan' | 'vervallen' | undefined;
}

/** The question to the server for the actiepunten of a place. */
export function actiepuntenQuery(
  scope: ActiepuntenScope,
): NonNullable<ApiInput<'GET /actiepunten'>['query']> {
  return {
    opgaveteam: scope.opgaveteamId,
    groep: scope.groepId,
    bijeenkomst: scope.bijeenkomstId,
    actielijn: scope.actielijnId,
    status: scope.status,
    ...(scope.vanMij && { vanMij: 'ja' as const }),
  };
}

interface Props extends ActiepuntenScope {
  /** Say in which groep or for which actielijn; for lists of several. */
  context?: boolean;
  /** What stands there when there are none; without: what will come here. */
  empty?: ReactNode;
}

/** Actiepunten with a box to tick when they are done; what has to be ready first stands first. */
export function ActiepuntenList({ context = false, empty, ...scope }: Props) {
  const { t } = useTranslation('actiepunten');
  const source = useApiList('GET /actiepunten', { query: { ...actiepuntenQuery(scope), aantal: 20 } });
  useAnnounceNew(source.items, (punt) => t('announce.new', { tekst: punt.tekst }));
  return (
    <Listing
      source={source}
      empty={empty || <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
    >
      {(items) => (
        <ul className={classes.list}>
          {items.map((punt) => (
            <li key={punt.id}>
              <ActiepuntRow punt={punt} context={context} />
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
