import { Button, TextInput } from '@mantine/core';
import type { Passkey } from '@opgaveteams/shared/toegang/passkey.schema';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import { PasskeyFailed } from './PasskeyFailed.tsx';
import { addFailure, passkeyHindrance, useAddPasskey } from './usePasskey.ts';
import classes from './Toegang.module.css';

/** The devices with which one signs in by finger, face or PIN. */
export function Passkeys() {
  const { t } = useTranslation('account');
  const { data, error } = useApi('GET /passkeys', {});
  const hindrance = passkeyHindrance();
  return (
    <Section title={t('passkey.title')}>
      <p>{t('passkey.text')}</p>
      <Failure error={error} />
      {data && data.items.length > 0 && (
        <ul className={classes.devices} aria-label={t('passkey.list')}>
          {data.items.map((passkey) => (
            <Regel key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {hindrance ? <p>{t(`passkey.problem.${hindrance}`)}</p> : <Toevoegen />}
    </Section>
  );
}

function Regel({ passkey: { id, naam, gemaaktOp, laatstGebruikt } }: { passkey: Passkey }) {
  const { t } = useTranslation('account');
  const confirm = useConfirm();
  const remove = useWrite('DELETE /passkeys/:id');
  const away = async (): Promise<void> => {
    const label = t('passkey.removeOf', { naam });
    const title = t('passkey.ask', { naam });
    if (!(await confirm({ title, text: t('passkey.askText'), confirm: label }))) return;
    // Not a callback of the mutation: this line is gone by then, and it would not be called.
    const removed = await remove.mutateAsync({ params: { id } }).then(
      () => true,
      () => false,
    );
    if (removed) await showDone(t('passkey.removed', { naam }));
  };
  return (
    <li className={classes.device}>
      <div>
        <p className={classes.name}>{naam}</p>
        <p className={classes.small}>
          {t('passkey.made')} <TimeText moment={gemaaktOp} as="date" />
        </p>
        <p className={classes.small}>
          {laatstGebruikt ? (
            <>
              {t('passkey.used')} <TimeText moment={laatstGebruikt} as="relative" />
            </>
          ) : (
            t('passkey.never')
          )}
        </p>
        <Failure error={remove.error} />
      </div>
      <Button
        variant="default"
        aria-label={t('passkey.removeOf', { naam })}
        loading={remove.isPending}
        onClick={() => void away()}
      >
        {t('passkey.remove')}
      </Button>
    </li>
  );
}

/** Adds this device under a name; what the session calls it is the first proposal. */
function Toevoegen() {
  const { t } = useTranslation('account');
  const sessies = useApi('GET /sessies', {});
  const [typed, setTyped] = useState<string | null>(null);
  const [empty, setEmpty] = useState(false);
  const add = useAddPasskey();
  const naam = typed ?? sessies.data?.items.find(({ deze }) => deze)?.apparaat ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(naam.trim() === '');
    if (naam.trim() === '' || add.isPending) return;
    add.mutate(naam.trim(), {
      onSuccess: async () => {
        setTyped(null);
        await showDone(t('passkey.added'));
      },
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('passkey.label')}
        description={t('passkey.labelHelp')}
        maxLength={60}
        value={naam}
        error={empty && t('passkey.needName')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PasskeyFailed failure={addFailure(add.error)} />
      <div>
        <Button type="submit" loading={add.isPending}>
          {t('passkey.add')}
        </Button>
      </div>
    </form>
  );
}
