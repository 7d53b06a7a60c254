import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import type { Beeld } from './tekenen.ts';
import type { Balk } from './tijdlijn.ts';

/** What bars and lines of the calendar say, in the language of the screen. */
export function useWoorden(): Beeld['woorden'] & { namens: (balk: Balk) => string } {
  const { t } = useTranslation('lidmaatschappen');
  return useMemo(() => {
    const maand = new Intl.DateTimeFormat(currentLanguage(), {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const namens = ({ namens: { soort, naam } }: Balk): string => {
      if (soort === 'bewoners') return t('namens.bewoners');
      if (naam !== null && soort === 'organisatie') return t('namens.organisatie', { naam });
      if (naam !== null && soort === 'thema') return t('namens.thema', { naam });
      return '';
    };
    return {
      namens,
      onbekend: t('line.unknown'),
      balk: (balk) => [t(`rol.${balk.rol}`), namens(balk)].filter(Boolean).join(' · '),
      streep: (jaar, m) => (m === null ? String(jaar) : maand.format(Date.UTC(jaar, m, 1))),
    };
  }, [t]);
}
