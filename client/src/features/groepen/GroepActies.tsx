import { Button } from '@mantine/core';
import { mayChangeGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { showDone, showUndo } from '../../ui/notice/messages.tsx';
import { serverNow } from '../../api/now.ts';

const GroepWijzigen = lazyDialog(async () => (await import('./GroepWijzigen.tsx')).GroepWijzigen);

/** For who may: change a groep, end it, or open it again. */
export function GroepActies({ groep }: { groep: Groep }) {
  const { t } = useTranslation('groepen');
  const confirm = useConfirm();
  const write = useWrite('PATCH /groepen/:id');
  const [editing, setEditing] = useState(false);
  const may = useMay((actor, now) => mayChangeGroep(actor, groep, now));
  if (!may) return null;

  const setEinde = (einde: string | null, versie: number) =>
    write.mutateAsync({ params: { id: groep.id }, body: { einde }, versie });
  const again = async (versie: number): Promise<void> => {
    try {
      await setEinde(null, versie);
      await showDone(t('stop.undone', { waar: groep.naam }));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : '');
    }
  };
  const stop = async (): Promise<void> => {
    const sure = await confirm({
      title: t('stop.sure', { waar: groep.naam }),
      text: t('stop.sureText'),
      confirm: t('stop.submit'),
      danger: true,
    });
    if (!sure) return;
    try {
      const { versie } = await setEinde(serverNow().toISOString(), groep.versie);
      await showUndo(t('stop.done', { waar: groep.naam }), t('stop.undo'), () => again(versie));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : '');
    }
  };

  return (
    <>
      {groep.einde === null ? (
        <>
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('edit.open')}
          </Button>
          <Button variant="subtle" color="danger" loading={write.isPending} onClick={() => void stop()}>
            {t('stop.submit')}
          </Button>
        </>
      ) : (
        <Button variant="default" loading={write.isPending} onClick={() => void again(groep.versie)}>
          {t('stop.undo')}
        </Button>
      )}
      {editing && <GroepWijzigen groep={groep} onClose={() => setEditing(false)} />}
    </>
  );
}
