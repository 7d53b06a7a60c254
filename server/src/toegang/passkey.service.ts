import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { nieuwePasskeySchema, Passkey } from '@opgaveteams/shared/toegang/passkey.schema';
import type { z } from 'zod';
import type { PersoonService } from '../personen/persoon.service.ts';
import { found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { AccountMeldingen } from './account.meldingen.ts';
import { createControle } from './passkey.controle.ts';
import type { PasskeyDoc } from './passkey.model.ts';
import { createPasskeys, UITDAGING_MS } from './passkeys.ts';
import type { Limits } from './toegang.limits.ts';
import { signedIn } from './toegang.wie.ts';

interface Deps {
  personen: PersoonService;
  meldingen: AccountMeldingen;
  limits: Limits;
}

function present({ _id, naam, gemaaktOp, laatstGebruikt }: PasskeyDoc): Passkey {
  return {
    id: String(_id),
    naam,
    gemaaktOp: gemaaktOp.toISOString(),
    laatstGebruikt: laatstGebruikt?.toISOString() ?? null,
  };
}

/** The passkeys of one's own account. */
export function createPasskeyService(platform: Platform, { personen, meldingen, limits }: Deps) {
  const { rpID, expected, verified } = createControle(platform);
  const store = createPasskeys(platform);
  return {
    async list(ctx: Ctx) {
      return { items: (await store.ofPersoon(signedIn(ctx))).map(present) };
    },

    /** What a browser needs to make a passkey. @throws DomainError `te_vaak`, `te_veel` */
    async uitdagingOmToeTeVoegen(ctx: Ctx) {
      const persoonId = signedIn(ctx);
      await limits.account(persoonId);
      await store.ensureRoom(persoonId);
      const persoon = found((await personen.byIds([persoonId]))[0]);
      const options = await generateRegistrationOptions({
        rpName: platform.area.name,
        rpID,
        userID: new Uint8Array(store.handleOf(persoonId)),
        userName: persoon.email ?? persoon.naam,
        userDisplayName: persoon.naam,
        timeout: UITDAGING_MS,
        attestationType: 'none',
        excludeCredentials: (await store.ofPersoon(persoonId)).map((p) => ({
          id: p.sleutelId,
          transports: p.transports,
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await store.keepUitdaging(options.challenge, persoonId);
      return { ...options };
    },

    /** Keeps a passkey that was just made. @throws DomainError `ongeldige_invoer`, `te_veel` */
    async add(ctx: Ctx, { naam, antwoord }: z.output<typeof nieuwePasskeySchema>): Promise<Passkey> {
      const persoonId = signedIn(ctx);
      const result = await verified(() =>
        verifyRegistrationResponse({
          ...expected,
          response: { ...antwoord, clientExtensionResults: {} },
          expectedChallenge: (uitdaging) => store.useUitdaging(uitdaging, persoonId),
        }),
      );
      const refused = invalid('antwoord', 'Dit apparaat gaf geen geldig antwoord. Probeer het opnieuw.');
      if (!result?.verified) throw refused;
      await store.ensureRoom(persoonId);
      const { id, publicKey, counter } = result.registrationInfo.credential;
      const doc = await store.add(persoonId, {
        naam,
        sleutelId: id,
        sleutel: Buffer.from(publicKey).toString('base64url'),
        teller: counter,
        transports: antwoord.response.transports,
      });
      if (!doc) throw refused;
      // What is open judges who was a guest as who they are now.
      if (await personen.wordtAccount(persoonId, ctx.now)) platform.bus.emit('rights', [persoonId]);
      await meldingen.meld(ctx, persoonId, 'passkey_toegevoegd');
      return present(doc);
    },

    /** @throws DomainError `niet_gevonden` unless the passkey is one's own; `laatste_ingang` */
    async remove(ctx: Ctx, id: string): Promise<void> {
      const persoonId = signedIn(ctx);
      const persoon = found((await personen.byIds([persoonId]))[0]);
      await store.remove(persoonId, id, persoon.email !== null);
      await meldingen.meld(ctx, persoonId, 'passkey_weggehaald');
    },
  };
}
