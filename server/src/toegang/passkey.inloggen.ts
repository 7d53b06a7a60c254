import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { GebruiktAntwoord } from '@opgaveteams/shared/toegang/passkey.schema';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Platform } from '../platform/platform.ts';
import { createControle } from './passkey.controle.ts';
import { createPasskeys, UITDAGING_MS } from './passkeys.ts';
import type { Limits } from './toegang.limits.ts';

/** Signing in with a passkey: nobody says who they are before the key does. */
export function createPasskeyInloggen(platform: Platform, limits: Limits) {
  const { rpID, expected, verified } = createControle(platform);
  const store = createPasskeys(platform);

  return {
    /** What a browser needs to sign in; it is the same for everybody. @throws DomainError `te_vaak` */
    async uitdagingOmInTeLoggen(ip: string | undefined) {
      await limits.uitdaging(ip);
      const options = await generateAuthenticationOptions({
        rpID,
        timeout: UITDAGING_MS,
        userVerification: 'required',
      });
      await store.keepUitdaging(options.challenge, null);
      return { ...options };
    },

    /** Whose passkey answered. @throws DomainError `passkey_onjuist`, whatever it is that is not right. */
    async persoonOf(antwoord: GebruiktAntwoord): Promise<string> {
      const doc = await store.bySleutelId(antwoord.id);
      const { userHandle, ...response } = antwoord.response;
      if (!doc || userHandle !== store.handleOf(doc.persoonId).toString('base64url'))
        throw new DomainError('passkey_onjuist');
      const result = await verified(() =>
        verifyAuthenticationResponse({
          ...expected,
          response: { ...antwoord, response: { ...response, userHandle }, clientExtensionResults: {} },
          expectedChallenge: (uitdaging) => store.useUitdaging(uitdaging, null),
          credential: {
            id: doc.sleutelId,
            publicKey: new Uint8Array(Buffer.from(doc.sleutel, 'base64url')),
            counter: doc.teller,
          },
        }),
      );
      if (!result?.verified || !(await store.used(doc, result.authenticationInfo.newCounter)))
        throw new DomainError('passkey_onjuist');
      return String(doc.persoonId);
    },
  };
}

export type PasskeyInloggen = ReturnType<typeof createPasskeyInloggen>;
