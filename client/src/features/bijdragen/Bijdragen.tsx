import { Button } from '@mantine/core';
import { mayVolgOp } from '@opgaveteams/shared/bijdragen/bijdrage.policy';
import type { Bijdrage } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApiList } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bijdragen.module.css';
import { Opvolgingen } from './Opvolgingen.tsx';

const VolgOp = lazyDialog(async () => (await import('./VolgOp.tsx')).VolgOp);

/** What residents shared from their rooms with a team, and what was done with it; nothing while there is nothing. */
export function Bijdragen({ opgaveteamId }: { opgaveteamId: string }) {
  const { t } = useTranslation('bijdragen');
  const list = useApiList('GET /bijdragen', { query: { opgaveteam: opgaveteamId, aantal: 5 } });
  if (list.items?.length === 0) return null;
  return (
    <Section title={t('titel')}>
      <Listing source={list}>
        {(items) => (
          <ul className={classes.lijst}>
            {items.map((bijdrage) => (
              <li key={bijdrage.id} className={classes.bijdrage}>
                <LiveHighlight version={bijdrage.opvolgingen.length}>
                  <Een bijdrage={bijdrage} />
                </LiveHighlight>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Section>
  );
}

function Een({ bijdrage }: { bijdrage: Bijdrage }) {
  const { t } = useTranslation('bijdragen');
  const may = useMay((actor, now) => mayVolgOp(actor, bijdrage, now));
  const [opening, setOpening] = useState(false);
  return (
    <article className={classes.een} aria-label={t('bijdrage')}>
      <p className={classes.klein}>
        {t('bewoners')} · <TimeText moment={bijdrage.op} as="day" />
      </p>
      {bijdrage.passages.map((passage, i) => (
        <blockquote key={i} dir="auto" className={classes.passage}>
          {passage}
        </blockquote>
      ))}
      <Opvolgingen bijdrage={bijdrage} />
      {may && (
        <div>
          <Button variant="default" onClick={() => setOpening(true)}>
            {t('volgOp.open')}
          </Button>
        </div>
      )}
      {opening && <VolgOp bijdrage={bijdrage} onClose={() => setOpening(false)} />}
    </article>
  );
}
