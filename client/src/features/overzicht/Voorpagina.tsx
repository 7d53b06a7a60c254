import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { Columns } from '../../ui/page/Columns.tsx';
import { Headlines } from '../../ui/page/Headline.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { BuurtKeuze } from './BuurtKeuze.tsx';
import { ThemaNieuws } from './ThemaNieuws.tsx';
import { useBuurt } from './useBuurt.ts';
import classes from './Voorpagina.module.css';

interface Props {
  /** How an actielijn is shown. */
  line: (lijn: ActielijnRegel) => ReactNode;
  /** How a bijeenkomst is shown. */
  meeting: (bijeenkomst: BijeenkomstRegel) => ReactNode;
}

/** The front page: what is going on in one's buurt, thema by thema, and where one can come. */
export function Voorpagina({ line, meeting }: Props) {
  const { t } = useTranslation('overzicht');
  const [buurt, setBuurt] = useBuurt();
  const { data, error, refetch } = useApi(
    'GET /voorpagina',
    { query: buurt ? { buurt } : {} },
    { keep: true },
  );
  const next = data?.bijeenkomsten[0];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.start}>
        <BuurtKeuze value={buurt} onChange={setBuurt} />
        {next && <FirstMeeting bijeenkomst={next} />}
      </div>
      <Columns aside={<TakePart meetings={data?.bijeenkomsten} meeting={meeting} />}>
        {data ? (
          data.themas.map((thema) => (
            <ThemaNieuws key={thema.opgaveteam.id} thema={thema} buurt={buurt} line={line} />
          ))
        ) : error ? (
          <ErrorState
            title={error.message}
            retry={() => void refetch()}
            requestId={error.problem?.requestId}
          />
        ) : (
          <ListSkeleton rows={8} />
        )}
      </Columns>
    </Page>
  );
}

/** On a phone the list of bijeenkomsten is far below: the first one is said at once. */
function FirstMeeting({ bijeenkomst: { id, titel, begin, plaats } }: { bijeenkomst: BijeenkomstRegel }) {
  const { t } = useTranslation('overzicht');
  return (
    <p className={classes.first}>
      <span className={classes.firstLabel}>{t('meet.first')}</span>
      <Link to={`/bijeenkomsten/${id}`}>{titel}</Link>
      <span className={classes.firstWhen}>
        <TimeText moment={begin} />
        {plaats && <span>{plaats}</span>}
      </span>
    </p>
  );
}

interface TakePartProps {
  meetings: BijeenkomstRegel[] | undefined;
  meeting: (bijeenkomst: BijeenkomstRegel) => ReactNode;
}

function TakePart({ meetings, meeting }: TakePartProps) {
  const { t } = useTranslation('overzicht');
  const { persoon } = useIk();
  return (
    <>
      <Section title={t('meet.title')}>
        {meetings === undefined ? (
          <ListSkeleton rows={2} />
        ) : meetings.length > 0 ? (
          <Headlines>{meetings.map(meeting)}</Headlines>
        ) : (
          <p>{t('meet.none')}</p>
        )}
      </Section>
      <Section title={t('join.title')}>
        <ul className={classes.ways}>
          <li>{t('join.come')}</li>
          <li>
            {t('join.group')} <Link to="/opgaveteams">{t('join.find')}</Link>
          </li>
          {!persoon && (
            <li>
              {t('join.known')} <Link to="/inloggen">{t('join.signIn')}</Link>
            </li>
          )}
        </ul>
      </Section>
    </>
  );
}
