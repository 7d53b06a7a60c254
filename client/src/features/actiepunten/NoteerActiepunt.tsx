import { Button } from '@mantine/core';
import { mayCreateActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import classes from './Actiepunten.module.css';
import { serverNow } from '../../api/now.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

// The schema and its library come with the form.
const ActiepuntDialog = lazyDialog(async () => (await import('./ActiepuntDialog.tsx')).ActiepuntDialog);

interface Props {
  groepen: { id: string; naam: string }[];
  opgaveteamIds: string[];
  bijeenkomstId?: string;
  actielijnId?: string;
}

/** A button that opens the form for an actiepunt, for who may note one in at least one of these groepen. */
export function NoteerActiepunt({ groepen, opgaveteamIds, ...where }: Props) {
  const { t } = useTranslation('actiepunten');
  const { actor } = useIk();
  const [open, setOpen] = useState(false);
  const now = serverNow();
  const mine = groepen.filter(({ id }) => mayCreateActiepunt(actor, { groepIds: [id], opgaveteamIds }, now));
  if (mine.length === 0) return null;
  return (
    <>
      <Button variant="default" className={classes.open} onClick={() => setOpen(true)}>
        {t('form.open')}
      </Button>
      {open && <ActiepuntDialog groepen={mine} {...where} onClose={() => setOpen(false)} />}
    </>
  );
}
