import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage, languages, setLanguage } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/i18n.ts';
import { Choice } from '../form/Choice.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

const languageOptions = (Object.keys(languages) as Language[]).map((code) => ({
  value: code,
  label: languages[code].name,
  lang: code,
}));

/** The choices for this device: the language, and light or dark. */
export function DeviceSettings() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Choice
        label={t('footer.language')}
        value={currentLanguage()}
        options={languageOptions}
        onChange={(language) => void setLanguage(language)}
      />
      <Choice
        label={t('footer.scheme')}
        value={colorScheme}
        options={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
        onChange={setColorScheme}
      />
    </>
  );
}
