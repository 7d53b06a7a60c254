import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { TeamPagina } from '../../features/opgaveteams/TeamPagina.tsx';
import type { TeamTab } from '../../features/opgaveteams/TeamPagina.tsx';
import { Thing } from '../Thing.tsx';

const tabs: readonly TeamTab[] = ['actielijnen', 'samenstelling', 'bijeenkomsten'];

/** One team; the tab below it is the rest of the address. */
export default function TeamScreen() {
  const { slug = '' } = useParams();
  const last = useLocation().pathname.split('/')[3];
  const team = useApi('GET /opgaveteams/:slug', { params: { slug } });
  return (
    <Thing query={team}>
      {(data) => (
        <TeamPagina team={data} tab={tabs.find((tab) => tab === last) ?? 'overzicht'}>
          <Outlet context={data} />
        </TeamPagina>
      )}
    </Thing>
  );
}

/** The team of the page, for the screens of its tabs. */
export function useTeam(): Opgaveteam {
  return useOutletContext<Opgaveteam>();
}
