import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/call.ts';
import { ErrorState } from './ErrorState.tsx';
import { ListSkeleton } from './Skeletons.tsx';
import classes from './State.module.css';

/** What `useApiList` gives. */
export interface ListSource<Item> {
  items: Item[] | undefined;
  isPending: boolean;
  error: ApiError | null;
  refetch: () => void;
  more: (() => void) | null;
  loadingMore: boolean;
}

interface Props<Item> {
  source: ListSource<Item>;
  /** What shows when there is nothing; nothing at all without it. */
  empty?: ReactNode;
  /** Rows of the skeleton. */
  rows?: number;
  children: (items: Item[]) => ReactNode;
}

/** A list in all its states: loading, failed, empty, filled, and one page more. What is on screen stays when asking again fails. */
export function Listing<Item>({ source, empty = null, rows = 3, children }: Props<Item>) {
  const { t } = useTranslation('ui');
  const { items, error, refetch, more, loadingMore } = source;
  if (!items && error)
    return <ErrorState title={error.message} retry={refetch} requestId={error.problem?.requestId} />;
  if (!items) return <ListSkeleton rows={rows} />;
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {more && (
        <Button variant="default" className={classes.more} loading={loadingMore} onClick={more}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
