import type { adresApi } from '@opgaveteams/shared/toegang/adres.api';
import { found } from '../platform/errors/domain-error.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ToegangService } from './toegang.service.ts';

export function adresRoutes({
  adres,
  meldingen,
  ik,
  actorVan,
}: ToegangService): Handlers<keyof typeof adresApi> {
  return {
    'POST /adreswijzigingen': (ctx, { body, http }) => adres.vraag(ctx, body.email, http.req.ip),
    'POST /adreswijzigingen/bevestiging': async (ctx, { body, http }) => {
      await adres.bevestig(ctx, body.code, http.req.ip);
      // A guest has an account from here on.
      return ik({ ...ctx, actor: await actorVan(found(ctx.actor.persoonId)) });
    },
    'GET /ik/gebeurtenissen': (ctx) => meldingen.list(ctx),
  };
}
