import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Trans, useTranslation } from 'react-i18next';
import { Section } from '../../ui/page/Section.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bewonersruimte.module.css';
import { useRuimte } from './useRuimte.ts';

type Lid = Bewonersruimte['leden'][number];

/** Who came and went, newest first. Who opened the room did not have to ask. */
function verloopVan(leden: readonly Lid[]) {
  return leden
    .flatMap(({ persoonId, gevraagd, van, tot }) => {
      const opende = van === gevraagd;
      return [
        ...(opende ? [] : [{ persoonId, wat: 'vroeg' as const, op: gevraagd }]),
        ...(van ? [{ persoonId, wat: opende ? ('opende' as const) : ('kwam' as const), op: van }] : []),
        ...(tot ? [{ persoonId, wat: van ? ('ging' as const) : ('trokIn' as const), op: tot }] : []),
      ];
    })
    .sort((a, b) => b.op.localeCompare(a.op));
}

/** Who is in the room, and who came and went: every member can see that nobody is here unseen. */
export function Leden() {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, ik, naamVan } = useRuimte();
  const nu = ruimte.leden.filter(({ van, tot }) => van !== null && tot === null);
  return (
    <>
      <Section title={t('leden.nu', { count: nu.length })}>
        <ul className={classes.lijst}>
          {nu.map(({ persoonId, van, namens }) => (
            <li key={persoonId} className={classes.regel}>
              <span>
                <strong dir="auto">{naamVan(persoonId)}</strong>
                {persoonId === ik && ` ${t('leden.jij')}`}
              </span>
              <span className={classes.klein}>
                {t(`namens.${namens}`)} ·{' '}
                <Trans
                  t={t}
                  i18nKey="leden.sinds"
                  components={{ dag: <TimeText moment={van ?? ''} as="day" /> }}
                />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('leden.verloop')}>
        <ol className={classes.lijst}>
          {verloopVan(ruimte.leden).map(({ persoonId, wat, op }) => (
            <li key={`${persoonId} ${wat} ${op}`} className={classes.verloop}>
              <span className={classes.klein}>
                <TimeText moment={op} />
              </span>
              <span>{t(`leden.${wat}`, { naam: naamVan(persoonId) })}</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
