import { Button, TextInput } from '@mantine/core';
import { leesCode } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ApiError } from '../../api/call.ts';
import { Failure } from '../../ui/form/Failure.tsx';
import classes from './Meedoen.module.css';

/** Where one types the code of a poster; also after a code or link that was no use. */
export function CodeVeld({ error }: { error: ApiError | null }) {
  const { t } = useTranslation('meedoen');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const code = leesCode(typed);
    setWrong(code === null);
    if (code !== null) void navigate(`/meedoen#${code}`);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {!wrong && <Failure error={error} />}
      <TextInput
        classNames={{ input: classes.code ?? '' }}
        label={t('code.label')}
        description={t('code.hint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        value={typed}
        error={wrong && t('code.wrong')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{t('code.submit')}</Button>
      </div>
    </form>
  );
}
