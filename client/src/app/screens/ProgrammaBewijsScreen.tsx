import { useQuery } from '@tanstack/react-query';
import type { Reactie } from '@opgaveteams/shared/reacties/reactie.schema';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { call } from '../../api/call.ts';
import { ReactieItem } from '../../features/reacties/ReactieItem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';

function stap({ stand, antwoord }: Reactie) {
  if (stand !== 'openbaar') return stand;
  return antwoord ? 'klaar' : 'openbaar';
}

/** How it goes with one reactie, for who has its secret address. The secret is no part of what a server is asked for. */
export default function ProgrammaBewijsScreen() {
  const { t } = useTranslation(['reacties', 'programma']);
  const geheim = useLocation().hash.slice(1);
  const { data, isPending } = useQuery({
    queryKey: ['reacties', 'bewijs', geheim],
    queryFn: () => call('POST /reacties/bewijzen', { body: { geheim } }),
    retry: false,
  });
  const back = { to: '/programma', label: t('programma:terug') };
  if (isPending) return <PageSkeleton />;
  if (!data)
    return (
      <Page title={t('bewijs.weg')} back={back}>
        <p>{t('bewijs.wegTekst')}</p>
      </Page>
    );
  const { reactie } = data;
  return (
    <Page
      title={t('bewijs.titel')}
      lead={`${t('bewijs.binnen')} ${t(`bewijs.${stap(reactie)}`)}`}
      back={back}
    >
      <ReactieItem reactie={reactie} />
    </Page>
  );
}
