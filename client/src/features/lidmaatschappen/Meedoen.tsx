import { Button } from '@mantine/core';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import { useVoorWie } from '../../ui/spreken/useVoorWie.ts';
import { VoorWieVeld } from '../../ui/spreken/VoorWieVeld.tsx';
import classes from './Lidmaatschappen.module.css';
import { serverNow } from '../../api/now.ts';

const AnderNaam = lazyDialog(async () => (await import('./AnderNaam.tsx')).AnderNaam);
const LidWijzigen = lazyDialog(async () => (await import('./LidWijzigen.tsx')).LidWijzigen);

interface Props {
  groep: Groep;
  /** The way to ask, for a groep that lets people in when they ask; around how one gets in, until one has asked. */
  vraag: (hoe: ReactNode) => ReactNode;
}

/** Join a groep by one tap where that is open; elsewhere how one gets in, and through whom. Who is in can leave. */
export function Meedoen({ groep, vraag }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const { persoon } = useIk();
  const today = dayOf(useNow());
  const { data } = useApi('GET /lidmaatschappen', {
    query: { groep: groep.id, op: today, aantal: 100 },
  });
  if (!data || groep.einde !== null) return null;
  const mine = data.items.find((lid) => lid.persoon.id !== null && lid.persoon.id === persoon?.id);
  if (mine) return <Vertrek lid={mine} />;
  if (groep.toetreding === 'open') return <DoeMee groep={groep} />;
  const leaders = data.items.filter(
    ({ rol, persoon: { naam } }) => naam !== null && (rol === 'trekker' || rol === 'voorzitter'),
  );
  const hoe = (
    <>
      <p>{t(`join.${groep.toetreding}`)}</p>
      {leaders.length > 0 && (
        <p>
          {t('join.ask')}{' '}
          {leaders.map((lid, index) => (
            <span key={lid.id}>
              {index > 0 && ', '}
              <PersonName person={lid.persoon} link />
            </span>
          ))}
        </p>
      )}
    </>
  );
  return <div className={classes.join}>{groep.toetreding === 'op_aanvraag' ? vraag(hoe) : hoe}</div>;
}

function DoeMee({ groep }: { groep: Groep }) {
  const { t } = useTranslation('lidmaatschappen');
  const { persoon } = useIk();
  const begin = useWrite('POST /lidmaatschappen');
  const { keuze, kies, namens } = useVoorWie();
  if (!persoon)
    return (
      <div className={classes.join}>
        <p>{t('join.openText')}</p>
        <Button component={Link} to={`/inloggen?verder=/groepen/${groep.id}`}>
          {t('join.signIn')}
        </Button>
      </div>
    );
  const join = async () => {
    const body = {
      groepId: groep.id,
      persoonId: persoon.id,
      namens,
      basis: 'flexibel' as const,
    };
    // Not a callback of the mutation: who has joined does not see this button any more, and it would not be called.
    const joined = await begin.mutateAsync({ body }).catch(() => null);
    if (joined) await showDone(t('join.done', { waar: groep.naam }));
  };
  return (
    <div className={classes.join}>
      <p>{t('join.openText')}</p>
      {keuze !== null && <VoorWieVeld value={keuze} onChange={kies} />}
      <Button loading={begin.isPending} onClick={() => void join()}>
        {t('join.now')}
      </Button>
      {begin.error && (
        <p role="alert" className={classes.failure}>
          {begin.error.message}
        </p>
      )}
    </div>
  );
}

/** For whom one speaks here, and the way to change it, for who belongs to an organisation. */
function Spreekt({ lid }: { lid: Lidmaatschap }) {
  const { t } = useTranslation('lidmaatschappen');
  const { persoon, actor } = useIk();
  const behalf = useNamens(lid.namens);
  const [changing, setChanging] = useState(false);
  if (!persoon || actor.gast || persoon.organisaties.length === 0) return null;
  return (
    <>
      <p>{behalf ? t('speak.now', { namens: behalf }) : t('speak.nowSelf')}</p>
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('speak.change')}
      </Button>
      {changing && <AnderNaam lid={lid} onClose={() => setChanging(false)} />}
    </>
  );
}

function Vertrek({ lid }: { lid: Lidmaatschap }) {
  const { t } = useTranslation('lidmaatschappen');
  const confirm = useConfirm();
  const end = useWrite('PATCH /lidmaatschappen/:id');
  const groep = lid.groep.naam;
  const [handing, setHanding] = useState(false);
  const query = { groep: lid.groep.id, status: 'open' as const, vanMij: 'ja' as const, aantal: 1 };
  const { data: punten } = useApi('GET /actiepunten', { query });
  const leads = lid.rol === 'trekker' || lid.rol === 'voorzitter';
  const leave = async () => {
    // Who leads, or still has something to do, is asked who takes over.
    if (leads || (punten?.items.length ?? 0) > 0) return setHanding(true);
    const sure = await confirm({
      title: t('leave.sure', { waar: groep }),
      text: t('leave.sureText'),
      confirm: t('leave.submit'),
    });
    if (!sure) return;
    const change = { params: { id: lid.id }, body: { tot: serverNow().toISOString() }, versie: lid.versie };
    const left = await end.mutateAsync(change).catch(() => null);
    if (left) await showDone(t('leave.done', { waar: groep }));
  };
  return (
    <div className={classes.join}>
      <p>{t('leave.member')}</p>
      <Spreekt lid={lid} />
      <Button variant="default" loading={end.isPending} onClick={() => void leave()}>
        {t('leave.submit')}
      </Button>
      {end.error && (
        <p role="alert" className={classes.failure}>
          {end.error.message}
        </p>
      )}
      {handing && <LidWijzigen lid={lid} vertrek onClose={() => setHanding(false)} />}
    </div>
  );
}
