import { Button } from '@mantine/core';
import type {
  Bewonersruimte,
  RuimteGebeurtenis,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Trans, useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { Section } from '../../ui/page/Section.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bewonersruimte.module.css';
import { Meldingen } from './Meldingen.tsx';
import { useRuimte } from './useRuimte.ts';
import { useZorg } from './useZorg.ts';

/** Who is in the room, what they do there, and who came and went: nobody is here unseen. */
export function Leden() {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte } = useRuimte();
  const nu = ruimte.leden.filter(({ van, tot }) => van !== null && tot === null);
  return (
    <>
      {ruimte.ikBenGastgever && <Meldingen />}
      <Section title={t('leden.nu', { count: nu.length })}>
        <p className={classes.maat}>{t('leden.gastgeverUitleg')}</p>
        <ul className={classes.lijst}>
          {nu.map((lid) => (
            <Lid key={lid.persoonId} lid={lid} />
          ))}
        </ul>
      </Section>
      <Section title={t('leden.verloop')}>
        <Verloop />
      </Section>
    </>
  );
}

/** A member, with what a host can do about them. */
function Lid({ lid: { persoonId, van, namens, gastgever } }: { lid: Bewonersruimte['leden'][number] }) {
  const { t } = useTranslation('bewonersruimte');
  const deel = useRuimte();
  const { ruimte, ik, naamVan } = deel;
  const { zetUit, maakGastgever, stopAlsGastgever, bezig } = useZorg(deel);
  const naam = naamVan(persoonId);
  const ander = persoonId !== ik;
  // The last one does not stop: somebody has to look after the room.
  const magStoppen = !ander && ruimte.leden.some((l) => l.gastgever && l.persoonId !== ik);
  return (
    <li className={classes.regel}>
      <div>
        <p>
          <strong dir="auto">{naam}</strong>
          {!ander && ` ${t('leden.jij')}`}
          {gastgever && <span className={classes.merk}>{t('leden.gastgever')}</span>}
        </p>
        <p className={classes.klein}>
          {t(`namens.${namens}`)} ·{' '}
          <Trans t={t} i18nKey="leden.sinds" components={{ dag: <TimeText moment={van ?? ''} as="day" /> }} />
        </p>
      </div>
      {ruimte.ikBenGastgever && (
        <div className={classes.knoppen}>
          {ander && !gastgever && (
            <Button
              variant="default"
              disabled={bezig}
              aria-label={t('leden.maakGastgeverWie', { naam })}
              onClick={() => void maakGastgever(persoonId)}
            >
              {t('leden.maakGastgever')}
            </Button>
          )}
          {ander && (
            <Button
              variant="subtle"
              color="danger"
              disabled={bezig}
              aria-label={t('leden.zetUitWie', { naam })}
              onClick={() => void zetUit(persoonId)}
            >
              {t('leden.zetUit')}
            </Button>
          )}
          {magStoppen && (
            <Button variant="subtle" disabled={bezig} onClick={() => void stopAlsGastgever()}>
              {t('leden.stop')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** What happened in the room, newest first; the server tells it to members alone. */
function Verloop() {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte } = useRuimte();
  const list = useApiList('GET /bewonersruimtes/:id/gebeurtenissen', {
    params: { id: ruimte.id },
    query: {},
  });
  return (
    <Listing source={list} empty={<p>{t('leden.niets')}</p>}>
      {(items) => (
        <ol className={classes.lijst}>
          {items.map((gebeurtenis) => (
            <li key={gebeurtenis.id} className={classes.verloop}>
              <span className={classes.klein}>
                <TimeText moment={gebeurtenis.op} />
              </span>
              <Zin gebeurtenis={gebeurtenis} />
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}

function Zin({ gebeurtenis: { wat, wie, door } }: { gebeurtenis: RuimteGebeurtenis }) {
  const { t } = useTranslation('bewonersruimte');
  const namen = { naam: wie.naam || t('naamloos'), door: door?.naam || t('naamloos') };
  return <span>{t(`gebeurtenis.${wat}`, namen)}</span>;
}
