import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { AvatarRow } from '../../ui/person/AvatarRow.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Opgaveteams.module.css';

/** The faces of the kernteam, and how many people work with this team in all. */
export function Kernteam({ team }: { team: Opgaveteam }) {
  const { t } = useTranslation(['opgaveteams', 'ui']);
  const { kernteamId, slug, aantalGroepen, aantalMensen } = team;
  const today = dayOf(useNow());
  const { data, error, refetch } = useApi(
    'GET /lidmaatschappen',
    { query: { groep: kernteamId ?? '', op: today, aantal: 100 } },
    { enabled: kernteamId !== null },
  );
  const people = (data?.items ?? []).flatMap(({ persoon: { id, naam } }) =>
    id && naam ? [{ id, naam }] : [],
  );
  return (
    <div className={classes.core}>
      {data && (
        <AvatarRow
          people={people}
          total={data.items.length}
          max={8}
          linkTo={(person) => `/personen/${person.id}`}
        />
      )}
      {kernteamId &&
        !data &&
        (error ? (
          <ErrorState title={error.message} retry={() => void refetch()} />
        ) : (
          <ListSkeleton rows={1} />
        ))}
      <p className={classes.small}>
        {t('inGroups', { mensen: t('ui:people', { count: aantalMensen }), count: aantalGroepen })}{' '}
        <Link to={`/opgaveteams/${slug}/samenstelling`}>{t('seeAll')}</Link>
      </p>
    </div>
  );
}
