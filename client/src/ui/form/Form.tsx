import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/call.ts';
import classes from './Form.module.css';

interface Props<Values> {
  form: UseFormReturnType<Values>;
  /** Sends what was filled in. What it throws is shown here, and nothing that was filled in is lost. */
  send: (values: Values) => Promise<void>;
  /** What the button says: what happens. */
  submit: string;
  onCancel?: () => void;
  children: ReactNode;
}

/**
 * A form: its fields, what is wrong, and the buttons. Errors of the schema and of the server stand at their field, the
 * first of them gets the focus; what belongs to no field stands above the buttons.
 */
export function Form<Values>({ form, send, submit, onCancel, children }: Props<Values>) {
  const { t } = useTranslation('ui');
  const element = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  // After the render that marks the fields.
  const focusFirstError = () =>
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );

  function fail(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    form.setErrors(error.fields);
    const placed = Object.keys(error.fields).length > 0;
    const words = error.code === 'geen_verbinding' ? t('form.offline') : error.message;
    setProblem(placed ? null : words);
    if (placed) focusFirstError();
  }

  async function onValid(values: Values): Promise<void> {
    setSending(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      fail(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <form
      ref={element}
      noValidate
      className={classes.form}
      onSubmit={(event) => form.onSubmit((values) => void onValid(values), focusFirstError)(event)}
    >
      {children}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
