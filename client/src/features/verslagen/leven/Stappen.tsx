import { Button } from '@mantine/core';
import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../../api/ik.ts';
import { serverNow } from '../../../api/now.ts';
import { useWrite } from '../../../api/useApi.ts';
import { onNewest } from '../../../ui/conflict/onNewest.ts';
import { showDone } from '../../../ui/notice/messages.tsx';
import { CorrectieDialog } from './CorrectieDialog.tsx';
import classes from './Leven.module.css';
import { VaststellenDialog } from './VaststellenDialog.tsx';

interface Props {
  vaststelling: Vaststelling;
  groepen: { id: string; naam: string }[];
}

/** The next steps of a verslag, for who may take them. */
export function Stappen({ vaststelling, groepen }: Props) {
  const { t } = useTranslation('leven');
  const { actor } = useIk();
  const [asking, setAsking] = useState<'correctie' | 'vast' | null>(null);
  const back = useWrite('DELETE /vaststellingen/:id/correctieronde');
  const { fase, magLeiden } = vaststelling;
  const now = serverNow();
  const mine = groepen.filter(({ id }) => mayTakeBesluit(actor, id, now));

  const reopen = async () => {
    try {
      await onNewest(vaststelling, ({ id, versie }) => back.mutateAsync({ params: { id }, versie }));
      await showDone(t('ronde.terugGedaan'));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('mislukt'));
    }
  };

  const close = () => setAsking(null);
  if (!magLeiden && mine.length === 0) return null;
  return (
    <div className={classes.steps}>
      {magLeiden && (
        <Button variant="default" onClick={() => setAsking('correctie')}>
          {t(fase === 'in_bewerking' ? 'ronde.open' : 'ronde.langer')}
        </Button>
      )}
      {magLeiden && fase === 'ter_correctie' && (
        <Button variant="subtle" loading={back.isPending} onClick={() => void reopen()}>
          {t('ronde.terug')}
        </Button>
      )}
      {mine.length > 0 && fase === 'ter_correctie' && (
        <Button onClick={() => setAsking('vast')}>{t('vast.knop')}</Button>
      )}
      {asking === 'correctie' && <CorrectieDialog vaststelling={vaststelling} onClose={close} />}
      {asking === 'vast' && <VaststellenDialog vaststelling={vaststelling} groepen={mine} onClose={close} />}
    </div>
  );
}
