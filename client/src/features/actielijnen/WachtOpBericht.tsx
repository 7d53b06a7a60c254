import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { vraagtBericht } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Trans, useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { Headline, Headlines } from '../../ui/page/Headline.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';

function Regel({ lijn }: { lijn: ActielijnRegel }) {
  const { t } = useTranslation('lijnen');
  const silent = lijn.status === 'onbekend';
  const day = <TimeText moment={lijn.vervaltOp ?? lijn.statusSinds} as="day" />;
  return (
    <Headline
      to={`/actielijnen/${lijn.id}`}
      number={lijn.nummer}
      title={lijn.titel}
      mark={<StatusMark status={lijn.status} />}
      meta={<Trans t={t} i18nKey={silent ? 'herinner.sinds' : 'herinner.voor'} components={{ day }} />}
    />
  );
}

/** Those of my actielijnen of which somebody has to say how it goes, before the status is unknown or since it is. */
export function WachtOpBericht({ lijnen }: { lijnen: ActielijnRegel[] }) {
  const { t } = useTranslation('lijnen');
  const now = serverNow();
  const waiting = lijnen.filter((lijn) => vraagtBericht(lijn, now));
  if (waiting.length === 0) return null;
  return (
    <Section title={t('herinner.titel')}>
      <p>{t('herinner.tekst')}</p>
      <Headlines>
        {waiting.map((lijn) => (
          <Regel key={lijn.id} lijn={lijn} />
        ))}
      </Headlines>
    </Section>
  );
}
