import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import classes from './Actielijn.module.css';
import type { PutMijlpaal } from './useMijlpalen.ts';

const MijlpaalDialog = lazyDialog(async () => (await import('./MijlpaalDialog.tsx')).MijlpaalDialog);

/** A button that opens the form for a mijlpaal. */
export function NieuweMijlpaal({ onAdd }: { onAdd: PutMijlpaal }) {
  const { t } = useTranslation('actielijnen');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" className={classes.open} onClick={() => setOpen(true)}>
        {t('mijlpalen.add')}
      </Button>
      {open && <MijlpaalDialog onAdd={onAdd} onClose={() => setOpen(false)} />}
    </>
  );
}
