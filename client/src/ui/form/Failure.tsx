import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/call.ts';
import classes from './Failure.module.css';

interface Props {
  error: ApiError | null;
  /** Words for this place, by code, where the screen knows more than the server. */
  words?: Partial<Record<ApiError['code'], string>>;
}

/** Why it did not work, in the words of the server, and how long to wait when that is the remedy. */
export function Failure({ error, words = {} }: Props) {
  const { t } = useTranslation('toegang');
  if (!error) return null;
  const { retryAfter } = error;
  return (
    <p role="alert" className={classes.failure}>
      {words[error.code] ?? error.message}
      {retryAfter !== null && ` ${t('wait', { count: Math.ceil(retryAfter / 60) })}`}
    </p>
  );
}
