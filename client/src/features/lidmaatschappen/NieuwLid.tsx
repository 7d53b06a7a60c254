import { Button } from '@mantine/core';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const BeginForm = lazy(async () => ({ default: (await import('./BeginForm.tsx')).BeginForm }));

/** The way to seat somebody in a groep. */
export function NieuwLid({ groep }: { groep: GroepVerwijzing }) {
  const { t } = useTranslation('lidmaatschappen');
  const [open, setOpen] = useState(false);
  return (
    <p>
      <Button
        variant="default"
        aria-label={t('begin.openLong', { waar: groep.naam })}
        onClick={() => setOpen(true)}
      >
        {t('begin.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <BeginForm groep={groep} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
