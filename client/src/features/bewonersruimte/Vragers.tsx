import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Bewonersruimte.module.css';
import type { RuimteDeel } from './useRuimte.ts';
import { useZorg } from './useZorg.ts';

/** Who asks to come in, with what it means to say yes. */
export function Vragers(deel: RuimteDeel) {
  const { t } = useTranslation('bewonersruimte');
  const { laatBinnen, weiger, bezig } = useZorg(deel);
  const vragers = deel.ruimte.leden.filter(({ van, tot }) => van === null && tot === null);
  if (vragers.length === 0) return null;
  return (
    <section aria-label={t('vrager.titel')} className={classes.vragers}>
      {vragers.map(({ persoonId, namens }) => {
        const naam = deel.naamVan(persoonId);
        return (
          <div key={persoonId} className={classes.vrager}>
            <p>
              <strong>{t(`vrager.vraagt.${namens}`, { naam })}</strong> {t('vrager.betekent')}
            </p>
            <div className={classes.knoppen}>
              <Button loading={bezig} onClick={() => void laatBinnen(persoonId)}>
                {t('vrager.laatBinnen', { naam })}
              </Button>
              <Button
                variant="default"
                disabled={bezig}
                aria-label={t('vrager.weigerWie', { naam })}
                onClick={() => void weiger(persoonId)}
              >
                {t('vrager.weiger')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
