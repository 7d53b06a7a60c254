import { Button } from '@mantine/core';
import { fasenNa } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Bijeenkomst, BijeenkomstFase } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { onNewest } from '../../ui/conflict/onNewest.ts';
import { useAnnounce } from '../../ui/live/Announcer.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

/** Buttons to begin, to end and to call off, for who runs the meeting; each asks first. */
export function FaseKnoppen({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const confirm = useConfirm();
  const announce = useAnnounce();
  const write = useWrite('PATCH /bijeenkomsten/:id');
  const may = useMay((actor, now) => mayRunBijeenkomst(actor, bijeenkomst, now));
  if (!may) return null;

  const become = async (fase: BijeenkomstFase) => {
    const sure = await confirm({
      title: t(`change.${fase}.sure`),
      text: t(`change.${fase}.text`),
      confirm: t(`change.${fase}.button`),
      danger: fase === 'afgelast',
    });
    if (!sure) return;
    try {
      await onNewest(bijeenkomst, ({ id, versie }) =>
        write.mutateAsync({ params: { id }, versie, body: { fase } }),
      );
      announce(t(`change.${fase}.done`));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('failed'));
    }
  };

  return fasenNa(bijeenkomst.fase, bijeenkomst.gestopt !== null).map((fase) => (
    <Button key={fase} variant={fase === 'afgelast' ? 'subtle' : 'filled'} onClick={() => void become(fase)}>
      {t(`change.${fase}.button`)}
    </Button>
  ));
}
