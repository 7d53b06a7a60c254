import { nieuwNotitieId } from '@opgaveteams/shared/bewonersruimtes/notitie.crypto';
import { MAX_NOTITIES } from '@opgaveteams/shared/bewonersruimtes/notitie.limits';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../../api/useApi.ts';
import { Headline, Headlines } from '../../../ui/page/Headline.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { PageSkeleton } from '../../../ui/state/Skeletons.tsx';
import { TimeText } from '../../../ui/time/TimeText.tsx';
import classes from '../Bewonersruimte.module.css';
import { useRuimte } from '../useRuimte.ts';
import { TitelForm } from './TitelForm.tsx';
import { useNotities } from './useNotities.ts';

/** The notes of a room, and the way to begin one. */
export function Notities() {
  const { t } = useTranslation('notities');
  const { ruimte } = useRuimte();
  const { query, titels } = useNotities();
  const { data, error, isPending, refetch } = query;
  if (isPending) return <PageSkeleton />;
  if (error && !data) return <ErrorState title={error.message} retry={() => void refetch()} />;
  return (
    <>
      <Section title={t('lijst')}>
        {data.items.length === 0 && <EmptyState title={t('leeg')}>{t('leegTekst')}</EmptyState>}
        <Headlines>
          {data.items.map(({ id, gewijzigd }) => (
            <Headline
              key={id}
              to={`/bewonersruimtes/${ruimte.id}/notities/${id}`}
              title={titels.get(id) ?? t('naamloos')}
              meta={<TimeText moment={gewijzigd} as="relative" />}
            />
          ))}
        </Headlines>
      </Section>
      {data.items.length < MAX_NOTITIES ? <Nieuw /> : <p>{t('vol')}</p>}
    </>
  );
}

function Nieuw() {
  const { t } = useTranslation('notities');
  const { ruimte } = useRuimte();
  const navigate = useNavigate();
  const write = useWrite('POST /bewonersruimtes/:id/notities');
  const { id } = ruimte;
  return (
    <Section title={t('nieuw')}>
      <div className={classes.smal}>
        <TitelForm
          notitieId={nieuwNotitieId}
          knop={t('begin')}
          send={async (notitieId, titel) => {
            await write.mutateAsync({ params: { id }, body: { id: notitieId, titel } });
            await navigate(`/bewonersruimtes/${id}/notities/${notitieId}`);
          }}
        />
      </div>
    </Section>
  );
}
