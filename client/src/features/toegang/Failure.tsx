import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/call.ts';
import classes from './Toegang.module.css';

/** Why it did not work, in the words of the server, and how long to wait when that is the remedy. */
export function Failure({ error }: { error: ApiError | null }) {
  const { t } = useTranslation('toegang');
  if (!error) return null;
  const { retryAfter } = error;
  return (
    <p role="alert" className={classes.failure}>
      {error.message}
      {retryAfter !== null && ` ${t('wait', { count: Math.ceil(retryAfter / 60) })}`}
    </p>
  );
}
