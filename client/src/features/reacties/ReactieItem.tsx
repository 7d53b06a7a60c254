import { vindAnker } from '@opgaveteams/shared/reacties/anker';
import type { Reactie } from '@opgaveteams/shared/reacties/reactie.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dots } from '../../ui/text/Dots.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Reacties.module.css';

interface Props {
  reactie: Reactie;
  /** The text of its section as it is now, to say whether the words are still there. */
  tekstNu?: string | undefined;
  actions?: ReactNode;
}

/** One reactie: about which words, what was said, and what was done with it. */
export function ReactieItem({ reactie, tekstNu, actions }: Props) {
  const { t } = useTranslation('reacties');
  const { anker, antwoord, deel, naam, kanaal, stand } = reactie;
  const weg = anker !== null && tekstNu !== undefined && vindAnker(tekstNu, anker) === null;
  return (
    <article className={classes.reactie}>
      <p className={classes.small}>
        {deel
          ? t('over', { deel: deel.titel, nummer: reactie.versieNummer })
          : t('overAlles', { nummer: reactie.versieNummer })}
      </p>
      {anker && (
        <blockquote className={classes.citaat} dir="auto">
          {anker.woorden}
        </blockquote>
      )}
      {weg && <p className={classes.small}>{t('woordenWeg')}</p>}
      <Paragraphs text={reactie.tekst} {...(reactie.taal && { lang: reactie.taal })} />
      <Dots>
        {naam || t('zonderNaam')}
        {t(`kanaal.${kanaal}`)}
        <TimeText moment={reactie.op} as="date" />
        {stand !== 'openbaar' && t(`stand.${stand}`)}
      </Dots>
      {stand === 'geweigerd' && <p>{t('geweigerdOmdat', { reden: reactie.weigering })}</p>}
      {antwoord && (
        <div className={classes.antwoord}>
          <p>
            <strong>{t(`soort.${antwoord.soort}`)}</strong>
            {antwoord.versie && (
              <>
                {' '}
                <Link to={`/programma?versie=${antwoord.versie.id}`}>
                  {t('inVersie', { nummer: antwoord.versie.nummer })}
                </Link>
              </>
            )}
          </p>
          <Paragraphs text={antwoord.waarom} />
        </div>
      )}
      {actions}
    </article>
  );
}
