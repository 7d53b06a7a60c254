import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/form/Failure.tsx';
import type { PasskeyFailure } from './usePasskey.ts';
import classes from './Toegang.module.css';

/** Why a passkey did not work, and what to do then. */
export function PasskeyFailed({ failure }: { failure: PasskeyFailure | null }) {
  const { t } = useTranslation('account');
  if (typeof failure !== 'string') return <Failure error={failure} />;
  return (
    <p role="alert" className={classes.failure}>
      {t(`passkey.problem.${failure}`)}
    </p>
  );
}
