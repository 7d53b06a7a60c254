import type { uitnodigingApi } from '@opgaveteams/shared/uitnodigingen/uitnodiging.api';
import type { Handlers } from '../platform/http/handlers.ts';
import { setSessionCookie } from '../toegang/toegang.service.ts';
import type { UitnodigingService } from './uitnodiging.service.ts';

export function uitnodigingRoutes(service: UitnodigingService): Handlers<keyof typeof uitnodigingApi> {
  return {
    'GET /uitnodigingen': async (ctx, { query }) => ({ items: await service.list(ctx, query.groep) }),
    'POST /uitnodigingen': (ctx, { body }) => service.create(ctx, body),
    'GET /uitnodigingen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'DELETE /uitnodigingen/:id': (ctx, { params }) => service.revoke(ctx, params.id),
    'POST /inzages': (ctx, { body, http }) => service.inzage(ctx, body.sleutel, http.req.ip),
    'POST /deelnames': async (ctx, { body, http: { req, res } }) => {
      const client = { ip: req.ip, userAgent: req.get('User-Agent') };
      const { cookie, binnen } = await service.doeMee(ctx, body, client);
      if (cookie) setSessionCookie(res, cookie);
      return binnen;
    },
  };
}
