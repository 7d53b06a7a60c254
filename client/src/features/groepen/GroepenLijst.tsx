import { mayCreateGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Headline, Headlines } from '../../ui/page/Headline.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';

const NieuweGroep = lazyDialog(async () => (await import('./NieuweGroep.tsx')).NieuweGroep);

/** The groepen around a team, by name; its kernteam has a place of its own. */
export function GroepenLijst({ opgaveteamId }: { opgaveteamId: string }) {
  const { t } = useTranslation('groepen');
  const { data, error, refetch } = useApi('GET /groepen', { query: { opgaveteam: opgaveteamId } });
  const plan = { soort: 'werkgroep' as const, opgaveteamId };
  const mayBegin = useMay((actor, now) => mayCreateGroep(actor, plan, now));
  const [open, setOpen] = useState(false);
  if (!data)
    return error ? (
      <ErrorState title={error.message} retry={() => void refetch()} requestId={error.problem?.requestId} />
    ) : (
      <ListSkeleton rows={4} />
    );
  const groepen = data.items.filter(({ soort }) => soort !== 'kernteam');
  return (
    <>
      {groepen.length > 0 ? (
        <Headlines>
          {groepen.map((groep) => (
            <GroepRegel key={groep.id} groep={groep} />
          ))}
        </Headlines>
      ) : (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      )}
      {mayBegin && (
        <p>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('new.open')}
          </Button>
        </p>
      )}
      {open && <NieuweGroep opgaveteamId={opgaveteamId} onClose={() => setOpen(false)} />}
    </>
  );
}

function GroepRegel({ groep }: { groep: Groep }) {
  const { t } = useTranslation(['groepen', 'ui']);
  const parts = [t(`soort.${groep.soort}`), t('ui:people', { count: groep.aantalLeden })];
  if (groep.toetreding === 'open') parts.push(t('openToAll'));
  return (
    <LiveHighlight version={`${groep.versie} ${groep.aantalLeden}`}>
      <Headline to={`/groepen/${groep.id}`} title={groep.naam} meta={parts.join(' · ')} />
    </LiveHighlight>
  );
}
