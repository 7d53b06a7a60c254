import type { SyncState } from '@opgaveteams/shared/verslagen/verslag.state';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { useConfirm } from '../../../ui/confirm/ConfirmProvider.tsx';

/**
 * Asks before text that the server does not have goes out of sight: the browser asks when the page closes, we ask on
 * the way to another page when this device does not keep the text either.
 */
export function useLeaveWarning({ unsaved, status }: SyncState, kept: boolean): void {
  const { t } = useTranslation('apparaat');
  const confirm = useConfirm();

  useEffect(() => {
    if (unsaved === 0) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  useEffect(() => {
    // It is asked when nothing can be fetched any more.
    import('../../../ui/confirm/ConfirmDialog.tsx').catch(() => undefined);
  }, []);

  // While it is being saved, it is sent on leaving.
  const lost = unsaved > 0 && !kept && status !== 'bezig';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => lost && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const question = {
      title: t('verlaat.titel'),
      text: t('verlaat.tekst'),
      confirm: t('verlaat.ja'),
      danger: true,
    };
    void confirm(question).then((yes) => (yes ? blocker.proceed() : blocker.reset()));
  }, [blocker, confirm, t]);
}
