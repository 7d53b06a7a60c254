import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page/Section.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bewonersruimte.module.css';
import { useRuimte } from './useRuimte.ts';
import { useZorg } from './useZorg.ts';

/** For hosts: what members asked them to look at, with the message itself. */
export function Meldingen() {
  const { t } = useTranslation('bewonersruimte');
  const deel = useRuimte();
  const { stand, naamVan } = deel;
  const { verberg, toon, bezig } = useZorg(deel);
  if (stand.meldingen.length === 0) return null;
  return (
    <Section title={t('melding.titel')}>
      <p className={classes.maat}>{t('melding.lead')}</p>
      <ul className={classes.lijst}>
        {stand.meldingen.toReversed().map(({ id, afzender, moment, op, reden }) => {
          const bericht = stand.berichten.find((b) => b.id === op);
          const volgnummer = bericht?.volgnummer ?? null;
          return (
            <li key={id} className={classes.regel}>
              <div className={classes.maat}>
                <p className={classes.klein}>
                  {t('melding.van', { naam: naamVan(afzender) })} · <TimeText moment={moment} as="relative" />
                </p>
                <p dir="auto">{reden}</p>
                {bericht && (
                  <p className={classes.klein}>
                    {bericht.verborgen ? (
                      t('melding.isVerborgen', { naam: naamVan(bericht.afzender) })
                    ) : (
                      <>
                        {t('melding.over', { naam: naamVan(bericht.afzender) })}{' '}
                        <q dir="auto">{bericht.tekst}</q>
                      </>
                    )}
                  </p>
                )}
              </div>
              {bericht && volgnummer !== null && (
                <Button
                  variant="default"
                  disabled={bezig}
                  onClick={() => void (bericht.verborgen ? toon(volgnummer) : verberg(volgnummer))}
                >
                  {t(bericht.verborgen ? 'gesprek.toon' : 'gesprek.verberg')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
