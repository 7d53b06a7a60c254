import { Button, NativeSelect } from '@mantine/core';
import { mayChangePersoon } from '@opgaveteams/shared/personen/persoon.policy';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useIk, useMay } from '../../api/ik.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Failure } from '../../ui/form/Failure.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Werk.module.css';

/** For which organisations somebody works, now and before; for who may change that, one by one. */
export function Werk({ persoonId }: { persoonId: string }) {
  const may = useMay((actor) => mayChangePersoon(actor, persoonId));
  const { data } = useApi('GET /personen/:id', { params: { id: persoonId } }, { enabled: may });
  return may && data && !data.vergeten ? <Lijst persoon={data} /> : null;
}

function Lijst({ persoon }: { persoon: PersoonAntwoord }) {
  const { t } = useTranslation('account');
  const own = useIk().persoon?.id === persoon.id;
  const { id, naam, versie, organisaties, eerdereOrganisaties = [] } = persoon;
  const write = useWrite('PATCH /personen/:id');
  const ids = organisaties.map((o) => o.id);
  const werkt = async (organisatieIds: string[], klaar: string): Promise<void> => {
    const saved = await write
      .mutateAsync({ params: { id }, versie, body: { organisatieIds } })
      .catch(() => null);
    if (saved) await showDone(klaar);
  };
  return (
    <Section title={own ? t('work.title') : t('work.titleOf', { naam })}>
      {own && <p>{t('work.text')}</p>}
      {organisaties.length > 0 ? (
        <ul className={classes.list} aria-label={t('work.now')}>
          {organisaties.map((o) => (
            <li key={o.id} className={classes.item}>
              <span className={classes.name}>{o.naam}</span>
              <Button
                variant="default"
                aria-label={t('work.endOf', { naam: o.naam })}
                disabled={write.isPending}
                onClick={() =>
                  void werkt(
                    ids.filter((each) => each !== o.id),
                    t('work.ended', { naam: o.naam }),
                  )
                }
              >
                {t('work.end')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('work.none')}</p>
      )}
      <NogEen
        zonder={ids}
        busy={write.isPending}
        onAdd={(o) => werkt([...ids, o.id], t('work.added', { naam: o.naam }))}
      />
      <Failure error={write.error} />
      {eerdereOrganisaties.length > 0 && (
        <details className={classes.before}>
          <summary>{t('work.before')}</summary>
          <ul className={classes.list}>
            {eerdereOrganisaties.map((o) => (
              <li key={`${o.id} ${o.tot}`} className={classes.item}>
                <span className={classes.name}>{o.naam}</span>
                <span>
                  <Trans
                    t={t}
                    i18nKey={o.van ? 'work.period' : 'work.until'}
                    components={{
                      van: <TimeText moment={o.van ?? o.tot} as="date" />,
                      tot: <TimeText moment={o.tot} as="date" />,
                    }}
                  />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

interface NogEenProps {
  /** Those that are there. */
  zonder: readonly string[];
  busy: boolean;
  onAdd: (organisatie: { id: string; naam: string }) => Promise<void>;
}

/** Adds one of the organisations of the alliance. */
function NogEen({ zonder, busy, onAdd }: NogEenProps) {
  const { t } = useTranslation('account');
  const [gekozen, setGekozen] = useState('');
  const { data } = useApi('GET /organisaties', { query: { aantal: 100 } });
  const rest = (data?.items ?? []).filter(({ id }) => !zonder.includes(id));
  const keuze = rest.find(({ id }) => id === gekozen);
  if (rest.length === 0 || zonder.length >= 10) return null;
  return (
    <div className={classes.add}>
      <NativeSelect
        label={t('work.which')}
        data={[
          { value: '', label: t('work.choose') },
          ...rest.map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
        value={keuze ? gekozen : ''}
        onChange={(event) => setGekozen(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!keuze || busy} onClick={() => keuze && void onAdd(keuze)}>
        {t('work.add')}
      </Button>
    </div>
  );
}
