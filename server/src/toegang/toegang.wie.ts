import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';

/** Who asks. @throws DomainError `niet_ingelogd` */
export function signedIn(ctx: Ctx): string {
  if (ctx.actor.persoonId === null) throw new DomainError('niet_ingelogd');
  return ctx.actor.persoonId;
}
