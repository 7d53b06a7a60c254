import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';

/** In whose name somebody sits in a groep, in words; null for in one's own name. */
export function useNamens({ soort, naam }: Lidmaatschap['namens']): string | null {
  const { t } = useTranslation('lidmaatschappen');
  if (soort === 'bewoners') return t('namens.bewoners');
  if (naam !== null && (soort === 'organisatie' || soort === 'thema')) return t(`namens.${soort}`, { naam });
  return null;
}
