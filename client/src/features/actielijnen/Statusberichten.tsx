import { Button } from '@mantine/core';
import { mayPostStatusbericht } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApiList } from '../../api/useApi.ts';
import { useAnnounceNew } from '../../ui/live/useAnnounceNew.ts';
import { Section } from '../../ui/page/Section.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Status.module.css';
import { Uitleg } from './StatusNu.tsx';

const StatusberichtForm = lazy(async () => ({
  default: (await import('./StatusberichtForm.tsx')).StatusberichtForm,
}));

/** What was said of an actielijn, newest first, page by page. */
export function useStatusberichten(id: string) {
  return useApiList('GET /actielijnen/:id/statusberichten', { params: { id }, query: { aantal: 10 } });
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

interface Props {
  lijn: Actielijn;
  source: ReturnType<typeof useStatusberichten>;
}

/** The history of an actielijn in words, and the form to say how it goes now (rule 3). */
export function Statusberichten({ lijn, source }: Props) {
  const { t } = useTranslation('actielijnen');
  const [writing, setWriting] = useState(false);
  const may = useMay((actor, now) => mayPostStatusbericht(actor, lijn, now)) && !isEindstatus(lijn.status);
  useAnnounceNew(source.items, ({ zin }) => t('status.announce', { zin }));
  const open = (
    <Button onClick={() => setWriting(true)} aria-expanded={false}>
      {t('bericht.open')}
    </Button>
  );
  return (
    <Section title={t('history.title')} aside={may && !writing && open}>
      {writing && (
        <Suspense fallback={<ListSkeleton />}>
          <StatusberichtForm lijn={lijn} laatste={source.items?.[0]} onDone={() => setWriting(false)} />
        </Suspense>
      )}
      <Listing
        source={source}
        empty={<EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>}
      >
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
