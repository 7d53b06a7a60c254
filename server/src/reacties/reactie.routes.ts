import type { reactieApi } from '@opgaveteams/shared/reacties/reactie.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ReactieService } from './reactie.service.ts';

export function reactieRoutes(service: ReactieService): Handlers<keyof typeof reactieApi> {
  return {
    'GET /reacties': (ctx, { query }) => service.list(ctx, query),
    'GET /reacties/van-mij': (ctx, { query }) => service.vanMij(ctx, query),
    'POST /reacties/formulieren': (ctx, { http }) => service.geefFormulier(ctx, http.req.ip),
    'POST /reacties': (ctx, { body, http }) => service.plaats(ctx, body, http.req.ip),
    'POST /reacties/bewijzen': (ctx, { body, http }) => service.bewijs(ctx, body.geheim, http.req.ip),
    'POST /reacties/beoordelingen': (ctx, { body }) => service.beoordeel(ctx, body),
    'POST /reacties/antwoorden': (ctx, { body }) => service.beantwoord(ctx, body),
  };
}
