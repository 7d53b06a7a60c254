import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../state/ErrorState.tsx';
import { lazily } from './lazily.ts';

function NotHere({ retry }: { retry: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <ErrorState title={t('notCome.title')} retry={retry}>
      {t('notCome.text')}
    </ErrorState>
  );
}

/**
 * A part of a screen that comes after the rest. When it cannot be fetched its own place says so, and the rest stays as it
 * is; for dialogs there is `lazyDialog`.
 * @param fetch gives the part: `async () => (await import('./X.tsx')).X`
 * @param waiting what stands there until it comes
 */
export function lazyPart<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): ComponentType<P> {
  const useFetched = lazily(fetch);
  return function LazyPart(props: P) {
    const { Part, failed, retry } = useFetched();
    if (Part) return <Part {...props} />;
    return failed ? <NotHere retry={retry} /> : waiting;
  };
}
