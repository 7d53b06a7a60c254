import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Apparaten } from './Apparaten.tsx';
import { EigenAdres } from './EigenAdres.tsx';
import { Passkeys } from './Passkeys.tsx';
import classes from './Toegang.module.css';

/** One's own account: how one signs in, where one is signed in, and what changed in that; and what is said below it. */
export function Account({ children }: { children?: ReactNode }) {
  const { t } = useTranslation(['account', 'toegang']);
  const { persoon, isPending } = useIk();
  if (isPending) return <PageSkeleton />;
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/mijn', label: t('toegang:menu.mine') }}>
      {persoon ? (
        <>
          <EigenAdres email={persoon.email} />
          <Passkeys />
          <Apparaten />
          <Nieuws />
          {children}
        </>
      ) : (
        <EmptyState
          title={t('signInFirst')}
          actions={
            <Button component={Link} to="/inloggen?verder=/mijn/account">
              {t('toegang:menu.signIn')}
            </Button>
          }
        >
          {t('signInText')}
        </EmptyState>
      )}
    </Page>
  );
}

/** What happened to one's ways in; nothing when nothing did. */
function Nieuws() {
  const { t } = useTranslation('account');
  const { data } = useApi('GET /ik/gebeurtenissen', {});
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('news.title')}>
      <p>{t('news.text')}</p>
      <ul className={classes.devices}>
        {data.items.map(({ id, actie, op }) => (
          <li key={id} className={classes.device}>
            <span>{t(`news.${actie}`)}</span>
            <span className={classes.small}>
              <TimeText moment={op} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
