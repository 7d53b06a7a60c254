import { Button } from '@mantine/core';
import { mayCreateActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const NieuweActielijnDialog = lazyDialog(
  async () => (await import('./NieuweActielijnDialog.tsx')).NieuweActielijnDialog,
);

/** A button that begins an actielijn of this team, for who may; it ends on the page of the new one. */
export function NieuweActielijn({ opgaveteamId }: { opgaveteamId: string }) {
  const { t } = useTranslation('actielijnen');
  const [open, setOpen] = useState(false);
  const may = useMay((actor, now) => mayCreateActielijn(actor, opgaveteamId, now));
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('new.open')}
      </Button>
      {open && <NieuweActielijnDialog opgaveteamId={opgaveteamId} onClose={() => setOpen(false)} />}
    </>
  );
}
