import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useThema } from '../../api/gebied.ts';
import { useApi } from '../../api/useApi.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { Spreiding } from '../../ui/status/Spreiding.tsx';
import { accentProps } from '../../ui/theme/accent.ts';
import { spreidingKey } from './spreidingKey.ts';
import classes from './Opgaveteams.module.css';

/** All teams, in the order of the area; no ranking (R46). */
export function TeamsLijst() {
  const { data, error, refetch } = useApi('GET /opgaveteams', {});
  if (!data)
    return error ? (
      <ErrorState title={error.message} retry={() => void refetch()} requestId={error.problem?.requestId} />
    ) : (
      <ListSkeleton rows={5} />
    );
  return (
    <ul className={classes.teams}>
      {data.items.map((team) => (
        <TeamRegel key={team.id} team={team} />
      ))}
    </ul>
  );
}

function TeamRegel({ team }: { team: Opgaveteam }) {
  const { t } = useTranslation(['opgaveteams', 'ui']);
  const thema = useThema(team.themaId);
  return (
    <li className={classes.team} {...accentProps(thema?.accent)}>
      <LiveHighlight version={spreidingKey(team)}>
        <h2 className={classes.name}>
          <Link to={`/opgaveteams/${team.slug}`}>{team.naam}</Link>
        </h2>
        <p>
          <Spreiding spreiding={team.spreiding} />
        </p>
        <p className={classes.small}>
          {t('inGroups', {
            mensen: t('ui:people', { count: team.aantalMensen }),
            count: team.aantalGroepen,
          })}
        </p>
      </LiveHighlight>
    </li>
  );
}
