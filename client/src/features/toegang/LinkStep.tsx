import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page.tsx';
import { EmailForm } from './EmailForm.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import type { useSignIn } from './useSignIn.ts';
import classes from './Toegang.module.css';

interface Props {
  token: string;
  signIn: ReturnType<typeof useSignIn>;
}

/**
 * Signs in with the link of the mail, after a tap: programs that look into links before people do (mail scanners,
 * previews) only open the page and do not use up the link.
 */
export function LinkStep({ token, signIn }: Props) {
  const { t } = useTranslation('toegang');
  if (signIn.error?.code === 'code_onjuist') {
    return (
      <Page title={t('link.failedTitle')} lead={<span role="alert">{t('link.failed')}</span>}>
        <EmailForm />
      </Page>
    );
  }
  return (
    <Page title={t('link.title')} lead={t('link.lead')}>
      <div className={classes.form}>
        <Failure error={signIn.error} />
        <div>
          <Button loading={signIn.isPending} onClick={() => signIn.mutate({ met: 'link', token })}>
            {t('link.submit')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
