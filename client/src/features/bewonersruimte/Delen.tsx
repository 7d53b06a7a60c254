import { Button, NativeSelect } from '@mantine/core';
import { akkoordRegelSchema, type AkkoordRegel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import type { Bijdrage } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useApiList } from '../../api/useApi.ts';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import classes from './Bewonersruimte.module.css';
import { NieuwVoorstel } from './NieuwVoorstel.tsx';
import { useRuimte } from './useRuimte.ts';
import { VoorstelRegel } from './VoorstelRegel.tsx';

interface Props {
  /** Draws what was done with something that was shared. */
  opvolging: (bijdrage: Bijdrage) => ReactNode;
}

/** The gate: nothing leaves the room but what enough members agree with, and then without names. */
export function Delen({ opvolging }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, refetch } = useRuimte();
  const [nieuw, setNieuw] = useState(false);
  const list = useApiList('GET /bewonersruimtes/:id/voorstellen', { params: { id: ruimte.id }, query: {} });
  const klaar = (): void => {
    setNieuw(false);
    refetch();
  };
  return (
    <>
      <Section title={t('delen.titel')}>
        <p className={classes.maat}>{t('delen.uitleg')}</p>
        {nieuw ? (
          <NieuwVoorstel klaar={klaar} stop={() => setNieuw(false)} />
        ) : (
          <div className={classes.knoppen}>
            <Button onClick={() => setNieuw(true)}>{t('delen.nieuw')}</Button>
          </div>
        )}
      </Section>
      <Section title={t('delen.voorstellen')}>
        <Listing
          source={list}
          empty={<EmptyState title={t('delen.leeg')}>{t('delen.leegTekst')}</EmptyState>}
        >
          {(items) => (
            <ul className={classes.lijst}>
              {items.map((voorstel) => (
                <li key={voorstel.id} className={classes.voorstel}>
                  <VoorstelRegel voorstel={voorstel} opvolging={opvolging} />
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </Section>
      <Regel />
    </>
  );
}

/** How many must agree; a host chooses, everybody sees. */
function Regel() {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, refetch } = useRuimte();
  const { id, versie, akkoord, ikBenGastgever } = ruimte;
  const zet = (regel: string): void => {
    const body = { akkoord: regel as AkkoordRegel };
    call('PATCH /bewonersruimtes/:id', { params: { id }, versie, body })
      .catch((err: unknown) => showDone(err instanceof Error ? err.message : t('mislukt')))
      .finally(refetch);
  };
  return (
    <Section title={t('delen.regel')}>
      <p className={classes.maat}>{t('delen.regelUitleg', { regel: t(`akkoordRegel.${akkoord}`) })}</p>
      {ikBenGastgever && (
        <NativeSelect
          className={classes.smal}
          label={t('delen.regelKies')}
          value={akkoord}
          data={akkoordRegelSchema.options.map((value) => ({ value, label: t(`akkoordRegel.${value}`) }))}
          onChange={(event) => zet(event.currentTarget.value)}
        />
      )}
    </Section>
  );
}
