import type { Programma } from '@opgaveteams/shared/programmas/programma.schema';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { ReactieLijst } from '../../features/reacties/ReactieLijst.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Thing } from '../Thing.tsx';

/** All reacties on a programme, with what was done with them; those on the version of the address. */
export default function ProgrammaReactiesScreen() {
  const { t } = useTranslation('reacties');
  const programmas = useApi('GET /programmas', {});
  const { values } = useFilters(['versie']);
  return (
    <Thing query={programmas}>
      {({ items }) => {
        const programma =
          items.find(({ versies }) => versies.some(({ id }) => id === values.versie)) ?? items[0];
        return programma ? (
          <Reacties programma={programma} />
        ) : (
          <Page title={t('titel')}>
            <EmptyState title={t('leeg')}>{t('leegTekst')}</EmptyState>
          </Page>
        );
      }}
    </Thing>
  );
}

function Reacties({ programma }: { programma: Programma }) {
  const { t } = useTranslation(['reacties', 'programma']);
  const id = programma.versies[0]?.id ?? '';
  const laatste = useApi('GET /programmas/versies/:id', { params: { id } });
  return (
    <Thing query={laatste}>
      {(versie) => (
        <Page
          title={t('titel')}
          lead={t('lead')}
          back={{ to: `/programma?versie=${id}`, label: t('programma:terug') }}
        >
          <ReactieLijst laatste={versie} />
        </Page>
      )}
    </Thing>
  );
}
