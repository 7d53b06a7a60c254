import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import classes from './Toegang.module.css';

interface Gevraagd {
  email: string;
  minuten: number;
  postbus: boolean;
}

/** The address with which one signs in, and another one in its place: asked, then confirmed by a code. */
export function EigenAdres({ email }: { email: string | null }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  const [gevraagd, setGevraagd] = useState<Gevraagd | null>(null);
  const close = (): void => {
    setOpen(false);
    setGevraagd(null);
  };
  return (
    <Section title={t('email.title')}>
      <p className={classes.address}>{email ? t('email.now', { email }) : t('email.none')}</p>
      {!open ? (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {email ? t('email.change') : t('email.add')}
          </Button>
        </div>
      ) : gevraagd ? (
        <Bevestigen gevraagd={gevraagd} onClose={close} />
      ) : (
        <Vragen email={email} onAsked={setGevraagd} onClose={close} />
      )}
    </Section>
  );
}

interface VragenProps {
  email: string | null;
  onAsked: (gevraagd: Gevraagd) => void;
  onClose: () => void;
}

function Vragen({ email, onAsked, onClose }: VragenProps) {
  const { t } = useTranslation('account');
  const [nieuw, setNieuw] = useState('');
  const [same, setSame] = useState(false);
  const ask = useWrite('POST /adreswijzigingen');
  const wrong = ask.error?.fields.email !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = nieuw.trim().toLowerCase();
    setSame(wanted === email);
    if (wanted === email || ask.isPending) return;
    ask.mutate(
      { body: { email: wanted } },
      {
        onSuccess: ({ geldigMinuten, postbus }) =>
          onAsked({ email: wanted, minuten: geldigMinuten, postbus }),
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        data-autofocus
        autoFocus
        label={t('email.label')}
        description={t('email.help')}
        maxLength={200}
        value={nieuw}
        onChange={(event) => setNieuw(event.currentTarget.value)}
        error={same ? t('email.same') : wrong && t('email.wrong')}
      />
      {!wrong && <Failure error={ask.error} />}
      <Knoppen submit={t('email.send')} busy={ask.isPending} onClose={onClose} />
    </form>
  );
}

function Bevestigen({ gevraagd, onClose }: { gevraagd: Gevraagd; onClose: () => void }) {
  const { t } = useTranslation('account');
  const [code, setCode] = useState('');
  const take = useWrite('POST /adreswijzigingen/bevestiging');
  const { email, minuten, postbus } = gevraagd;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (take.isPending) return;
    const taken = await take.mutateAsync({ body: { code } }).catch(() => null);
    if (!taken) return setCode('');
    onClose();
    await showDone(t('email.done', { email }));
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p role="status" className={classes.address}>
        {t('email.how', { email })}
      </p>
      {postbus && (
        <p>
          {t('email.mailbox')} <a href="/dev/mailbox">{t('email.mailboxOpen')}</a>
        </p>
      )}
      <TextInput
        classNames={{ input: classes.code ?? '' }}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        label={t('email.code')}
        description={t('email.codeHelp', { minuten })}
        value={code}
        error={take.isError}
        onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
      />
      <Failure
        error={take.error}
        words={{ code_onjuist: t('email.codeWrong'), ongeldige_invoer: t('email.codeWrong') }}
      />
      <Knoppen submit={t('email.take')} busy={take.isPending} onClose={onClose} />
    </form>
  );
}

function Knoppen({ submit, busy, onClose }: { submit: string; busy: boolean; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('email.cancel')}
      </Button>
    </div>
  );
}
