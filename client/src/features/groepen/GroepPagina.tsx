import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useThema } from '../../api/gebied.ts';
import { usePresence } from '../../realtime/usePresence.ts';
import { Page } from '../../ui/page/Page.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { HereNow } from '../../ui/person/HereNow.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { GroepActies } from './GroepActies.tsx';

/** The frame of the page of a groep: its name, what it is for, who else is here, what one may do. */
export function GroepPagina({ groep, children }: { groep: Groep; children: ReactNode }) {
  const { t } = useTranslation(['groepen', 'common']);
  const { opgaveteam, einde } = groep;
  const here = usePresence('groepen', groep.id);
  const thema = useThema(opgaveteam?.themaId);
  const back = opgaveteam
    ? { to: `/opgaveteams/${opgaveteam.slug}`, label: opgaveteam.naam }
    : { to: '/opgaveteams', label: t('common:nav.teams') };
  return (
    <Page
      title={groep.naam}
      back={back}
      kicker={<ThemaBand name={t(`soort.${groep.soort}`)} accent={thema?.accent} />}
      accent={thema?.accent}
      lead={groep.doel || t('noDoel')}
      actions={<GroepActies groep={groep} />}
    >
      {einde !== null && (
        <p>
          <Trans t={t} i18nKey="ended" components={{ day: <TimeText moment={einde} as="day" /> }} />
        </p>
      )}
      <HereNow here={here} />
      {children}
    </Page>
  );
}
