import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { useIk } from '../../api/ik.ts';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { CodeStep } from './CodeStep.tsx';
import { DemoPersonen } from './DemoPersonen.tsx';
import { EmailForm } from './EmailForm.tsx';
import { LinkStep } from './LinkStep.tsx';
import { PasskeyInloggen } from './PasskeyInloggen.tsx';
import { useGevraagd } from './useAskMail.ts';
import { useSignIn, useSignOut, useVerder } from './useSignIn.ts';

/** Signing in: by the link of a mail, by its code, or as a demo person. */
export function Inloggen() {
  const { t } = useTranslation('toegang');
  const token = useSearchParams()[0].get('token');
  const { persoon, isPending } = useIk();
  const signIn = useSignIn();
  const gevraagd = useGevraagd();
  const demo = useApi('GET /demo-personen', {});
  const personen = demo.data?.items ?? [];
  if (isPending || demo.isPending || signIn.isSuccess) return <PageSkeleton />;
  if (persoon && !token) return <AlIngelogd naam={persoon.naam} />;
  if (gevraagd) {
    return (
      <Page title={t('code.title')} lead={t('code.lead', { email: gevraagd.email })}>
        <CodeStep gevraagd={gevraagd} signIn={signIn} />
      </Page>
    );
  }
  if (token) {
    return <LinkStep token={token} signIn={signIn} />;
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      {personen.length === 0 ? (
        <Wegen signIn={signIn} />
      ) : (
        <Columns aside={<DemoPersonen personen={personen} signIn={signIn} />}>
          <Section title={t('email.title')}>
            <Wegen signIn={signIn} />
          </Section>
        </Columns>
      )}
    </Page>
  );
}

/** The ways in: by mail, or with a device that knows one. */
function Wegen({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  return (
    <>
      <EmailForm />
      <PasskeyInloggen signIn={signIn} />
    </>
  );
}

function AlIngelogd({ naam }: { naam: string }) {
  const { t } = useTranslation('toegang');
  const signOut = useSignOut();
  const verder = useVerder();
  return (
    <Page
      title={t('already.title')}
      lead={t('already.lead', { naam })}
      actions={
        <>
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('already.out')}
          </Button>
          <Button component={Link} to={verder ?? '/mijn'}>
            {t('already.on')}
          </Button>
        </>
      }
    />
  );
}
