import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage, languages, setLanguage } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/i18n.ts';
import classes from './DeviceSettings.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Language and light or dark, as plain lists of the browser: they work everywhere and weigh nothing. */
export function DeviceSettings() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <label className={classes.setting}>
        <span>{t('footer.language')}</span>
        <select
          className={classes.select}
          value={currentLanguage()}
          onChange={(event) => void setLanguage(event.currentTarget.value as Language)}
        >
          {Object.entries(languages).map(([code, { name }]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.setting}>
        <span>{t('footer.scheme')}</span>
        <select
          className={classes.select}
          value={colorScheme}
          onChange={(event) => setColorScheme(event.currentTarget.value as (typeof schemes)[number])}
        >
          {schemes.map((scheme) => (
            <option key={scheme} value={scheme}>
              {t(`scheme.${scheme}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
