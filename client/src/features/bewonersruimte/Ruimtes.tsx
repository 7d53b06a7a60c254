import { Button } from '@mantine/core';
import { mayHaveRuimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { keptRuimtes } from '../../device/ruimtes.ts';
import { Headline, Headlines } from '../../ui/page/Headline.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { Openen } from './Openen.tsx';
import { kanVersleutelen } from './sleutelbos.ts';

/** The rooms of residents that one is in, and how to open one. */
export function Ruimtes() {
  const { t } = useTranslation(['bewonersruimte', 'toegang']);
  const { persoon, actor, isPending } = useIk();
  if (isPending) return <PageSkeleton />;
  return (
    <Page title={t('titel')} lead={t('lead.buiten')} back={{ to: '/mijn', label: t('toegang:menu.mine') }}>
      {!persoon && (
        <EmptyState
          title={t('inloggen.titel')}
          actions={
            <Button component={Link} to="/inloggen?verder=/bewonersruimtes">
              {t('toegang:menu.signIn')}
            </Button>
          }
        >
          {t('inloggen.lijst')}
        </EmptyState>
      )}
      {persoon && !mayHaveRuimte(actor) && <p>{t('geenSysteemrol')}</p>}
      {persoon && mayHaveRuimte(actor) && (
        <>
          <Lijst ik={persoon.id} />
          {kanVersleutelen() ? <Openen ik={persoon.id} /> : <p role="alert">{t('nietVeilig')}</p>}
        </>
      )}
    </Page>
  );
}

/** The rooms, by the names that this device knows. */
function Lijst({ ik }: { ik: string }) {
  const { t } = useTranslation('bewonersruimte');
  const { data, error, refetch } = useApi('GET /bewonersruimtes', {});
  const [namen, setNamen] = useState(new Map<string, string | null>());
  useEffect(() => {
    keptRuimtes(ik).then(
      (kept) => setNamen(new Map(kept.map(({ id, naam }) => [id, naam]))),
      // A device that keeps nothing knows no names.
      () => undefined,
    );
  }, [ik]);
  if (error && !data) return <ErrorState title={error.message} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('lijst.titel')}>
      <Headlines>
        {data.items.map((ruimte) => (
          <Headline
            key={ruimte.id}
            to={`/bewonersruimtes/${ruimte.id}`}
            title={namen.get(ruimte.id) ?? t('ruimte')}
            meta={<Stand ruimte={ruimte} sleutel={namen.has(ruimte.id)} />}
          />
        ))}
      </Headlines>
    </Section>
  );
}

function Stand({ ruimte: { ikBenLid, leden }, sleutel }: { ruimte: Bewonersruimte; sleutel: boolean }) {
  const { t } = useTranslation('bewonersruimte');
  if (!ikBenLid) return t('lijst.wacht');
  const vragers = leden.filter(({ van, tot }) => van === null && tot === null).length;
  return [
    t('lijst.leden', { count: leden.filter(({ van, tot }) => van !== null && tot === null).length }),
    ...(vragers > 0 ? [t('lijst.vragers', { count: vragers })] : []),
    ...(sleutel ? [] : [t('lijst.geenSleutel')]),
  ].join(' · ');
}
