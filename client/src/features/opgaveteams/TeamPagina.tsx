import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThema } from '../../api/gebied.ts';
import { usePresence } from '../../realtime/usePresence.ts';
import { Page } from '../../ui/page/Page.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { HereNow } from '../../ui/person/HereNow.tsx';
import { Spreiding } from '../../ui/status/Spreiding.tsx';
import classes from './Opgaveteams.module.css';

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
      <nav aria-label={t('tabs')} className={classes.tabs}>
        {tabs.map((each) => (
          <NavLink
            key={each}
            end
            to={each === 'overzicht' ? address : `${address}/${each}`}
            // The focus stays on the tab and the page where it is: only what is below changes.
            state={{ keepFocus: true }}
            preventScrollReset
            className={classes.tab}
          >
            {t(`tab.${each}`)}
          </NavLink>
        ))}
      </nav>
      {tab !== 'overzicht' && <VisuallyHidden component="h2">{t(`tab.${tab}`)}</VisuallyHidden>}
      {children}
    </Page>
  );
}
