import { Button } from '@mantine/core';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const NieuweBijeenkomstDialog = lazyDialog(
  async () => (await import('./NieuweBijeenkomstDialog.tsx')).NieuweBijeenkomstDialog,
);

interface Props {
  groepId: string;
  opgaveteamIds: string[];
}

/** A button that plans a bijeenkomst of this groep, for who may; it ends on the page of the new one. */
export function NieuweBijeenkomst({ groepId, opgaveteamIds }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const [open, setOpen] = useState(false);
  const may = useMay((actor, now) => mayRunBijeenkomst(actor, { groepIds: [groepId], opgaveteamIds }, now));
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('new.open')}
      </Button>
      {open && <NieuweBijeenkomstDialog groepId={groepId} onClose={() => setOpen(false)} />}
    </>
  );
}
