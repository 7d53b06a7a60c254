import { Button } from '@mantine/core';
import { mayChangePersoon } from '@opgaveteams/shared/personen/persoon.policy';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk, useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';

const ProfielForm = lazyDialog(async () => (await import('./ProfielForm.tsx')).ProfielForm);

/** For who may: change how a person is shown. */
export function WijzigProfiel({ persoon }: { persoon: PersoonAntwoord }) {
  const { t } = useTranslation('personen');
  const { persoon: ik } = useIk();
  const [open, setOpen] = useState(false);
  const may = useMay((actor) => mayChangePersoon(actor, persoon.id));
  const { email, taal, rollen } = persoon;
  // Whoever may change also gets these; without them there is nothing to change from.
  if (!may || persoon.vergeten || email === undefined || taal === undefined || rollen === undefined)
    return null;
  const own = ik?.id === persoon.id;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {own ? t('edit.own') : t('edit.other')}
      </Button>
      {open && (
        <ProfielForm persoon={{ ...persoon, email, taal, rollen }} own={own} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
