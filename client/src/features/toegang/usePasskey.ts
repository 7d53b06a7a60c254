import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Passkey } from '@opgaveteams/shared/toegang/passkey.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, call } from '../../api/call.ts';
import type { useSignIn } from './useSignIn.ts';

type Problem = 'cancelled' | 'known' | 'unsupported' | 'insecure' | 'address' | 'failed';
/** Why it did not work: a word for what the device did, or what the server said. */
export type PasskeyFailure = Problem | ApiError;
type SignIn = ReturnType<typeof useSignIn>;

/** A challenge holds for five minutes; a page that stays open asks for a new one before that. */
const RENEW_MS = 4 * 60_000;

/** What keeps this browser from passkeys, or null. */
export function passkeyHindrance(): 'insecure' | 'unsupported' | null {
  if (!window.isSecureContext) return 'insecure';
  return browserSupportsWebAuthn() ? null : 'unsupported';
}

function failureOf(err: unknown): PasskeyFailure {
  if (err instanceof ApiError) return err;
  if (err instanceof WebAuthnError) {
    if (err.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
    if (err.code === 'ERROR_CEREMONY_ABORTED') return 'cancelled';
    if (err.code.startsWith('ERROR_AUTHENTICATOR_')) return 'unsupported';
    if (err.code === 'ERROR_INVALID_DOMAIN' || err.code === 'ERROR_INVALID_RP_ID') return 'address';
  }
  const name = err instanceof Error ? err.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'NotSupportedError' ? 'unsupported' : 'failed';
}

async function answerToSignIn(useBrowserAutofill: boolean) {
  const options = await call('POST /inloguitdagingen', {});
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON, useBrowserAutofill });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    ...{ id, rawId, type },
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) },
  };
}

/** Makes a passkey on this device and gives its public half to the server. */
export function useAddPasskey() {
  const queryClient = useQueryClient();
  return useMutation<Passkey, unknown, string>({
    mutationFn: async (naam) => {
      const options = await call('POST /passkeys/uitdagingen', {});
      const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
      const { id, rawId, type, response } = await startRegistration({ optionsJSON });
      const { clientDataJSON, attestationObject, transports = [] } = response;
      const antwoord = { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
      return call('POST /passkeys', { body: { naam, antwoord } });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** Why the last try to add failed, for {@link PasskeyFailed}. */
export const addFailure = (error: unknown): PasskeyFailure | null => (error ? failureOf(error) : null);

/**
 * Signing in with a passkey: by a button and, where the browser can, offered in the field of the address.
 * Only one question to the device is open at a time; a button takes the place of what waited in the field.
 */
export function usePasskeySignIn(signIn: SignIn) {
  const [failure, setFailure] = useState<PasskeyFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(false);
  const { mutate } = signIn;

  useEffect(() => {
    let gone = false;
    const offer = async (): Promise<void> => {
      if (asked.current) return;
      const antwoord = await answerToSignIn(true);
      if (!gone) mutate({ met: 'passkey', antwoord }, { onError: setFailure });
    };
    // What nobody asked for says nothing when it fails: the button does.
    const quietly = (): void => void offer().catch(() => undefined);
    let timer: ReturnType<typeof setInterval> | undefined;
    void browserSupportsWebAuthnAutofill().then((can) => {
      if (gone || !can) return;
      quietly();
      timer = setInterval(quietly, RENEW_MS);
    });
    return () => {
      gone = true;
      clearInterval(timer);
      WebAuthnAbortService.cancelCeremony();
    };
  }, [mutate]);

  const ask = async (): Promise<void> => {
    asked.current = true;
    setBusy(true);
    setFailure(null);
    try {
      mutate({ met: 'passkey', antwoord: await answerToSignIn(false) }, { onError: setFailure });
    } catch (err) {
      setFailure(failureOf(err));
    } finally {
      asked.current = false;
      setBusy(false);
    }
  };
  return { failure, busy, ask };
}
