import { Button } from '@mantine/core';
import { mayChangeWat } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Actielijn.module.css';

const WatWijzigen = lazyDialog(async () => (await import('./WatWijzigen.tsx')).WatWijzigen);

// Brings the comparing of texts along.
const WatVergelijken = lazyPart(async () => (await import('./WatVergelijken.tsx')).WatVergelijken);

type WatVersie = Actielijn['watVersies'][number];

/** The besluit by which a text came; nothing for who may not read it. */
function ByBesluit({ id }: { id: string }) {
  const { t } = useTranslation('actielijnen');
  const { data: besluit } = useApi('GET /besluiten/:id', { params: { id } });
  if (!besluit) return null;
  const { nummer, bijeenkomst } = besluit;
  return (
    <>
      {' · '}
      {bijeenkomst ? (
        <Link to={`/bijeenkomsten/${bijeenkomst.id}`}>{t('wat.besluit', { nummer })}</Link>
      ) : (
        t('wat.besluit', { nummer })
      )}
      {besluit.reden && (
        <>
          {': '}
          {besluit.reden}
        </>
      )}
    </>
  );
}

function Origin({ versie }: { versie: WatVersie }) {
  const { t } = useTranslation('actielijnen');
  return (
    <p className={classes.small}>
      <Trans
        t={t}
        i18nKey="wat.since"
        values={{ versie: versie.versie }}
        components={{ day: <TimeText moment={versie.van} as="day" /> }}
      />
      {versie.besluitId && <ByBesluit id={versie.besluitId} />}
    </p>
  );
}

/** The earlier texts, the latest first. They are asked for by opening, besluiten and all. */
function Earlier({ versies }: { versies: WatVersie[] }) {
  const { t } = useTranslation('actielijnen');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('wat.earlier', { count: versies.length })}</summary>
      {open && (
        <ol className={classes.versions}>
          {versies.toReversed().map((versie) => (
            <li key={versie.versie}>
              <Origin versie={versie} />
              <Paragraphs text={versie.tekst} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** What a change changed; the comparing is loaded by opening. */
function Vergelijk(props: ComponentProps<typeof WatVergelijken>) {
  const { t } = useTranslation('lijnen');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('wat.vergelijk')}</summary>
      {open && <WatVergelijken key={props.versies.length} {...props} />}
    </details>
  );
}

interface Props extends Pick<ComponentProps<typeof WatVergelijken>, 'vergelijking'> {
  lijn: Actielijn;
}

/** What will be done: fixed once adopted (rule 2), every earlier text behind one tap. */
export function Wat({ lijn, vergelijking }: Props) {
  const { t } = useTranslation('actielijnen');
  const [editing, setEditing] = useState(false);
  const may = useMay((actor, now) => mayChangeWat(actor, lijn, now)) && !isEindstatus(lijn.status);
  const current = lijn.watVersies.at(-1);
  const edit = (
    <Button variant="subtle" onClick={() => setEditing(true)}>
      {t('wat.edit')}
    </Button>
  );
  return (
    <Section title={t('wat.title')} aside={may && edit}>
      <LiveHighlight version={lijn.watVersies.length}>
        <Paragraphs text={lijn.wat} />
      </LiveHighlight>
      <p className={classes.small}>{lijn.watVastgesteld ? t('wat.adopted') : t('wat.open')}</p>
      {current && <Origin versie={current} />}
      {lijn.watVersies.length > 1 && <Earlier versies={lijn.watVersies.slice(0, -1)} />}
      {lijn.watVersies.length > 1 && <Vergelijk versies={lijn.watVersies} vergelijking={vergelijking} />}
      {editing && <WatWijzigen lijn={lijn} onClose={() => setEditing(false)} />}
    </Section>
  );
}
