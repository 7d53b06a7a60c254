import { lesDelen } from '@opgaveteams/shared/lessen/les.schema';
import type { Les } from '@opgaveteams/shared/lessen/les.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Lessen.module.css';

interface Props {
  les: Les;
  /** Say at which actielijn of which team; for a list over all teams. */
  context?: boolean;
  actions?: ReactNode;
}

/** One les: what it is called, then what we thought, did, saw and learned. */
export function LesItem({ les, context = false, actions }: Props) {
  const { t } = useTranslation('lessen');
  // In the list over all teams it stands right under the title of the page.
  const Title = context ? 'h2' : 'h3';
  return (
    <LiveHighlight version={les.versie}>
      <article className={classes.les}>
        <Title className={classes.title} dir="auto">
          {les.titel}
        </Title>
        <dl className={classes.parts}>
          {lesDelen.map((deel) => (
            <div key={deel}>
              <dt>{t(`deel.${deel}`)}</dt>
              <dd>
                <Paragraphs text={les[deel]} />
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.small}>
          <Dots>
            {context && (
              <>
                {t('bij')} <Link to={`/actielijnen/${les.actielijn.id}`}>{les.actielijn.titel}</Link>
              </>
            )}
            {context && les.opgaveteam.naam}
            <PersonName person={les.auteur} link />
            <TimeText moment={les.op} as="date" />
          </Dots>
        </p>
        {actions}
      </article>
    </LiveHighlight>
  );
}
