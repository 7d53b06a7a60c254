import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Page } from '../../ui/page/Page.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** Catches what a screen throws, also a screen that could not be loaded because a new version was installed. */
export function CrashScreen() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />;
  return (
    <Page title={t('crash.title')} lead={t('crash.lead')}>
      <p>
        <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
      </p>
    </Page>
  );
}
