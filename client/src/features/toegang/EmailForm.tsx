import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskMail } from './useAskMail.ts';
import { Failure } from '../../ui/form/Failure.tsx';
import classes from './Toegang.module.css';

/** The first step: the address that the mail goes to. */
export function EmailForm() {
  const { t } = useTranslation('toegang');
  const [email, setEmail] = useState('');
  const ask = useAskMail();
  // The server says in Dutch what is wrong with a field; here it is said in the language of the screen.
  const wrong = ask.error?.fields.email !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate(email);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        type="email"
        name="email"
        autoComplete="email webauthn"
        inputMode="email"
        spellCheck={false}
        required
        withAsterisk={false}
        label={t('email.label')}
        placeholder={t('email.placeholder')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={wrong && t('email.wrong')}
      />
      {!wrong && <Failure error={ask.error} />}
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t('email.send')}
        </Button>
      </div>
      <p className={classes.small}>{t('email.unknown')}</p>
    </form>
  );
}
