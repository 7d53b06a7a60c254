import { Button } from '@mantine/core';
import { isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const BijeenkomstWijzigen = lazyDialog(
  async () => (await import('./BijeenkomstWijzigen.tsx')).BijeenkomstWijzigen,
);

/** A button that opens the form of a bijeenkomst, for who runs it, until it is over. */
export function WijzigBijeenkomst({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const [open, setOpen] = useState(false);
  const may = useMay((actor, now) => mayRunBijeenkomst(actor, bijeenkomst, now));
  if (!may || !isTeWijzigen(bijeenkomst.fase, bijeenkomst.gestopt !== null)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('edit.open')}
      </Button>
      {open && <BijeenkomstWijzigen bijeenkomst={bijeenkomst} onClose={() => setOpen(false)} />}
    </>
  );
}
