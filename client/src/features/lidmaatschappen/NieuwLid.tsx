import { Button } from '@mantine/core';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import classes from './Lidmaatschappen.module.css';

const BeginForm = lazyDialog(async () => (await import('./BeginForm.tsx')).BeginForm);

const Plekken = lazyDialog(async () => (await import('./Plekken.tsx')).Plekken);

/** The way to seat somebody in a groep, and to its seats. */
export function NieuwLid({ groep }: { groep: GroepVerwijzing }) {
  const { t } = useTranslation('lidmaatschappen');
  const [open, setOpen] = useState(false);
  const [seats, setSeats] = useState(false);
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        aria-label={t('begin.openLong', { waar: groep.naam })}
        onClick={() => setOpen(true)}
      >
        {t('begin.open')}
      </Button>
      <Button
        variant="subtle"
        aria-label={t('plek.openLong', { waar: groep.naam })}
        onClick={() => setSeats(true)}
      >
        {t('plek.open')}
      </Button>
      {open && <BeginForm groep={groep} onClose={() => setOpen(false)} />}
      {seats && <Plekken groep={groep} onClose={() => setSeats(false)} />}
    </div>
  );
}
