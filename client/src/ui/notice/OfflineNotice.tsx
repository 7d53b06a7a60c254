import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';

/** Says that there is no connection and what that means; empty while there is one. */
export function OfflineNotice({ connected }: { connected: boolean }) {
  const { t } = useTranslation('ui');
  if (connected) return null;
  return (
    <Banner title={t('offline.title')} live>
      {t('offline.text')}
    </Banner>
  );
}
