import type { PersoonEigen } from '@opgaveteams/shared/personen/persoon.schema';
import { Button } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { ActielijnLines } from '../../features/actielijnen/ActielijnenList.tsx';
import { WachtOpBericht } from '../../features/actielijnen/WachtOpBericht.tsx';
import { ActiepuntenList } from '../../features/actiepunten/ActiepuntenList.tsx';
import { BijeenkomstRow } from '../../features/bijeenkomsten/BijeenkomstRow.tsx';
import { Veranderd } from '../../features/gebeurtenissen/Veranderd.tsx';
import { ZetelLijst } from '../../features/lidmaatschappen/Zetels.tsx';
import { Aanvragen } from '../../features/meedoen/Aanvragen.tsx';
import { WijzigProfiel } from '../../features/personen/WijzigProfiel.tsx';
import { MijnReacties } from '../../features/reacties/MijnReacties.tsx';
import { Columns } from '../../ui/page/Columns.tsx';
import { Headlines } from '../../ui/page/Headline.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import type { Mijn } from '@opgaveteams/shared/overzicht/overzicht.api';
import { Thing } from '../Thing.tsx';

/** One's own page. Who is not signed in does that first and comes back here. */
export default function MijnScreen() {
  const { persoon, isPending } = useIk();
  const mijn = useApi('GET /mijn', {}, { enabled: persoon !== null });
  if (isPending) return <PageSkeleton />;
  if (!persoon) return <Navigate to="/inloggen?verder=/mijn" replace />;
  return <Thing query={mijn}>{(data) => <Inhoud mijn={data} persoon={persoon} />}</Thing>;
}

interface Props {
  mijn: Mijn;
  persoon: PersoonEigen;
}

function Inhoud({ mijn, persoon }: Props) {
  const { t } = useTranslation('mijn');
  const first = persoon.naam.split(' ')[0] ?? persoon.naam;
  return (
    <Page
      title={t('title', { naam: first })}
      lead={mijn.lidmaatschappen.length > 0 ? <Lead mijn={mijn} /> : t('leadNew')}
      actions={
        mijn.lidmaatschappen.length === 0 && (
          <Button component={Link} to="/opgaveteams">
            {t('find')}
          </Button>
        )
      }
    >
      <Columns aside={<Aside mijn={mijn} persoon={persoon} />}>
        <Aanvragen />
        <Section title={t('tasks')}>
          <ActiepuntenList vanMij status="open" context />
        </Section>
        <WachtOpBericht lijnen={mijn.actielijnen} />
        {mijn.actielijnen.length > 0 && (
          <Section title={t('lines')}>
            <ActielijnLines lijnen={mijn.actielijnen} />
          </Section>
        )}
        <MijnReacties />
        <Section title={t('changed')}>
          <p>
            <Trans t={t} i18nKey="since" components={{ moment: <TimeText moment={mijn.sinds} /> }} />
          </p>
          <Veranderd gebeurtenissen={mijn.veranderd} />
        </Section>
      </Columns>
    </Page>
  );
}

/** What waits for me, in one or two sentences. */
function Lead({ mijn: { bijeenkomsten, actiepunten } }: { mijn: Mijn }) {
  const { t } = useTranslation('mijn');
  const next = bijeenkomsten.find(({ fase }) => fase !== 'afgelast');
  return (
    <>
      {next ? (
        <Trans t={t} i18nKey="leadNext" components={{ moment: <TimeText moment={next.begin} /> }} />
      ) : (
        t('leadNothing')
      )}{' '}
      {actiepunten.length > 0 && t('todo', { count: actiepunten.length })}
    </>
  );
}

function Aside({ mijn, persoon }: Props) {
  const { t } = useTranslation(['mijn', 'bewonersruimte']);
  const { bijeenkomsten, lidmaatschappen } = mijn;
  return (
    <>
      <Section title={t('meetings')}>
        {bijeenkomsten.length > 0 ? (
          <Headlines>
            {bijeenkomsten.slice(0, 6).map((bijeenkomst) => (
              <BijeenkomstRow key={bijeenkomst.id} bijeenkomst={bijeenkomst} groep />
            ))}
          </Headlines>
        ) : (
          <EmptyState title={t('noMeetings')}>{t('noMeetingsText')}</EmptyState>
        )}
      </Section>
      {lidmaatschappen.length > 0 && (
        <Section title={t('groups')}>
          <ZetelLijst zetels={lidmaatschappen} />
        </Section>
      )}
      <Section title={t('bewonersruimte:titel')}>
        <p>
          <Link to="/bewonersruimtes">{t('bewonersruimte:mijn')}</Link>
        </p>
      </Section>
      <Section title={t('settings')}>
        <p>
          <WijzigProfiel persoon={persoon} />
        </p>
        <p>
          <Link to={`/personen/${persoon.id}`}>{t('page')}</Link>
        </p>
        <p>
          <Link to="/mijn/account">{t('account')}</Link>
        </p>
      </Section>
    </>
  );
}
