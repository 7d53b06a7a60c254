import type { Deel, Programma, Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { useTranslation } from 'react-i18next';
import { useApi, useApiList } from '../../api/useApi.ts';
import classes from '../../features/programmas/Programma.module.css';
import { ReactieItem } from '../../features/reacties/ReactieItem.tsx';
import { Vergelijking } from '../../features/versies/Vergelijking.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Choice } from '../../ui/form/Choice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Thing } from '../Thing.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** All words of a section, with those of its actielijnen. */
const woorden = (deel: Deel | undefined): string =>
  deel ? [deel.titel, deel.tekst, ...deel.actielijnen.flatMap((l) => [l.titel, l.wat])].join('\n') : '';

/** Any two versions of a programme, section by section, and the reacties behind what changed. */
export default function ProgrammaVergelijkingScreen() {
  const programmas = useApi('GET /programmas', {});
  const { values } = useFilters(['van', 'naar']);
  return (
    <Thing query={programmas}>
      {({ items }) => {
        const programma =
          items.find(({ versies }) => versies.some(({ id }) => id === values.naar)) ?? items[0];
        if (!programma || programma.versies.length < 2) return <NotFoundScreen />;
        return <Kies programma={programma} />;
      }}
    </Thing>
  );
}

function Kies({ programma }: { programma: Programma }) {
  const { t } = useTranslation('programma');
  const filters = useFilters(['van', 'naar']);
  const { versies } = programma;
  const kent = (id: string) => versies.find((each) => each.id === id);
  const naar = kent(filters.values.naar) ?? versies[0];
  const eerder = versies.find(({ nummer }) => nummer < (naar?.nummer ?? 0)) ?? versies.at(-1);
  const van = kent(filters.values.van) ?? eerder;
  const options = versies.map(({ id, nummer }) => ({ value: id, label: t('versieNummer', { nummer }) }));
  const oud = useApi('GET /programmas/versies/:id', { params: { id: van?.id ?? '' } });
  const nieuw = useApi('GET /programmas/versies/:id', { params: { id: naar?.id ?? '' } });
  return (
    <Page
      title={t('verschil.titel')}
      lead={t('verschil.lead')}
      back={{ to: `/programma?versie=${naar?.id}`, label: t('terug') }}
    >
      <div className={classes.bar}>
        <Choice
          label={t('verschil.van')}
          value={van?.id ?? ''}
          options={options}
          onChange={(id) => filters.set('van', id)}
        />
        <Choice
          label={t('verschil.naar')}
          value={naar?.id ?? ''}
          options={options}
          onChange={(id) => filters.set('naar', id)}
        />
      </div>
      <Thing query={oud}>
        {(een) => <Thing query={nieuw}>{(twee) => <Verschillen van={een} naar={twee} />}</Thing>}
      </Thing>
    </Page>
  );
}

function Verschillen({ van, naar }: { van: Programmaversie; naar: Programmaversie }) {
  const delen = [...naar.delen, ...van.delen.filter(({ id }) => naar.delen.every((d) => d.id !== id))];
  return delen.map(({ id, titel }) => (
    <Section key={id} title={titel}>
      <Verschil
        van={van.delen.find((d) => d.id === id)}
        naar={naar.delen.find((d) => d.id === id)}
        versieId={van.id}
      />
    </Section>
  ));
}

interface VerschilProps {
  van: Deel | undefined;
  naar: Deel | undefined;
  versieId: string;
}

function Verschil({ van, naar, versieId }: VerschilProps) {
  const { t } = useTranslation('programma');
  if (!naar) return <p>{t('verschil.weg')}</p>;
  const anders = woorden(van) !== woorden(naar);
  return (
    <>
      {!van && <p>{t('verschil.nieuw')}</p>}
      {van && !anders && <p>{t('verschil.gelijk')}</p>}
      {van && anders && <Vergelijking van={woorden(van)} naar={woorden(naar)} />}
      {van && anders && <Achter versieId={versieId} deelId={naar.id} tekst={naar.tekst} />}
    </>
  );
}

/** What people said that led to this change. */
function Achter({ versieId, deelId, tekst }: { versieId: string; deelId: string; tekst: string }) {
  const { t } = useTranslation('programma');
  const query = { versie: versieId, antwoord: 'overgenomen,deels', aantal: 100 };
  const reacties = (useApiList('GET /reacties', { query }).items ?? []).filter(
    ({ deel, antwoord }) => (antwoord?.deelId ?? deel?.id) === deelId,
  );
  if (reacties.length === 0) return null;
  return (
    <>
      <h3>{t('verschil.achter')}</h3>
      {reacties.map((reactie) => (
        <ReactieItem key={reactie.id} reactie={reactie} tekstNu={tekst} />
      ))}
    </>
  );
}
