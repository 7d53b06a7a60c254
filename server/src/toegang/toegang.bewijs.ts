import { setTimeout as wait } from 'node:timers/promises';
import type { nieuweSessieSchema } from '@opgaveteams/shared/toegang/toegang.schema';
import type { z } from 'zod';
import type { PersoonService } from '../personen/persoon.service.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Inlogverzoeken } from './inlogverzoeken.ts';
import type { PasskeyInloggen } from './passkey.inloggen.ts';
import type { Limits } from './toegang.limits.ts';

interface Deps {
  personen: PersoonService;
  inlogverzoeken: Inlogverzoeken;
  inloggen: PasskeyInloggen;
  limits: Limits;
  demoPersonen: PersoonService['demoPersonen'];
}

/** Trying a code takes at least so long, known address or not: longer than what is done for a known one. */
export const POGING_MS = 200;

/** Judges what somebody brings to sign in. */
export function createBewijs({ personen, inlogverzoeken, inloggen, limits, demoPersonen }: Deps) {
  async function persoonOfCode(email: string, code: string): Promise<string | null> {
    const persoon = await personen.byEmail(email);
    const persoonId = persoon && String(persoon._id);
    return (await inlogverzoeken.useCode(persoonId, code)) ? persoonId : null;
  }

  /**
   * Whom these credentials belong to.
   * @throws DomainError `code_onjuist`, `passkey_onjuist`, `te_vaak`, `niet_gevonden`
   */
  return async function persoonOf(
    body: z.output<typeof nieuweSessieSchema>,
    ip: string | undefined,
  ): Promise<string> {
    if (body.met === 'demo')
      return String(found((await demoPersonen()).find((p) => String(p._id) === body.persoonId))._id);
    await limits.poging(body.met === 'code' ? body.email : null, ip);
    if (body.met === 'passkey') return inloggen.persoonOf(body.antwoord);
    if (body.met === 'link') {
      const persoonId = await inlogverzoeken.useLink(body.token);
      if (persoonId === null) throw new DomainError('code_onjuist');
      return persoonId;
    }
    const [persoonId] = await Promise.all([persoonOfCode(body.email, body.code), wait(POGING_MS)]);
    if (persoonId === null) throw new DomainError('code_onjuist');
    return persoonId;
  };
}
