import type { Reactie } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { useTranslation } from 'react-i18next';
import { initials, personAccent } from '../../ui/person/initials.ts';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { accentProps } from '../../ui/theme/accent.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { BerichtDoen } from './BerichtDoen.tsx';
import type { Bericht } from './gesprek.stand.ts';
import classes from './Gesprek.module.css';
import { useRuimte } from './useRuimte.ts';

interface Props {
  bericht: Bericht;
  /** The message that it answers, when it is here. */
  opBericht: Bericht | null;
  antwoord: () => void;
  reageer: (reactie: Reactie) => void;
}

/** One message: who said it, what it answers, what people think of it. */
export function BerichtRegel({ bericht, opBericht, antwoord, reageer }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  const { afzender, moment, tekst, op } = bericht;
  const naam = naamVan(afzender);
  return (
    <article className={classes.regel} aria-label={t('gesprek.van', { naam })}>
      <span aria-hidden="true" className={classes.gezicht} {...accentProps(personAccent(afzender))}>
        {initials(naam)}
      </span>
      <div className={classes.inhoud}>
        <p className={classes.wie}>
          <strong dir="auto">{naam}</strong>{' '}
          <span className={classes.klein}>
            {moment ? <TimeText moment={moment} as="relative" /> : t('gesprek.wacht')}
          </span>
        </p>
        {op !== null && <Citaat op={op} bericht={opBericht} />}
        {bericht.verborgen ? (
          <p className={classes.klein}>{t('gesprek.verborgen')}</p>
        ) : (
          <Paragraphs text={tekst} />
        )}
        <Reacties bericht={bericht} kies={reageer} />
        <BerichtDoen bericht={bericht} antwoord={antwoord} reageer={reageer} />
      </div>
    </article>
  );
}

/** What the message answers: a few words of it, that lead there. */
function Citaat({ op, bericht }: { op: string; bericht: Bericht | null }) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  if (!bericht) return <p className={classes.citaat}>{t('gesprek.opWeg')}</p>;
  const ga = (): void => {
    const el = document.getElementById(`bericht-${op}`);
    el?.scrollIntoView({ block: 'center' });
    el?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className={classes.citaat} onClick={ga}>
      <span>{t('gesprek.op', { naam: naamVan(bericht.afzender) })}</span> <q dir="auto">{bericht.tekst}</q>
    </button>
  );
}

/** What people reacted, in words and numbers; a tap on one joins, or takes one's own back. */
function Reacties({ bericht: { reacties }, kies }: { bericht: Bericht; kies: (reactie: Reactie) => void }) {
  const { t } = useTranslation('bewonersruimte');
  const { ik, naamVan } = useRuimte();
  if (reacties.size === 0) return null;
  return (
    <ul className={classes.reacties} aria-label={t('gesprek.reacties')}>
      {[...reacties].map(([reactie, wie]) => (
        <li key={reactie}>
          <button
            type="button"
            className={classes.reactie}
            aria-pressed={wie.includes(ik)}
            title={wie.map(naamVan).join(', ')}
            onClick={() => kies(reactie)}
          >
            {t(`reactie.${reactie}`)} <span className={classes.tel}>{wie.length}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
