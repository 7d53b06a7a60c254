import { Button } from '@mantine/core';
import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import type { BesluitFormProps } from './BesluitForm.tsx';
import classes from './Besluiten.module.css';
import { serverNow } from '../../api/now.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

/** The form for a besluit in a dialog, loaded when it opens: the schema and its library come with it. */
export const NeemBesluitDialog = lazyDialog<BesluitFormProps>(
  async () => (await import('./BesluitForm.tsx')).BesluitForm,
);

interface Props {
  groepen: { id: string; naam: string }[];
  bijeenkomstId?: string;
  actielijnIds?: string[];
  /** The team whose actielijnen it can be about. */
  opgaveteamId?: string | undefined;
}

/** A button that opens the form for a besluit, for who leads one of these groepen or records for it. */
export function NeemBesluit({ groepen, ...where }: Props) {
  const { t } = useTranslation('besluiten');
  const { actor } = useIk();
  const [open, setOpen] = useState(false);
  const now = serverNow();
  const mine = groepen.filter(({ id }) => mayTakeBesluit(actor, id, now));
  if (mine.length === 0) return null;
  return (
    <>
      <Button variant="default" className={classes.open} onClick={() => setOpen(true)}>
        {t('form.open')}
      </Button>
      {open && <NeemBesluitDialog groepen={mine} {...where} onClose={() => setOpen(false)} />}
    </>
  );
}
