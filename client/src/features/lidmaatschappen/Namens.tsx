import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import { useNamens } from '../../ui/spreken/useNamens.ts';

/** In whose name somebody sits here and, apart from that, where they work (R16). */
export function Namens({ lid: { namens, organisaties, functie, basis, zetel } }: { lid: Lidmaatschap }) {
  const { t } = useTranslation('lidmaatschappen');
  const behalf = useNamens(namens);
  const employers = organisaties.map(({ naam }) => naam).join(', ');
  // Of who sits here for the place where they work, that place is said once.
  const same = namens.soort === 'organisatie' && namens.naam === employers;
  const work =
    functie && employers && !same
      ? t('worksAs', { functie, organisatie: employers })
      : functie || (same ? '' : employers);
  const parts = [
    zetel && t('plek.holds', { naam: zetel.naam }),
    behalf,
    work,
    basis === 'flexibel' ? t('basis.flexibel') : null,
  ].filter(Boolean);
  return parts.length > 0 ? <span>{parts.join(' · ')}</span> : null;
}
