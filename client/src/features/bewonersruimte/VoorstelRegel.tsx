import { Button } from '@mantine/core';
import type { VoorstelInhoud } from '@opgaveteams/shared/bewonersruimtes/voorstel.crypto';
import type { Voorstel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import type { Bijdrage } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useApi } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bewonersruimte.module.css';
import { useRuimte } from './useRuimte.ts';
import { deelVoorstel, openVoorstel } from './voorstel.ts';

interface Props {
  voorstel: Voorstel;
  opvolging: (bijdrage: Bijdrage) => ReactNode;
}

/** What is in the envelope; undefined while it is being opened, null when it is not what it says. */
function useInhoud(voorstel: Voorstel): VoorstelInhoud | null | undefined {
  const { ruimte, kept } = useRuimte();
  const [inhoud, setInhoud] = useState<VoorstelInhoud | null>();
  useEffect(() => {
    let left = false;
    void openVoorstel({ ruimteId: ruimte.id, sleutels: kept.sleutels }, voorstel).then(
      (found) => left || setInhoud(found),
    );
    return () => {
      left = true;
    };
  }, [ruimte.id, kept.sleutels, voorstel]);
  return inhoud;
}

/** One proposal: the exact words, for whom, who agrees; and after sharing what was done with it. */
export function VoorstelRegel({ voorstel, opvolging }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  const inhoud = useInhoud(voorstel);
  const teams = useApi('GET /opgaveteams', {});
  const { status, akkoord, nodig, op, door, bijdrage } = voorstel;
  if (inhoud === undefined) return null;
  if (inhoud === null) return <p role="alert">{t('delen.kloptNiet')}</p>;
  const team =
    teams.data?.items.find(({ id }) => id === inhoud.voor.opgaveteamId)?.naam ?? t('delen.onbekendTeam');
  return (
    <article aria-label={t('delen.voorstelVan', { naam: naamVan(door) })} className={classes.deel}>
      <p className={classes.klein}>
        {t('delen.voorstelVan', { naam: naamVan(door) })} · <TimeText moment={op} as="relative" />
      </p>
      {inhoud.passages.map(({ tekst }, i) => (
        <blockquote key={i} dir="auto" className={classes.passage}>
          {tekst}
        </blockquote>
      ))}
      <p>{t(inhoud.voor.openbaar ? 'delen.voorIedereen' : 'delen.voorTeam', { team })}</p>
      {status === 'ingetrokken' && <p>{t('delen.ingetrokken')}</p>}
      {status === 'open' && (
        <p>
          <strong>{t('delen.telling', { count: nodig, akkoord: akkoord.length })}</strong>{' '}
          <span className={classes.klein}>{akkoord.map(naamVan).join(', ')}</span>
        </p>
      )}
      {status === 'open' && <Kiezen voorstel={voorstel} inhoud={inhoud} />}
      {status === 'gedeeld' && <p>{t('delen.gedeeld')}</p>}
      {bijdrage && opvolging(bijdrage)}
    </article>
  );
}

/** Agree, or not after all; who makes it enough shares it. */
function Kiezen({ voorstel, inhoud }: { voorstel: Voorstel; inhoud: VoorstelInhoud }) {
  const { t } = useTranslation('bewonersruimte');
  const confirm = useConfirm();
  const { ruimte, ik, refetch } = useRuimte();
  const [bezig, setBezig] = useState(false);
  const params = { id: ruimte.id, voorstelId: voorstel.id };
  const { akkoord, nodig, hash } = voorstel;
  const doe = async (act: () => Promise<unknown>): Promise<void> => {
    setBezig(true);
    await act().catch((err: unknown) => showDone(err instanceof Error ? err.message : t('mislukt')));
    setBezig(false);
    refetch();
  };
  const stemIn = async (): Promise<void> => {
    const laatste = akkoord.length + 1 >= nodig;
    const question = {
      title: t('delen.zeker'),
      text: t('delen.zekerTekst'),
      confirm: t('delen.akkoordEnDeel'),
    };
    if (laatste && !(await confirm(question))) return;
    await doe(async () => {
      const na = await call('PUT /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord', {
        params,
        body: { hash },
      });
      if (na.akkoord.length >= na.nodig) await deelVoorstel(ruimte.id, voorstel.id, inhoud);
    });
  };
  return (
    <div className={classes.knoppen}>
      {akkoord.length >= nodig && (
        <Button loading={bezig} onClick={() => void doe(() => deelVoorstel(ruimte.id, voorstel.id, inhoud))}>
          {t('delen.deelNu')}
        </Button>
      )}
      {akkoord.includes(ik) ? (
        <Button
          variant="default"
          loading={bezig}
          onClick={() =>
            void doe(() => call('DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord', { params }))
          }
        >
          {t('delen.nietAkkoord')}
        </Button>
      ) : (
        <Button loading={bezig} onClick={() => void stemIn()}>
          {t('delen.akkoord')}
        </Button>
      )}
      {(voorstel.door === ik || ruimte.ikBenGastgever) && (
        <Button
          variant="subtle"
          disabled={bezig}
          onClick={() =>
            void doe(() => call('DELETE /bewonersruimtes/:id/voorstellen/:voorstelId', { params }))
          }
        >
          {t('delen.trekIn')}
        </Button>
      )}
    </div>
  );
}
