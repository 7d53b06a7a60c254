import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { vraagtUitleg } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { useBuurtNaam, useThema } from '../../api/gebied.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Headline } from '../../ui/page/Headline.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { Dots } from '../../ui/text/Dots.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './ActielijnRow.module.css';

interface Props {
  lijn: ActielijnRegel;
  /** Say which team it is of; for lists of several teams. */
  team?: boolean;
  /** For a narrow place: no small print. */
  compact?: boolean;
}

/** How long ago something was said, or since when nothing was. */
function Since({ lijn }: { lijn: ActielijnRegel }) {
  const { t } = useTranslation('actielijnen');
  if (lijn.status !== 'onbekend') return <TimeText moment={lijn.statusSinds} as="relative" />;
  // Not Trans: this row is on the front page, which has to stay light.
  const [before, after] = t('row.silent').split('<day/>');
  return (
    <>
      {before}
      <TimeText moment={lijn.statusSinds} as="day" />
      {after}
    </>
  );
}

/** An actielijn in a list: status, what was said last, and for what is in trouble why and what is done about it. */
export function ActielijnRow({ lijn, team = false, compact = false }: Props) {
  const { t } = useTranslation('actielijnen');
  const thema = useThema(lijn.opgaveteam.themaId);
  const buurtNaam = useBuurtNaam();
  const { oorzaak, gevolg, bijsturing } = lijn;
  const people = lijn.trekkers.flatMap(({ naam }) => naam ?? []);
  const places = lijn.buurten.slice(0, 3).map(buurtNaam);
  const more = lijn.buurten.length - places.length;
  return (
    <LiveHighlight version={`${lijn.status} ${lijn.zin}`}>
      <Headline
        to={`/actielijnen/${lijn.id}`}
        number={lijn.nummer}
        title={lijn.titel}
        mark={<StatusMark status={lijn.status} />}
        {...(thema && { accent: thema.accent })}
        meta={
          <Dots>
            <Since lijn={lijn} />
            {lijn.doorbraak && t('doorbraak')}
            {team && lijn.opgaveteam.naam}
            {!compact && people.length > 0 && people.join(', ')}
            {!compact &&
              places.length > 0 &&
              [...places, ...(more > 0 ? [t('row.more', { count: more })] : [])].join(', ')}
          </Dots>
        }
      >
        {lijn.zin && <p>{lijn.zin}</p>}
        {!compact && vraagtUitleg(lijn.status) && (
          <p className={classes.why}>{[oorzaak, gevolg, bijsturing].filter(Boolean).join(' · ')}</p>
        )}
      </Headline>
    </LiveHighlight>
  );
}
