import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { mayRead } from '@opgaveteams/shared/access/scope';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { ActielijnenList } from '../../features/actielijnen/ActielijnenList.tsx';
import { ActiepuntenList } from '../../features/actiepunten/ActiepuntenList.tsx';
import { BesluitenList } from '../../features/besluiten/BesluitenList.tsx';
import { BijeenkomstenList } from '../../features/bijeenkomsten/BijeenkomstenList.tsx';
import { NieuweBijeenkomst } from '../../features/bijeenkomsten/NieuweBijeenkomst.tsx';
import { GroepPagina } from '../../features/groepen/GroepPagina.tsx';
import { Leden } from '../../features/lidmaatschappen/Leden.tsx';
import { Meedoen } from '../../features/lidmaatschappen/Meedoen.tsx';
import { Aanvragen } from '../../features/meedoen/Aanvragen.tsx';
import { Uitnodigingen } from '../../features/meedoen/Uitnodigingen.tsx';
import { VraagMeeTeDoen } from '../../features/meedoen/VraagMeeTeDoen.tsx';
import { Columns } from '../../ui/page/Columns.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Thing } from '../Thing.tsx';

/** One groep: what it is for, who is in it, when it meets, what it decided; and how to join. */
export default function GroepScreen() {
  const { id = '' } = useParams();
  const groep = useApi('GET /groepen/:id', { params: { id } });
  return <Thing query={groep}>{(data) => <Inhoud groep={data} />}</Thing>;
}

function Inhoud({ groep }: { groep: Groep }) {
  const { t } = useTranslation('groepen');
  // A groep's own things are for who is in it, its team and the programmabureau.
  const insider = useMay((actor, now) => mayRead(actor, { ...groep, openbaarheid: 'groep' }, now));
  // In a groep that stopped nothing comes any more.
  const leeg = (wat: 'tasks' | 'decisions' | 'lines') =>
    groep.einde !== null && <p>{t(`stoppedEmpty.${wat}`)}</p>;
  return (
    <GroepPagina groep={groep}>
      <Meedoen groep={groep} vraag={(hoe) => <VraagMeeTeDoen groep={groep}>{hoe}</VraagMeeTeDoen>} />
      <Columns
        aside={
          <>
            <Aanvragen groepId={groep.id} />
            <Section title={t('page.people')}>
              <Leden groep={groep} />
            </Section>
            <Uitnodigingen groep={groep} />
          </>
        }
      >
        <Section
          title={t('page.meetings')}
          aside={
            groep.einde === null && (
              <NieuweBijeenkomst groepId={groep.id} opgaveteamIds={groep.opgaveteamIds} />
            )
          }
        >
          <BijeenkomstenList groepId={groep.id} gestopt={groep.einde !== null} />
        </Section>
        {insider && (
          <Section title={t('page.tasks')}>
            <ActiepuntenList groepId={groep.id} status="open" context empty={leeg('tasks')} />
          </Section>
        )}
        <Section title={t('page.decisions')}>
          <BesluitenList groepId={groep.id} empty={leeg('decisions')} />
        </Section>
        <Section title={t('page.lines')}>
          <ActielijnenList groepId={groep.id} empty={leeg('lines')} />
        </Section>
      </Columns>
    </GroepPagina>
  );
}
