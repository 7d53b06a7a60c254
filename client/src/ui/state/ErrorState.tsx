import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './State.module.css';

interface Props {
  /** What went wrong; the sentence of the problem that the server gave. Without it: a general one. */
  title?: string;
  /** What to do now. */
  children?: ReactNode;
  retry?: () => void;
  /** Leads from what a person reads to the line in the log. */
  requestId?: string | undefined;
}

/** For what could not be shown: what went wrong, what to do, and a number to name when asking for help. */
export function ErrorState({ title, children, retry, requestId }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{title ?? t('error.title')}</p>
      <div className={classes.text}>{children ?? t('error.text')}</div>
      {retry && (
        <div className={classes.actions}>
          <Button variant="default" onClick={retry}>
            {t('error.retry')}
          </Button>
        </div>
      )}
      {requestId && <p className={classes.request}>{t('error.request', { id: requestId })}</p>}
    </div>
  );
}
