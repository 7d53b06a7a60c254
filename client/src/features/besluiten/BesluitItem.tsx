import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Besluiten.module.css';
import { NeemBesluitDialog } from './NeemBesluit.tsx';

/** Where it was taken, for what, and how many members the groep had that day. */
function Where({ besluit }: { besluit: Besluit }) {
  const { t } = useTranslation('besluiten');
  return (
    <p className={classes.small}>
      <span>
        <Link to={`/groepen/${besluit.groep.id}`}>{besluit.groep.naam}</Link>
      </span>
      {besluit.bijeenkomst && (
        <span>
          <Link to={`/bijeenkomsten/${besluit.bijeenkomst.id}`}>{besluit.bijeenkomst.titel}</Link>
        </span>
      )}
      {besluit.actielijnen.map(({ id, titel }) => (
        <span key={id}>
          <Link to={`/actielijnen/${id}`}>{titel}</Link>
        </span>
      ))}
      <span>{t('members', { count: besluit.aantalLeden })}</span>
    </p>
  );
}

interface Props {
  besluit: Besluit;
  context?: boolean;
}

/** One besluit: number and day, what was decided, why; and what replaced it. It never changes (rule 7). */
export function BesluitItem({ besluit, context = false }: Props) {
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
        {vervangt && (
          <p className={classes.small}>
            <Trans t={t} i18nKey="replaces" values={{ nummer: vervangt.nummer }} />
          </p>
        )}
        {context && <Where besluit={besluit} />}
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
