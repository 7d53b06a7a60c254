import { Button } from '@mantine/core';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useWrite } from '../../../api/useApi.ts';
import { useLive } from '../../../realtime/LiveProvider.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import classes from '../Bewonersruimte.module.css';
import { useRuimte } from '../useRuimte.ts';
import { NotitieTekst, type TekstVak } from './NotitieTekst.tsx';
import { TitelForm } from './TitelForm.tsx';
import { useNotities } from './useNotities.ts';

/** One note of the room: its title, and its text to write in together. */
export function Notitie({ Tekst }: { Tekst: ComponentType<TekstVak> }) {
  const { t } = useTranslation('notities');
  const { notitieId = '' } = useParams();
  const { ruimte } = useRuimte();
  const live = useLive();
  const { query, titels } = useNotities();
  const terug = <Link to={`/bewonersruimtes/${ruimte.id}/notities`}>{t('alle')}</Link>;
  // Without a connection the list may not be here; the text can be.
  if (query.data && !query.data.items.some(({ id }) => id === notitieId))
    return <EmptyState title={t('weg')}>{terug}</EmptyState>;
  const titel = titels.get(notitieId) ?? t('naamloos');
  return (
    <Section title={titel} aside={terug}>
      <AndereTitel notitieId={notitieId} titel={titel} />
      {live && <NotitieTekst key={notitieId} live={live} notitieId={notitieId} titel={titel} Tekst={Tekst} />}
    </Section>
  );
}

function AndereTitel({ notitieId, titel }: { notitieId: string; titel: string }) {
  const { t } = useTranslation('notities');
  const { ruimte } = useRuimte();
  const write = useWrite('PUT /bewonersruimtes/:id/notities/:notitieId/titel');
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div className={classes.knoppen}>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('titel.anders')}
        </Button>
      </div>
    );
  return (
    <div className={classes.smal}>
      <TitelForm
        notitieId={() => notitieId}
        titel={titel}
        knop={t('titel.bewaar')}
        onCancel={() => setOpen(false)}
        send={async (_id, body) => {
          await write.mutateAsync({ params: { id: ruimte.id, notitieId }, body });
          setOpen(false);
        }}
      />
    </div>
  );
}
