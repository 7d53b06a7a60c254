import type { ApiInput } from '@opgaveteams/shared/api/api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import classes from './Besluiten.module.css';
import type { Here } from './BesluitItem.tsx';
import { BesluitItem } from './BesluitItem.tsx';

export interface BesluitenScope {
  opgaveteamId?: string | undefined;
  groepId?: string | undefined;
  bijeenkomstId?: string | undefined;
  actielijnId?: string | undefined;
  jaar?: number | undefined;
}

/** The question to the server for the besluiten of a place. */
export function besluitenQuery(scope: BesluitenScope): NonNullable<ApiInput<'GET /besluiten'>['query']> {
  return {
    opgaveteam: scope.opgaveteamId,
    groep: scope.groepId,
    bijeenkomst: scope.bijeenkomstId,
    actielijn: scope.actielijnId,
    ...(scope.jaar && { jaar: scope.jaar }),
  };
}

interface Props extends BesluitenScope {
  /** What stands there when there are none; without: what will come here. */
  empty?: ReactNode;
}

/** Besluiten, the newest first; each says where it was taken and for what, as far as the list is not of that place. */
export function BesluitenList({ empty, ...scope }: Props) {
  const { t } = useTranslation('besluiten');
  const here: Here[] = [
    ...(scope.groepId ? ['groep' as const] : []),
    ...(scope.bijeenkomstId ? ['bijeenkomst' as const, 'groep' as const] : []),
    ...(scope.actielijnId ? ['actielijn' as const] : []),
  ];
  const source = useApiList('GET /besluiten', { query: { ...besluitenQuery(scope), aantal: 20 } });
  useAnnounceNew(source.items, ({ nummer, tekst }) => t('announce.new', { nummer, tekst }));
  return (
    <Listing
      source={source}
      empty={empty || <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
    >
      {(items) => (
        <ul className={classes.list}>
          {items.map((besluit) => (
            <li key={besluit.id}>
              <BesluitItem besluit={besluit} here={here} />
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
