import { Button } from '@mantine/core';
import { mayChangeActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const SplitsDialog = lazyDialog(async () => (await import('./SplitsDialog.tsx')).SplitsDialog);

/** A button that opens the form to split an actielijn that goes on, for who may change it. */
export function SplitsActielijn({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('lijnen');
  const [open, setOpen] = useState(false);
  const may = useMay((actor, now) => mayChangeActielijn(actor, lijn, now));
  // What was said last, not how it shows: also one that fell silent can be split.
  if (!may || isEindstatus(lijn.status)) return null;
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('splits.open')}
      </Button>
      {open && <SplitsDialog lijn={lijn} onClose={() => setOpen(false)} />}
    </>
  );
}
