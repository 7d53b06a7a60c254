import { getoondeStatussen, vraagtUitleg } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiList } from '../../api/useApi.ts';
import { ActielijnLines } from '../../features/actielijnen/ActielijnenList.tsx';
import { BijeenkomstRow } from '../../features/bijeenkomsten/BijeenkomstRow.tsx';
import { GroepenLijst } from '../../features/groepen/GroepenLijst.tsx';
import { Kernteam } from '../../features/opgaveteams/Kernteam.tsx';
import { Bijdragen } from '../../features/bijdragen/Bijdragen.tsx';
import { Columns } from '../../ui/page/Columns.tsx';
import { Headlines } from '../../ui/page/Headline.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import { useTeam } from './TeamScreen.tsx';

/** What does not stand under "attention" already. */
const others = getoondeStatussen.filter((status) => !vraagtUitleg(status)).join(',');

/** What a team is busy with: what asks attention and why, what was said last, who, when, and how to join. */
export default function TeamOverzichtScreen() {
  const { t } = useTranslation('opgaveteams');
  const team = useTeam();
  const today = dayOf(useNow());
  const attention = useApiList('GET /actielijnen', {
    query: { opgaveteam: team.id, status: 'stokt,vraagt_aandacht', aantal: 10 },
  });
  const news = useApiList('GET /actielijnen', {
    query: { opgaveteam: team.id, status: others, volgorde: 'bijgewerkt', aantal: 5 },
  });
  const meetings = useApiList('GET /bijeenkomsten', {
    query: { opgaveteam: team.id, vanaf: today, aantal: 3 },
  });
  const silent = <EmptyState title={t('overview.noNews')}>{t('overview.noNewsText')}</EmptyState>;
  return (
    <Columns
      aside={
        <>
          <Section
            title={t('overview.core')}
            aside={team.kernteamId && <Link to={`/groepen/${team.kernteamId}`}>{t('overview.page')}</Link>}
          >
            <Kernteam team={team} />
          </Section>
          <Section title={t('overview.next')}>
            <Listing source={{ ...meetings, more: null }} empty={<p>{t('overview.noNext')}</p>}>
              {(items) => (
                <Headlines>
                  {items.map((bijeenkomst) => (
                    <BijeenkomstRow key={bijeenkomst.id} bijeenkomst={bijeenkomst} groep />
                  ))}
                </Headlines>
              )}
            </Listing>
          </Section>
          <Section title={t('overview.groups')}>
            <GroepenLijst opgaveteamId={team.id} />
          </Section>
        </>
      }
    >
      <Section title={t('overview.attention')}>
        <Listing source={attention} empty={<p>{t('overview.noAttention')}</p>}>
          {(lijnen) => <ActielijnLines lijnen={lijnen} />}
        </Listing>
      </Section>
      <Section title={t('overview.news')}>
        <Listing source={{ ...news, more: null }} empty={silent}>
          {(lijnen) => <ActielijnLines lijnen={lijnen} />}
        </Listing>
      </Section>
      <Bijdragen opgaveteamId={team.id} />
    </Columns>
  );
}
