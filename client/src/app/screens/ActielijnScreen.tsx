import { isVanDeAlliantie } from '@opgaveteams/shared/access/actor';
import { mayWriteVerslag } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useThema } from '../../api/gebied.ts';
import { useIk, useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { ActielijnFeiten } from '../../features/actielijnen/ActielijnFeiten.tsx';
import { Mijlpalen } from '../../features/actielijnen/Mijlpalen.tsx';
import { SplitsActielijn } from '../../features/actielijnen/SplitsActielijn.tsx';
import { Statusberichten, useStatusberichten } from '../../features/actielijnen/Statusberichten.tsx';
import { StatusNu } from '../../features/actielijnen/StatusNu.tsx';
import { Verloop } from '../../features/actielijnen/Verloop.tsx';
import { Wat } from '../../features/actielijnen/Wat.tsx';
import { WijzigActielijn } from '../../features/actielijnen/WijzigActielijn.tsx';
import { StatusberichtVak, ZegHoeHetGaat } from '../../features/actielijnen/ZegHoeHetGaat.tsx';
import { ActiepuntenList } from '../../features/actiepunten/ActiepuntenList.tsx';
import { NoteerActiepunt } from '../../features/actiepunten/NoteerActiepunt.tsx';
import { BesluitenList } from '../../features/besluiten/BesluitenList.tsx';
import { LessenBij } from '../../features/lessen/LessenBij.tsx';
import { OpmerkingenBij } from '../../features/opmerkingen/OpmerkingenBij.tsx';
import { VerslagEditor } from '../../features/verslagen/VerslagEditor.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import type { Marge } from '../../ui/tekst/marge.ts';
import { usePresence } from '../../realtime/usePresence.ts';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Subhead } from '../../ui/page/Subhead.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { HereNow } from '../../ui/person/HereNow.tsx';
import { Thing } from '../Thing.tsx';

// Brings the comparing of texts along; only who asks what changed needs it.
const Vergelijking = lazyPart(
  async () => (await import('../../features/versies/Vergelijking.tsx')).Vergelijking,
);

/** How it will be done: written together by the team and the groepen of this actielijn. */
function Hoe({ lijn, hoeId }: { lijn: Actielijn; hoeId: string }) {
  const { t } = useTranslation(['actielijnen', 'lijnen']);
  const { persoon, actor } = useIk();
  const bonds = { ...lijn, schrijverIds: lijn.trekkerIds };
  const magSchrijven = useMay((actor, now) => mayWriteVerslag(actor, bonds, now));
  const print = { titel: lijn.titel, regels: [t('hoe.title'), lijn.opgaveteam.naam] };
  return (
    <Section title={t('hoe.title')}>
      <VerslagEditor
        verslagId={hoeId}
        magSchrijven={magSchrijven}
        label={t('hoe.label', { titel: lijn.titel })}
        persoon={persoon}
        print={print}
        {...(persoon &&
          !actor.gast && {
            marge: (marge: Marge) => <OpmerkingenBij verslagId={hoeId} marge={marge} verslag={false} />,
          })}
      />
      {persoon && (
        <p>
          <Link to={`/verslagen/${hoeId}/geschiedenis`}>{t('lijnen:hoe.geschiedenis')}</Link>
        </p>
      )}
    </Section>
  );
}

/** Who can take on an actiepunt of this actielijn: its groepen, and the kernteam of its team. */
function useGroepen({ groepen, opgaveteam }: Actielijn) {
  const query = { opgaveteam: opgaveteam.id, soort: 'kernteam' as const };
  const kernteam = useApi('GET /groepen', { query }).data?.items ?? [];
  return [...new Map([...groepen, ...kernteam].map((groep) => [groep.id, groep])).values()];
}

function Aside({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('actielijnen');
  const groepen = useGroepen(lijn);
  const inside = useMay(isVanDeAlliantie);
  return (
    <>
      <ActielijnFeiten lijn={lijn} />
      <Mijlpalen lijn={lijn} />
      <Section title={t('besluiten')}>
        <BesluitenList actielijnId={lijn.id} />
      </Section>
      {/* To who is not of the alliance most actiepunten do not show: "none yet" would be a guess. */}
      {inside && (
        <Section title={t('actiepunten')}>
          <ActiepuntenList actielijnId={lijn.id} />
          <NoteerActiepunt groepen={groepen} opgaveteamIds={lijn.opgaveteamIds} actielijnId={lijn.id} />
        </Section>
      )}
    </>
  );
}

function Content({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation(['actielijnen', 'tijdlijn']);
  const thema = useThema(lijn.opgaveteam.themaId);
  const [saying, setSaying] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const berichten = useStatusberichten(lijn.id);
  const laatste = berichten.items && (berichten.items[0] ?? null);
  const here = usePresence('actielijnen', lijn.id);
  // The form is gone: one goes on at what one said.
  const onSaid = () => {
    setSaying(false);
    status.current?.focus({ preventScroll: true });
  };
  return (
    <Page
      title={lijn.titel}
      back={{ to: `/opgaveteams/${lijn.opgaveteam.slug}/actielijnen`, label: lijn.opgaveteam.naam }}
      kicker={
        <ThemaBand name={thema?.naam ?? lijn.opgaveteam.naam}>
          <span>{t(lijn.doorbraak ? 'kickerDoorbraak' : 'kicker', { nummer: lijn.nummer })}</span>
        </ThemaBand>
      }
      {...(thema && { accent: thema.accent })}
    >
      <Subhead
        actions={
          <>
            {!saying && <ZegHoeHetGaat lijn={lijn} onOpen={() => setSaying(true)} />}
            <WijzigActielijn lijn={lijn} />
            <SplitsActielijn lijn={lijn} />
          </>
        }
      >
        <div ref={status} tabIndex={-1}>
          <StatusNu lijn={lijn} laatste={laatste} />
        </div>
        <HereNow here={here} />
      </Subhead>
      {saying && <StatusberichtVak lijn={lijn} laatste={laatste} onDone={onSaid} />}
      <Columns aside={<Aside lijn={lijn} />}>
        <Wat lijn={lijn} vergelijking={Vergelijking} />
        {lijn.hoeId && <Hoe lijn={lijn} hoeId={lijn.hoeId} />}
        <Statusberichten source={berichten} verloop={<Verloop lijn={lijn} />} />
        <LessenBij lijn={lijn} />
        <p>
          <Link to={`/actielijnen/${lijn.id}/tijdlijn`}>{t('tijdlijn:open')}</Link>
        </p>
      </Columns>
    </Page>
  );
}

/** One actielijn: how it goes, what and how, what was decided and who does what. */
export default function ActielijnScreen() {
  const { id = '' } = useParams();
  const lijn = useApi('GET /actielijnen/:id', { params: { id } });
  return <Thing query={lijn}>{(data) => <Content key={data.id} lijn={data} />}</Thing>;
}
