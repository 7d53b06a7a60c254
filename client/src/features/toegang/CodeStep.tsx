import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Section } from '../../ui/page/Section.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import { useAskMail, type Gevraagd } from './useAskMail.ts';
import type { useSignIn } from './useSignIn.ts';
import classes from './Toegang.module.css';

interface Props {
  gevraagd: Gevraagd;
  signIn: ReturnType<typeof useSignIn>;
}

const LENGTH = 6;

/** The second step: the code of the mail, and what to do when no mail comes. */
export function CodeStep({ gevraagd, signIn }: Props) {
  const { t } = useTranslation('toegang');
  return (
    <>
      <CodeForm gevraagd={gevraagd} signIn={signIn} />
      <Section title={t('code.none')}>
        <p>{t('code.spam')}</p>
        <Again gevraagd={gevraagd} />
      </Section>
    </>
  );
}

function CodeForm({ gevraagd: { email, minuten, postbus }, signIn }: Props) {
  const { t } = useTranslation('toegang');
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const send = (digits: string): void => {
    if (signIn.isPending) return;
    signIn.mutate(
      { met: 'code', email, code: digits },
      {
        onError: () => {
          setCode('');
          field.current?.focus();
        },
      },
    );
  };
  /** A code is pasted with spaces or a dash as often as without. */
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, LENGTH);
    setCode(digits);
    if (digits.length === LENGTH && digits !== code) send(digits);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(code);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p>{t('code.how')}</p>
      {postbus && (
        <p>
          {t('code.mailbox')} <a href="/dev/mailbox">{t('code.mailboxOpen')}</a>
        </p>
      )}
      <TextInput
        ref={field}
        classNames={{ input: classes.code ?? '' }}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        error={signIn.isError}
        label={t('code.label')}
        description={t('code.help', { minuten })}
        value={code}
        readOnly={signIn.isPending}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Failure error={signIn.error} words={{ code_onjuist: t('code.wrong') }} />
      <div>
        <Button type="submit" loading={signIn.isPending}>
          {t('code.submit')}
        </Button>
      </div>
    </form>
  );
}

/** How long before a new mail may be asked for: a mail is seldom slower than this. */
const PATIENCE = 45;

/** Seconds until a new mail may be asked for; 0 from then on. */
function usePatience(since: number): number {
  const [now, setNow] = useState(Date.now);
  const seconds = Math.min(PATIENCE, Math.max(0, Math.ceil(PATIENCE - (now - since) / 1000)));
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  return seconds;
}

function Again({ gevraagd: { email, op, keer } }: { gevraagd: Gevraagd }) {
  const { t } = useTranslation('toegang');
  const { pathname, search } = useLocation();
  const seconds = usePatience(op);
  const ask = useAskMail();
  return (
    <div className={classes.form}>
      <p role="status">{keer > 1 && t('code.newest')}</p>
      <div>
        {/* Not `disabled`: who just tapped it keeps the focus. */}
        <Button
          variant="default"
          aria-disabled={seconds > 0}
          data-disabled={seconds > 0 || undefined}
          loading={ask.isPending}
          onClick={() => seconds === 0 && ask.mutate(email)}
        >
          {t('code.again')}
        </Button>
      </div>
      {seconds > 0 && <p className={classes.small}>{t('code.againIn', { count: seconds })}</p>}
      <Failure error={ask.error} />
      <p>
        <Link to={{ pathname, search }} className={classes.link}>
          {t('code.other')}
        </Link>
      </p>
    </div>
  );
}
