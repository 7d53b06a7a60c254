import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/useApi.ts';
import { wipeRuimte } from '../../device/ruimtes.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Bewonersruimte.module.css';

/** Leaves a room: the key and what was not sent go from this device, after asking. */
export function Verlaten({ ruimteId: id, ik }: { ruimteId: string; ik: string }) {
  const { t } = useTranslation('bewonersruimte');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const write = useWrite('DELETE /bewonersruimtes/:id/leden/ik');
  const leave = async (): Promise<void> => {
    const sure = await confirm({
      title: t('verlaten.zeker'),
      text: t('verlaten.zekerTekst'),
      confirm: t('verlaten.knop'),
      danger: true,
    });
    if (!sure) return;
    try {
      await write.mutateAsync({ params: { id } });
    } catch (err) {
      return void (await showDone(err instanceof Error ? err.message : t('verlaten.mislukt')));
    }
    await wipeRuimte(ik, id);
    await navigate('/bewonersruimtes');
    await showDone(t('verlaten.klaar'));
  };
  return (
    <Section title={t('verlaten.titel')}>
      <p className={classes.maat}>{t('verlaten.tekst')}</p>
      <div className={classes.knoppen}>
        <Button variant="default" color="danger" loading={write.isPending} onClick={() => void leave()}>
          {t('verlaten.knop')}
        </Button>
      </div>
    </Section>
  );
}
