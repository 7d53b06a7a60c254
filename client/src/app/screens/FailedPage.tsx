import type { ApiError } from '../../api/call.ts';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** For a page whose thing could not be shown: it is not there (or not for this reader), or asking for it failed. */
export function FailedPage({ error, retry }: { error: ApiError; retry: () => void }) {
  // An id that cannot be one is an address where nothing is.
  if (error.status === 404 || error.status === 400) return <NotFoundScreen />;
  return <ErrorState title={error.message} retry={retry} requestId={error.problem?.requestId} />;
}
