import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useThema } from '../../api/gebied.ts';
import { usePresence } from '../../realtime/usePresence.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Tabs } from '../../ui/page/Tabs.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { HereNow } from '../../ui/person/HereNow.tsx';
import { Spreiding } from '../../ui/status/Spreiding.tsx';

const tabs = ['overzicht', 'actielijnen', 'samenstelling', 'bijeenkomsten'] as const;
export type TeamTab = (typeof tabs)[number];

interface Props {
  team: Opgaveteam;
  tab: TeamTab;
  children: ReactNode;
}

/** The frame of the pages of a team: how it goes in one sentence, and its tabs, each an address. */
export function TeamPagina({ team, tab, children }: Props) {
  const { t } = useTranslation(['opgaveteams', 'common']);
  const here = usePresence('opgaveteams', team.id);
  const thema = useThema(team.themaId);
  const address = `/opgaveteams/${team.slug}`;
  return (
    <Page
      title={team.naam}
      part={tab === 'overzicht' ? undefined : t(`tab.${tab}`)}
      accent={thema?.accent}
      back={{ to: '/opgaveteams', label: t('common:nav.teams') }}
      kicker={<ThemaBand name={t('kind')} accent={thema?.accent} />}
      lead={<Spreiding spreiding={team.spreiding} />}
    >
      <HereNow here={here} />
      <Tabs
        label={t('tabs')}
        tabs={tabs.map((each) => ({
          to: each === 'overzicht' ? address : `${address}/${each}`,
          label: t(`tab.${each}`),
        }))}
      />
      {tab !== 'overzicht' && <VisuallyHidden component="h2">{t(`tab.${tab}`)}</VisuallyHidden>}
      {children}
    </Page>
  );
}
