import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Besluiten.module.css';
import { LedenToen } from './LedenToen.tsx';
import { NeemBesluitDialog } from './NeemBesluit.tsx';

/** Places of which a list does not say that the besluit is of them, because it stands there. */
export type Here = 'groep' | 'bijeenkomst' | 'actielijn';

const most = 3;

/** Where it was taken, and for what. */
function Where({ besluit, here }: { besluit: Besluit; here: Here[] }) {
  const { t } = useTranslation('besluiten');
  const { groep, bijeenkomst } = besluit;
  const lijnen = here.includes('actielijn') ? [] : besluit.actielijnen;
  return (
    <Dots>
      {!here.includes('groep') && <Link to={`/groepen/${groep.id}`}>{groep.naam}</Link>}
      {bijeenkomst && !here.includes('bijeenkomst') && (
        <Link to={`/bijeenkomsten/${bijeenkomst.id}`}>{bijeenkomst.titel}</Link>
      )}
      {lijnen.slice(0, most).map(({ id, titel }) => (
        <Link key={id} to={`/actielijnen/${id}`}>
          {titel}
        </Link>
      ))}
      {lijnen.length > most && t('more', { count: lijnen.length - most })}
    </Dots>
  );
}

interface Props {
  besluit: Besluit;
  here?: Here[];
}

/** One besluit: number and day, what was decided, why; and what replaced it. It never changes (rule 7). */
export function BesluitItem({ besluit, here = [] }: Props) {
  const { t } = useTranslation('besluiten');
  const [replacing, setReplacing] = useState(false);
  const may = useMay((actor, now) => mayTakeBesluit(actor, besluit.groep.id, now));
  const { id, nummer, op, tekst, reden, vervangt, vervangenDoor } = besluit;
  return (
    <LiveHighlight version={vervangenDoor?.nummer ?? ''}>
      <article
        id={`besluit-${id}`}
        className={classes.item}
        data-replaced={vervangenDoor !== null || undefined}
      >
        <p className={classes.head}>
          <strong className={classes.number}>{nummer}</strong> <TimeText moment={op} as="day" />
        </p>
        {vervangenDoor && (
          <p className={classes.replaced}>{t('replacedBy', { nummer: vervangenDoor.nummer })}</p>
        )}
        <div className={classes.text}>
          <Paragraphs text={tekst} />
        </div>
        {reden && (
          <details className={classes.why}>
            <summary>{t('why')}</summary>
            <Paragraphs text={reden} />
          </details>
        )}
        {vervangt && <p className={classes.small}>{t('replaces', { nummer: vervangt.nummer })}</p>}
        <Where besluit={besluit} here={here} />
        <LedenToen besluit={besluit} />
        {may && !vervangenDoor && (
          <button type="button" className={classes.replace} onClick={() => setReplacing(true)}>
            {t('replace.open', { nummer })}
          </button>
        )}
      </article>
      {replacing && <NeemBesluitDialog vervangt={besluit} onClose={() => setReplacing(false)} />}
    </LiveHighlight>
  );
}
