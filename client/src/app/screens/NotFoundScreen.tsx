import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../ui/page/Page.tsx';

/** For an address where nothing is. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <p>
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </Page>
  );
}
