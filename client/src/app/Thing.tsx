import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/call.ts';
import { Page } from '../ui/page/Page.tsx';
import { ErrorState } from '../ui/state/ErrorState.tsx';
import { PageSkeleton } from '../ui/state/Skeletons.tsx';
import { NotFoundScreen } from './screens/NotFoundScreen.tsx';

interface Props<Data> {
  query: UseQueryResult<Data, ApiError>;
  children: (data: Data) => ReactNode;
}

/** The thing that a screen is about, in all its states: loading, not there for this reader, failed, there. */
export function Thing<Data>({ query: { data, error, refetch }, children }: Props<Data>) {
  const { t } = useTranslation('ui');
  // What one may no longer see leaves the screen, also when it was there before (rule 9).
  if (error && (error.status === 404 || error.status === 400)) return <NotFoundScreen />;
  if (data !== undefined) return children(data);
  if (!error) return <PageSkeleton />;
  if (error.code === 'geen_verbinding')
    return (
      <Page title={t('offline.page.title')}>
        <ErrorState title={error.message} retry={() => void refetch()}>
          {t('offline.page.text')}
        </ErrorState>
      </Page>
    );
  return (
    <Page title={t('error.title')}>
      <ErrorState title={error.message} retry={() => void refetch()} requestId={error.problem?.requestId} />
    </Page>
  );
}
