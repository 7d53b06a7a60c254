import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';

/** Says on every screen that people and texts were made up. */
export function DemoBanner() {
  const { t } = useTranslation('ui');
  return <Banner title={t('demo.title')}>{t('demo.text')}</Banner>;
}
