import type { toegangApi } from '@opgaveteams/shared/toegang/toegang.api';
import type { Handlers } from '../platform/http/handlers.ts';
import { clearSessionCookie, setSessionCookie } from './toegang.cookie.ts';
import type { ToegangService } from './toegang.service.ts';

export function toegangRoutes(service: ToegangService): Handlers<keyof typeof toegangApi> {
  return {
    'POST /inlogverzoeken': (_ctx, { body, http }) => service.vraagMail(body, http.req.ip),
    'POST /sessies': async (ctx, { body, http: { req, res, sessieId } }) => {
      const { cookie, ik } = await service.begin(ctx, body, {
        ip: req.ip,
        userAgent: req.get('User-Agent'),
        sessieId,
      });
      setSessionCookie(res, cookie);
      return ik;
    },
    'GET /sessies': (ctx, { http }) => service.list(ctx, http.sessieId),
    'DELETE /sessies/:id': (ctx, { params }) => service.endOwn(ctx, params.id),
    'GET /ik': (ctx) => service.ik(ctx),
    'DELETE /ik/sessie': async (_ctx, { http }) => {
      await service.endHere(http.sessieId);
      clearSessionCookie(http.res);
    },
    'GET /demo-personen': () => service.demoPersonen(),
  };
}
