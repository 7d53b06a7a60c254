import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasskeyFailed } from './PasskeyFailed.tsx';
import { passkeyHindrance, usePasskeySignIn } from './usePasskey.ts';
import type { useSignIn } from './useSignIn.ts';
import classes from './Toegang.module.css';

/** For browsers that can: sign in without a mail. Others see nothing of it. */
export function PasskeyInloggen({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  return passkeyHindrance() === null ? <Knop signIn={signIn} /> : null;
}

function Knop({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation('account');
  const { failure, busy, ask } = usePasskeySignIn(signIn);
  return (
    <div className={classes.passkey}>
      <div>
        <Button variant="default" loading={busy || signIn.isPending} onClick={() => void ask()}>
          {t('passkey.signIn')}
        </Button>
      </div>
      <p className={classes.small}>{t('passkey.or')}</p>
      <PasskeyFailed failure={failure} />
    </div>
  );
}
