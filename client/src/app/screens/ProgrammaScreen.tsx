import type { Programma, Programmaversie, Vorm } from '@opgaveteams/shared/programmas/programma.schema';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { Delen } from '../../features/programmas/Delen.tsx';
import { Kop } from '../../features/programmas/Kop.tsx';
import { BeginProgramma, Leiden } from '../../features/programmas/Leiden.tsx';
import classes from '../../features/programmas/Programma.module.css';
import { Reageer } from '../../features/reacties/Reageer.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Choice } from '../../ui/form/Choice.tsx';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Thing } from '../Thing.tsx';

/** The uitvoeringsprogramma: read in one of two forms, react, and what comes next. */
export default function ProgrammaScreen() {
  const { t } = useTranslation('programma');
  const programmas = useApi('GET /programmas', {});
  const { values } = useFilters(['versie']);
  return (
    <Thing query={programmas}>
      {({ items }) => {
        const programma =
          items.find(({ versies }) => versies.some(({ id }) => id === values.versie)) ?? items[0];
        const versie = programma?.versies.find(({ id }) => id === values.versie) ?? programma?.versies[0];
        if (!programma || !versie)
          return (
            <Page title={t('titel')} lead={t('lead')} actions={<BeginProgramma eerdere={[]} />}>
              <EmptyState title={t('leeg.titel')}>{t('leeg.tekst')}</EmptyState>
            </Page>
          );
        return <Gekozen key={versie.id} alle={items} programma={programma} versieId={versie.id} />;
      }}
    </Thing>
  );
}

interface Props {
  alle: Programma[];
  programma: Programma;
  versieId: string;
}

function Gekozen({ versieId, ...rest }: Props) {
  const versie = useApi('GET /programmas/versies/:id', { params: { id: versieId } });
  return <Thing query={versie}>{(data) => <Inhoud {...rest} versie={data} />}</Thing>;
}

interface InhoudProps {
  alle: Programma[];
  programma: Programma;
  versie: Programmaversie;
}

function Inhoud({ alle, programma, versie }: InhoudProps) {
  const { t } = useTranslation('programma');
  const filters = useFilters(['vorm', 'versie']);
  const vorm: Vorm = filters.values.vorm === 'verdiepend' ? 'verdiepend' : 'kern';
  const open = versie.stand === 'open';
  return (
    <Page title={programma.titel} lead={t('lead')} actions={open && <Reageer versieId={versie.id} />}>
      <Columns aside={<Naast alle={alle} programma={programma} versie={versie} vorm={vorm} />}>
        {programma.voorbeeld && <p>{t('voorbeeld')}</p>}
        <Kop versie={versie} />
        <Leiden programma={programma} versie={versie} />
        <div className={classes.bar}>
          <Switcher
            label={t('vorm.label')}
            value={vorm}
            options={[
              { value: 'kern', label: t('vorm.kern') },
              { value: 'verdiepend', label: t('vorm.verdiepend') },
            ]}
            onChange={(value) => filters.set('vorm', value === 'kern' ? '' : value)}
          />
        </div>
        <Delen
          versie={versie}
          vorm={vorm}
          acties={(deel) => open && <Reageer versieId={versie.id} deel={deel} />}
        />
      </Columns>
    </Page>
  );
}

function Naast({ alle, programma, versie, vorm }: InhoudProps & { vorm: Vorm }) {
  const { t } = useTranslation(['programma', 'reacties']);
  const filters = useFilters(['versie']);
  const { versies, periode } = programma;
  const keuzes = alle.flatMap((each) =>
    each.versies.map(({ id, nummer }) => ({
      value: id,
      label: t('versieNummer', { nummer }),
      group: each.titel,
    })),
  );
  const bestand = `/v1/programmas/versies/${versie.id}`;
  const wachten = versies.reduce((som, each) => som + each.onbeantwoord, 0);
  return (
    <>
      <Section title={t('versie')}>
        <p>
          <Trans
            t={t}
            i18nKey="periode"
            components={{
              van: <TimeText moment={periode.van} as="date" />,
              tot: <TimeText moment={periode.tot} as="date" />,
            }}
          />
        </p>
        <Choice
          label={t('versie')}
          value={versie.id}
          options={keuzes}
          onChange={(id) => filters.set('versie', id)}
        />
        {versies.length > 1 && (
          <p>
            <Link to={`/programma/vergelijking?naar=${versie.id}`}>{t('vergelijk')}</Link>
          </p>
        )}
      </Section>
      <Section title={t('reacties:titel')}>
        {wachten > 0 && <p>{t('wachten', { count: wachten })}</p>}
        <p>
          <Link to={`/programma/reacties?versie=${versie.id}`}>{t('reacties')}</Link>
        </p>
      </Section>
      <Section title={t('bewaar')}>
        <p>
          <a href={`${bestand}/html?vorm=${vorm}`}>{t('bewaarHtml')}</a>
        </p>
        <p>
          <a href={`${bestand}/odt?vorm=${vorm}`}>{t('bewaarOdt')}</a>
        </p>
      </Section>
      <BeginProgramma eerdere={alle} />
    </>
  );
}
