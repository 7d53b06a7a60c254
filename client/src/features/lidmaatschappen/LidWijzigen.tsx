import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { AndereRol } from './AndereRol.tsx';
import { Einde } from './Einde.tsx';

interface Props {
  lid: Lidmaatschap;
  /** Only the way out: for who leaves by themselves. */
  vertrek?: boolean;
  onClose: () => void;
}

/** Gives somebody another place in a groep, or ends the place. */
export function LidWijzigen({ lid, vertrek = false, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const [what, setWhat] = useState<'rol' | 'einde'>(vertrek ? 'einde' : 'rol');
  const naam = lid.persoon.naam ?? '';
  return (
    <Dialog opened onClose={onClose} title={t('change.title', { naam, waar: lid.groep.naam })}>
      {!vertrek && (
        <Switcher
          label={t('change.what')}
          value={what}
          options={[
            { value: 'rol', label: t('change.rol') },
            { value: 'einde', label: t('change.einde') },
          ]}
          onChange={setWhat}
        />
      )}
      {what === 'rol' ? <AndereRol lid={lid} onClose={onClose} /> : <Einde lid={lid} onClose={onClose} />}
    </Dialog>
  );
}
