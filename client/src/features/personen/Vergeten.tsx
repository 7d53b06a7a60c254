import { Button } from '@mantine/core';
import { mayVergeet } from '@opgaveteams/shared/personen/persoon.policy';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk, useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { Section } from '../../ui/page/Section.tsx';
import type { Nalatenschap } from './VergeetDialog.tsx';
import classes from './Personen.module.css';

const VergeetDialog = lazyDialog(async () => (await import('./VergeetDialog.tsx')).VergeetDialog);

interface Props {
  persoon: PersoonAntwoord;
  nalatenschap: Nalatenschap;
}

/** For oneself, and for the programmabureau when somebody asks it: take away who this is, for ever (AVG). */
export function Vergeten({ persoon, nalatenschap }: Props) {
  const { t } = useTranslation('vergeten');
  const { persoon: ik } = useIk();
  const [open, setOpen] = useState(false);
  const may = useMay((actor) => mayVergeet(actor, persoon.id));
  if (!may || persoon.vergeten) return null;
  const own = ik?.id === persoon.id;
  return (
    <Section title={t('titel')}>
      <p>{own ? t('uitleg.own') : t('uitleg.other')}</p>
      <Button variant="default" className={classes.ask} onClick={() => setOpen(true)}>
        {own ? t('knop.own') : t('knop.other')}
      </Button>
      {open && (
        <VergeetDialog
          persoon={persoon}
          own={own}
          nalatenschap={nalatenschap}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}
