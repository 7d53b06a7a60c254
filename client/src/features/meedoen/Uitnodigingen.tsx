import { Button, Checkbox } from '@mantine/core';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { toonCode } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';
import { mayInvite } from '@opgaveteams/shared/uitnodigingen/uitnodiging.policy';
import type { Uitnodiging } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/ik.ts';
import { serverNow } from '../../api/now.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Meedoen.module.css';

const NieuweUitnodiging = lazyDialog(async () => (await import('./NieuweUitnodiging.tsx')).NieuweUitnodiging);

/** For who composes a groep: the ways in that are open, and a new one. */
export function Uitnodigingen({ groep }: { groep: Groep }) {
  const may = useMay((actor, now) => mayInvite(actor, groep, now));
  return may && groep.einde === null ? <Lijst groep={groep} /> : null;
}

function Lijst({ groep }: { groep: Groep }) {
  const { t } = useTranslation('meedoen');
  const [making, setMaking] = useState(false);
  const { data } = useApi('GET /uitnodigingen', { query: { groep: groep.id } });
  const now = serverNow();
  const open = (data?.items ?? []).filter((u) => !u.ingetrokken && new Date(u.einde) > now);
  return (
    <Section title={t('list.title')}>
      <p className={classes.small}>{open.length === 0 ? t('list.none') : t('list.lead')}</p>
      <ul className={classes.list}>
        {open.map((u) => (
          <li key={u.id} className={classes.row}>
            <Regel uitnodiging={u} />
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => setMaking(true)}>
        {t('new.open')}
      </Button>
      <Meeschrijven groep={groep} />
      {making && <NieuweUitnodiging groep={groep} onClose={() => setMaking(false)} />}
    </Section>
  );
}

/** Whether guests write along in the notes; felt at once on pages that are open. */
function Meeschrijven({ groep }: { groep: Groep }) {
  const { t } = useTranslation('meedoen');
  const write = useWrite('PATCH /groepen/:id');
  // What one chose stands there at once; refused, it goes back and says why.
  const asked = write.isPending ? write.variables.body.gasten?.meeschrijven : undefined;
  const set = (meeschrijven: boolean): void => {
    if (write.isPending) return;
    write.mutate(
      { params: { id: groep.id }, versie: groep.versie, body: { gasten: { meeschrijven } } },
      { onError: ({ message }) => void showDone(message) },
    );
  };
  return (
    <Checkbox
      className={classes.check}
      label={t('list.write')}
      checked={asked ?? groep.gasten.meeschrijven}
      aria-busy={write.isPending}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

function Regel({ uitnodiging }: { uitnodiging: Uitnodiging }) {
  const { t } = useTranslation('meedoen');
  const confirm = useConfirm();
  const revoke = useWrite('DELETE /uitnodigingen/:id');
  const { id, code, groep, bijeenkomst, als, gebruikt, maximum, einde } = uitnodiging;
  const naam = code ? toonCode(code) : t('list.linkOnly');
  const end = async (): Promise<void> => {
    const sure = await confirm({
      title: t('revoke.sure', { naam }),
      text: t('revoke.text'),
      confirm: t('revoke.submit'),
      danger: true,
    });
    if (!sure) return;
    await revoke.mutateAsync({ params: { id } }).then(
      () => showDone(t('revoke.done')),
      (error: Error) => showDone(error.message),
    );
  };
  return (
    <>
      <div>
        <p className={classes.mark}>{naam}</p>
        <p className={classes.small}>
          {t(`als.${als}`)}
          {bijeenkomst && ` · ${bijeenkomst.titel}`}
        </p>
        <p className={classes.small}>
          {t('list.used', { gebruikt, maximum })}{' '}
          <Trans t={t} i18nKey="list.until" components={{ dag: <TimeText moment={einde} as="date" /> }} />
        </p>
      </div>
      <div className={classes.acts}>
        {code && (
          <Button
            component={Link}
            variant="default"
            to={`/groepen/${groep.id}/uitnodigingen/${id}/poster`}
            aria-label={t('poster.openOf', { naam })}
          >
            {t('poster.open')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="danger"
          aria-label={t('revoke.openOf', { naam })}
          onClick={() => void end()}
        >
          {t('revoke.open')}
        </Button>
      </div>
    </>
  );
}
