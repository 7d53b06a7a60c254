import { useMediaQuery } from '@mantine/hooks';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { mayWriteVerslag } from '@opgaveteams/shared/verslagen/verslag.policy';
import IconCheckbox from '@tabler/icons-react/dist/esm/icons/IconCheckbox.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useThema } from '../../api/gebied.ts';
import { useIk, useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { ActiepuntBlok } from '../../features/actiepunten/ActiepuntBlok.tsx';
import { ActiepuntenList } from '../../features/actiepunten/ActiepuntenList.tsx';
import { ActiepuntenTerug } from '../../features/actiepunten/ActiepuntenTerug.tsx';
import { NoteerActiepunt } from '../../features/actiepunten/NoteerActiepunt.tsx';
import { BesluitBlok } from '../../features/besluiten/BesluitBlok.tsx';
import { BesluitenList } from '../../features/besluiten/BesluitenList.tsx';
import { NeemBesluit } from '../../features/besluiten/NeemBesluit.tsx';
import { Aanwezigheid } from '../../features/bijeenkomsten/Aanwezigheid.tsx';
import { Agenda } from '../../features/bijeenkomsten/Agenda.tsx';
import { FaseKnoppen } from '../../features/bijeenkomsten/FaseKnoppen.tsx';
import { Balk, Kolom } from '../../features/bijeenkomsten/Panelen.tsx';
import type { Paneel } from '../../features/bijeenkomsten/Panelen.tsx';
import { WanneerWaar } from '../../features/bijeenkomsten/WanneerWaar.tsx';
import { WijzigBijeenkomst } from '../../features/bijeenkomsten/WijzigBijeenkomst.tsx';
import { OpmerkingenBij } from '../../features/opmerkingen/OpmerkingenBij.tsx';
import { VerslagStand, VerslagVoet } from '../../features/verslagen/leven/VerslagLeven.tsx';
import { VerslagEditor } from '../../features/verslagen/VerslagEditor.tsx';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { Marge } from '../../ui/tekst/marge.ts';
import { usePresence } from '../../realtime/usePresence.ts';
import type { Blokken } from '../../ui/blok/blok.ts';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Subhead } from '../../ui/page/Subhead.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { HereNow } from '../../ui/person/HereNow.tsx';
import { dateInWords } from '../../ui/time/words.ts';
import { Thing } from '../Thing.tsx';

/** The parts beside the verslag: agenda, besluiten, actiepunten and who comes. */
function usePanelen(bijeenkomst: Bijeenkomst): Paneel[] {
  const { t } = useTranslation('bijeenkomsten');
  const { id, groepen, opgaveteamIds, agendapunten } = bijeenkomst;
  const query = { bijeenkomst: id, aantal: 100 };
  const besluiten = useApi('GET /besluiten', { query }).data?.items.length;
  const acties = useApi('GET /actiepunten', { query }).data?.items.length;
  return [
    {
      key: 'agenda',
      title: t('panel.agenda'),
      icon: <IconListNumbers size={24} />,
      count: agendapunten.length,
      content: <Agenda bijeenkomst={bijeenkomst} terug={<ActiepuntenTerug bijeenkomstId={id} />} />,
    },
    {
      key: 'besluiten',
      title: t('panel.besluiten'),
      icon: <IconGavel size={24} />,
      count: besluiten,
      content: (
        <>
          <BesluitenList bijeenkomstId={id} />
          <NeemBesluit groepen={groepen} bijeenkomstId={id} opgaveteamId={opgaveteamIds[0]} />
        </>
      ),
    },
    {
      key: 'actiepunten',
      title: t('panel.actiepunten'),
      icon: <IconCheckbox size={24} />,
      count: acties,
      content: (
        <>
          <ActiepuntenList bijeenkomstId={id} />
          <NoteerActiepunt groepen={groepen} opgaveteamIds={opgaveteamIds} bijeenkomstId={id} />
        </>
      ),
    },
    {
      key: 'aanwezigheid',
      title: bijeenkomst.fase === 'afgerond' ? t('panel.geweest') : t('panel.aanwezigheid'),
      icon: <IconUsers size={24} />,
      content: <Aanwezigheid bijeenkomst={bijeenkomst} />,
    },
  ];
}

