import { Button } from '@mantine/core';
import { mayChangeActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const ActielijnWijzigen = lazyDialog(async () => (await import('./ActielijnWijzigen.tsx')).ActielijnWijzigen);

/** A button that opens the form of an actielijn, for who may change it. */
export function WijzigActielijn({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('actielijnen');
  const [open, setOpen] = useState(false);
  const may = useMay((actor, now) => mayChangeActielijn(actor, lijn, now));
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('edit.open')}
      </Button>
      {open && <ActielijnWijzigen lijn={lijn} onClose={() => setOpen(false)} />}
    </>
  );
}
