import { mayCompose } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import type { Samenstelling as Lijst } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { Zetel } from '@opgaveteams/shared/zetels/zetel.schema';
import { lazy, Suspense } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { AsOf } from './AsOf.tsx';
import { LegePlekken } from './LegePlekken.tsx';
import { LidRegel } from './LidRegel.tsx';
import { NieuwLid } from './NieuwLid.tsx';
import { inOrder } from './zetels.ts';
import classes from './Lidmaatschappen.module.css';

const Tijdlijn = lazy(async () => ({ default: (await import('./tijdlijn/Tijdlijn.tsx')).Tijdlijn }));

/** Who sits in which groep of a team, now or on a day (rule 1); the day stands in the address. */
export function Samenstelling({ opgaveteamId }: { opgaveteamId: string }) {
  const { t } = useTranslation('lidmaatschappen');
  const filters = useFilters(['op', 'beeld']);
  const op = /^\d{4}-\d{2}-\d{2}$/.test(filters.values.op) ? filters.values.op : '';
  const { data, error, refetch } = useApi(
    'GET /samenstelling',
    { query: { opgaveteam: opgaveteamId, ...(op && { op }) } },
    { keep: true },
  );
  const { data: zetels } = useApi(
    'GET /zetels',
    { query: { opgaveteam: opgaveteamId, ...(op && { op }) } },
    { keep: true },
  );
  const people = new Set(data?.groepen.flatMap(({ leden }) => leden.map((l) => l.persoon.id ?? l.id)));
  return (
    <>
      <AsOf op={op} changes={data} onChange={(day) => filters.set('op', day)} />
      {data && (
        <p role="status" className={classes.then}>
          {op ? (
            <Trans
              t={t}
              i18nKey="asOf.then"
              count={people.size}
              components={{ day: <TimeText moment={op} as="day" /> }}
            />
          ) : (
            t('asOf.now', { count: people.size })
          )}
        </p>
      )}
      {!data && error && (
        <ErrorState title={error.message} retry={() => void refetch()} requestId={error.problem?.requestId} />
      )}
      {!data && !error && <ListSkeleton rows={6} />}
      {data?.groepen.length === 0 && <EmptyState title={t('asOf.none')}>{t('asOf.noneText')}</EmptyState>}
      <Switcher
        label={t('view.label')}
        value={filters.values.beeld === 'tijdlijn' ? 'tijdlijn' : ''}
        options={[
          { value: '', label: t('view.list') },
          { value: 'tijdlijn', label: t('view.line') },
        ]}
        onChange={(beeld) => filters.set('beeld', beeld)}
      />
      {filters.values.beeld === 'tijdlijn' ? (
        <Suspense fallback={<ListSkeleton rows={6} />}>
          <Tijdlijn opgaveteamId={opgaveteamId} op={op} onOp={(day) => filters.set('op', day)} />
        </Suspense>
      ) : (
        <div className={classes.groepen}>
          {kernteamFirst(data?.groepen ?? []).map((groep) => (
            <GroepOpDag
              key={groep.groep.id}
              lijst={groep}
              zetels={zetels?.items.filter((zetel) => zetel.groep.id === groep.groep.id) ?? []}
              opgaveteamId={opgaveteamId}
              past={op !== ''}
            />
          ))}
        </div>
      )}
      <Meenemen opgaveteamId={opgaveteamId} op={op} />
    </>
  );
}

/** The samenstelling as a file: of the day that is on screen, or of all days. */
function Meenemen({ opgaveteamId, op }: { opgaveteamId: string; op: string }) {
  const { t } = useTranslation('lidmaatschappen');
  const to = (soort: string, alles: boolean): string =>
    `/v1/samenstelling/${soort}?${new URLSearchParams({ opgaveteam: opgaveteamId, ...(alles ? { alles: 'ja' } : op && { op }) }).toString()}`;
  return (
    <details className={classes.history}>
      <summary>{t('take.open')}</summary>
      <ul className={classes.take}>
        {(['ods', 'csv'] as const).flatMap((soort) =>
          [false, true].map((alles) => (
            <li key={`${soort}${alles}`}>
              <a href={to(soort, alles)} download>
                {t(alles ? `take.all.${soort}` : `take.day.${soort}`)}
              </a>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}

function kernteamFirst(groepen: Lijst['groepen']): Lijst['groepen'] {
  const isKernteam = ({ groep }: Lijst['groepen'][number]) => Number(groep.soort === 'kernteam');
  return [...groepen].sort((a, b) => isKernteam(b) - isKernteam(a));
}

interface GroepProps {
  lijst: Lijst['groepen'][number];
  zetels: readonly Zetel[];
  opgaveteamId: string;
  past: boolean;
}

function GroepOpDag({ lijst: { groep, leden }, zetels, opgaveteamId, past }: GroepProps) {
  const { t } = useTranslation(['lidmaatschappen', 'ui']);
  const bonds = { groepIds: [groep.id], opgaveteamIds: [opgaveteamId] };
  const may = useMay((actor, now) => mayCompose(actor, bonds, now));
  return (
    <section aria-labelledby={`groep-${groep.id}`}>
      <div className={classes.head}>
        <h2 id={`groep-${groep.id}`}>
          <Link to={`/groepen/${groep.id}`}>{groep.naam}</Link>
        </h2>
        <span className={classes.small}>
          {t(`soort.${groep.soort}`)} · {t('ui:people', { count: leden.length })}
        </span>
      </div>
      {leden.length > 0 ? (
        <ul className={`${classes.list} ${classes.wide}`}>
          {inOrder(leden).map((lid) => (
            <li key={lid.id}>
              <LidRegel lid={lid} change={!past} history />
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.then}>{past ? t('asOf.nobodyThen') : t('asOf.nobody')}</p>
      )}
      <LegePlekken zetels={zetels} fill={!past && may} />
      {!past && may && <NieuwLid groep={groep} />}
    </section>
  );
}