function Verslag({ bijeenkomst, verslagId }: { bijeenkomst: Bijeenkomst; verslagId: string }) {
  const { t } = useTranslation('bijeenkomsten');
  const { persoon, actor } = useIk();
  const { groepIds, opgaveteamIds } = bijeenkomst;
  const fase = useApi('GET /vaststellingen/:id', { params: { id: verslagId } }).data?.fase;
  const bonds = { groepIds, opgaveteamIds, schrijverIds: [], ...(fase && { fase }) };
  const mag = useMay((actor, now) => mayWriteVerslag(actor, bonds, now));
  const { titel, begin, plaats, groepen, gestopt } = bijeenkomst;
  const namen = groepen.map(({ naam }) => naam).join(', ');
  const print = useMemo(
    () => ({
      titel,
      regels: [dateInWords(new Date(begin), currentLanguage()), plaats, namen].filter(Boolean),
    }),
    [titel, begin, plaats, namen],
  );
  const blokken = useMemo<Blokken>(
    () => ({
      actiepunt: (props) => <ActiepuntBlok {...props} bijeenkomst={bijeenkomst} />,
      besluit: (props) => <BesluitBlok {...props} bijeenkomst={bijeenkomst} />,
    }),
    [bijeenkomst],
  );
  return (
    <Section title={t('verslag')}>
      <VerslagStand verslagId={verslagId} groepen={gestopt ? [] : groepen} />
      <VerslagEditor
        verslagId={verslagId}
        magSchrijven={mag && !gestopt}
        label={t('verslagOf', { titel: bijeenkomst.titel })}
        persoon={persoon}
        print={print}
        blokken={blokken}
        {...(persoon &&
          !actor.gast && {
            marge: (marge: Marge) => <OpmerkingenBij verslagId={verslagId} marge={marge} />,
          })}
      />
      <VerslagVoet verslagId={verslagId} />
    </Section>
  );
}

/** With a verslag it has the middle; without (or without the right to read it) the agenda and what came of it have. */
function Body({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const wide = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const panelen = usePanelen(bijeenkomst);
  const { verslagId } = bijeenkomst;
  if (verslagId === null) {
    // "Nog geen besluiten" would be a guess: there may be some that this reader may not see.
    const story = panelen.slice(0, 3).filter(({ key, count }) => key === 'agenda' || (count ?? 0) > 0);
    return (
      <Columns aside={<Kolom panelen={panelen.slice(3)} />}>
        <Kolom panelen={story} />
      </Columns>
    );
  }
  const verslag = <Verslag bijeenkomst={bijeenkomst} verslagId={verslagId} />;
  // The verslag keeps its place: who turns a tablet, or prints, goes on in the same editor with the same undo.
  return (
    <>
      <Columns aside={wide && <Kolom panelen={panelen} />}>{verslag}</Columns>
      {!wide && <Balk panelen={panelen} />}
    </>
  );
}

function Content({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const here = usePresence('bijeenkomsten', bijeenkomst.id);
  const team = bijeenkomst.opgaveteams.length === 1 ? bijeenkomst.opgaveteams[0] : undefined;
  const groep = bijeenkomst.groepen[0];
  const thema = useThema(team?.themaId);
  return (
    <Page
      title={bijeenkomst.titel}
      {...(groep && { back: { to: `/groepen/${groep.id}`, label: groep.naam } })}
      kicker={
        team && (
          <ThemaBand name={thema?.naam ?? team.naam}>
            <span>{t(`soort.${bijeenkomst.soort}`)}</span>
          </ThemaBand>
        )
      }
      {...(thema && { accent: thema.accent })}
    >
      <Subhead
        actions={
          <>
            <FaseKnoppen bijeenkomst={bijeenkomst} />
            <WijzigBijeenkomst bijeenkomst={bijeenkomst} />
          </>
        }
      >
        <WanneerWaar bijeenkomst={bijeenkomst} />
        <HereNow here={here} />
      </Subhead>
      <Body bijeenkomst={bijeenkomst} />
    </Page>
  );
}

/** One bijeenkomst: when and where, the notes that are written together, agenda, besluiten, actiepunten, who is there. */
export default function BijeenkomstScreen() {
  const { id = '' } = useParams();
  const bijeenkomst = useApi('GET /bijeenkomsten/:id', { params: { id } });
  return <Thing query={bijeenkomst}>{(data) => <Content key={data.id} bijeenkomst={data} />}</Thing>;
}
