import { Button } from '@mantine/core';
import { mayHaveRuimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { nieuwsteEpoch } from '../../device/ruimtes.ts';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { Aankloppen, Wachten } from './Binnenkomen.tsx';
import { Herstellen } from './Herstellen.tsx';
import { RuimteKader } from './RuimteKader.tsx';
import { kanVersleutelen } from './sleutelbos.ts';
import { useSleutelring } from './useSleutelring.ts';
import { useSleutels } from './useRuimte.ts';

/** One room of residents, for who is in it or comes with its link. */
export function Ruimte() {
  const { id = '' } = useParams();
  const { persoon, actor, isPending } = useIk();
  const { t } = useTranslation(['bewonersruimte', 'toegang']);
  if (!kanVersleutelen())
    return (
      <Drempel>
        <p role="alert">{t('nietVeilig')}</p>
      </Drempel>
    );
  if (isPending) return <PageSkeleton />;
  // Who has another name in another session begins anew: nothing of the former one stays.
  if (!persoon) return <EerstInloggen key={id} id={id} />;
  if (!mayHaveRuimte(actor))
    return (
      <Drempel>
        <p>{t('geenSysteemrol')}</p>
      </Drempel>
    );
  return <Binnen key={`${persoon.id} ${id}`} id={id} ik={persoon.id} />;
}

/** What stands before the room: nobody is in yet. */
function Drempel({ children, lead }: { children: ReactNode; lead?: string }) {
  const { t } = useTranslation('bewonersruimte');
  return (
    <Page title={t('ruimte')} lead={lead} back={{ to: '/bewonersruimtes', label: t('titel') }}>
      {children}
    </Page>
  );
}

function EerstInloggen({ id }: { id: string }) {
  const { t } = useTranslation(['bewonersruimte', 'toegang']);
  const { sleutels } = useSleutels(null, id);
  if (!sleutels) return <PageSkeleton />;
  return (
    <Drempel>
      <EmptyState
        title={t('inloggen.titel')}
        actions={
          <Button component={Link} to={`/inloggen?verder=/bewonersruimtes/${id}`}>
            {t('toegang:menu.signIn')}
          </Button>
        }
      >
        {t(sleutels.vanLink ? 'inloggen.link' : 'inloggen.tekst')}
      </EmptyState>
    </Drempel>
  );
}

function Binnen({ id, ik }: { id: string; ik: string }) {
  const { t } = useTranslation('bewonersruimte');
  const { sleutels, bewaar, onKept } = useSleutels(ik, id);
  const query = useApi('GET /bewonersruimtes/:id', { params: { id } });
  const queryClient = useQueryClient();
  const refetch = () => void queryClient.invalidateQueries({ queryKey: ['bewonersruimtes'] });
  // While it is asked again it stays as it was: what one is filling in before the door is not lost.
  const [gone, setGone] = useState(false);
  const nu = query.isPending ? gone : query.error?.status === 404 || query.error?.status === 400;
  if (nu !== gone) setGone(nu);
  // What one may no longer see leaves the screen, also when it was there before (rule 9).
  const ruimte = gone ? null : (query.data ?? null);
  const zonder = useSleutelring({ ik, ruimte, kept: sleutels?.kept ?? null, onKept, refetch });
  if (!sleutels || (query.isPending && !gone)) return <PageSkeleton />;
  const { kept, vanLink, linkStuk } = sleutels;
  if (ruimte?.ikBenLid && kept && kept.sleutels.size > 0 && zonder === null)
    return <RuimteKader {...{ ruimte, ik, kept, onKept, refetch }} />;
  const stuk = linkStuk && <p role="alert">{t('linkStuk')}</p>;
  if (!ruimte && !gone)
    return (
      <Drempel>
        <ErrorState title={query.error?.message ?? ''} retry={refetch} />
      </Drempel>
    );
  if (ruimte?.ikBenLid)
    return (
      <Drempel>
        {stuk}
        <Herstellen ruimte={ruimte} ik={ik} vanLink={vanLink} bewaar={bewaar} />
      </Drempel>
    );
  if (ruimte) return <Wachten id={id} ik={ik} refetch={refetch} />;
  const sleutel = vanLink ?? kept?.sleutels.get(nieuwsteEpoch(kept));
  if (sleutel) return <Aankloppen id={id} sleutel={sleutel} bewaar={bewaar} refetch={refetch} />;
  return <Drempel>{linkStuk ? stuk : <p>{t('nietGevonden')}</p>}</Drempel>;
}
