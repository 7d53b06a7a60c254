import { Button } from '@mantine/core';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Lidmaatschappen.module.css';

const BeginForm = lazy(async () => ({ default: (await import('./BeginForm.tsx')).BeginForm }));

const Plekken = lazy(async () => ({ default: (await import('./Plekken.tsx')).Plekken }));

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
      {open && (
        <Suspense fallback={null}>
          <BeginForm groep={groep} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {seats && (
        <Suspense fallback={null}>
          <Plekken groep={groep} onClose={() => setSeats(false)} />
        </Suspense>
      )}
    </div>
  );
}
