import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page.tsx';

/** The front page. */
export default function HomeScreen() {
  const { t } = useTranslation();
  return <Page title={t('home.title')} lead={t('home.lead')} />;
}
