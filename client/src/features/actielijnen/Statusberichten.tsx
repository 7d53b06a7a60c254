import type { Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { Section } from '../../ui/page/Section.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Status.module.css';
import { Uitleg } from './StatusNu.tsx';

/** What was said of an actielijn, newest first, page by page. */
export function useStatusberichten(id: string) {
  return useApiList('GET /actielijnen/:id/statusberichten', { params: { id }, query: { aantal: 5 } });
}

function Bericht({ bericht }: { bericht: Statusbericht }) {
  const { t } = useTranslation('actielijnen');
  return (
    <article className={classes.bericht}>
      <p className={classes.since}>
        <StatusMark status={bericht.status} /> <TimeText moment={bericht.op} as="day" />
      </p>
      <p className={classes.words}>{bericht.zin}</p>
      <Uitleg bericht={bericht} />
      {bericht.volgendeStap && (
        <p className={classes.words}>
          <strong>{t('status.next')}</strong> {bericht.volgendeStap}
        </p>
      )}
      <p className={classes.small}>
        <PersonName person={bericht.auteur} link />
      </p>
    </article>
  );
}

/** The history of an actielijn in words, newest first. */
export function Statusberichten({
  source,
  verloop,
}: {
  source: ReturnType<typeof useStatusberichten>;
  /** How it went at a glance, above the words. */
  verloop: ReactNode;
}) {
  const { t } = useTranslation('actielijnen');
  useAnnounceNew(source.items, ({ zin }) => t('status.announce', { zin }));
  const empty = <EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>;
  return (
    <Section title={t('history.title')}>
      {verloop}
      <Listing source={source} empty={empty}>
        {(berichten) => (
          <ol className={classes.timeline}>
            {berichten.map((bericht) => (
              <li key={bericht.id}>
                <Bericht bericht={bericht} />
              </li>
            ))}
          </ol>
        )}
      </Listing>
    </Section>
  );
}
