import { Button } from '@mantine/core';
import type { Sessie } from '@opgaveteams/shared/toegang/toegang.schema';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import { useSignOut } from './useSignIn.ts';
import classes from './Toegang.module.css';

/** Where one is signed in, with a way to sign out there. */
export function Apparaten() {
  const { t } = useTranslation('toegang');
  const { data, error, refetch } = useApi('GET /sessies', {});
  return (
    <Section title={t('devices.title')}>
      <p>{t('devices.lead')}</p>
      {data ? (
        <ul className={classes.devices}>
          {data.items
            .toSorted((a, b) => Number(b.deze) - Number(a.deze))
            .map((sessie) => (
              <Apparaat key={sessie.id} sessie={sessie} />
            ))}
        </ul>
      ) : error ? (
        <ErrorState title={error.message} retry={() => void refetch()} requestId={error.problem?.requestId} />
      ) : (
        <ListSkeleton rows={2} />
      )}
    </Section>
  );
}

function Apparaat({ sessie }: { sessie: Sessie }) {
  const { t } = useTranslation('toegang');
  const { id, apparaat, deze, begonnenOp, laatstGezien } = sessie;
  const confirm = useConfirm();
  const end = useWrite('DELETE /sessies/:id');
  const signOut = useSignOut();
  const out = async (): Promise<void> => {
    if (deze) return signOut.mutate();
    const label = t('devices.outOn', { apparaat });
    if (!(await confirm({ title: t('devices.ask'), text: t('devices.askText'), confirm: label }))) return;
    // Not a callback of the mutation: this line is gone by then, and it would not be called.
    const ended = await end.mutateAsync({ params: { id } }).then(
      () => true,
      () => false,
    );
    if (ended) await showDone(t('devices.done', { apparaat }));
  };
  return (
    <li className={classes.device}>
      <div>
        <p className={classes.name}>
          {apparaat}
          {deze && <span className={classes.this}>{t('devices.this')}</span>}
        </p>
        <p className={classes.small}>
          {t('devices.since')} <TimeText moment={begonnenOp} />
        </p>
        {!deze && (
          <p className={classes.small}>
            {t('devices.seen')} <TimeText moment={laatstGezien} as="relative" />
          </p>
        )}
        <Failure error={end.error ?? signOut.error} />
      </div>
      <Button
        variant="default"
        aria-label={t('devices.outOn', { apparaat })}
        loading={end.isPending || signOut.isPending}
        onClick={() => void out()}
      >
        {t('devices.out')}
      </Button>
    </li>
  );
}
