import type { programmaApi } from '@opgaveteams/shared/programmas/programma.api';
import type { Response } from 'express';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ProgrammaService } from './programma.service.ts';

/** A file to keep. */
function sendBestand(res: Response, type: string, naam: string, data: string | Uint8Array): void {
  res
    .set('Content-Disposition', `attachment; filename="${naam}"`)
    .set('X-Content-Type-Options', 'nosniff')
    .type(type)
    .end(data);
}

const ODT = 'application/vnd.oasis.opendocument.text';

export function programmaRoutes(service: ProgrammaService): Handlers<keyof typeof programmaApi> {
  return {
    'GET /programmas': (ctx) => service.list(ctx),
    'POST /programmas': (ctx, { body }) => service.begin(ctx, body),
    'POST /programmas/:id/versies': (ctx, { params }) => service.nieuweVersie(ctx, params.id),
    'GET /programmas/versies/:id': (ctx, { params }) => service.get(ctx, params.id),
    'POST /programmas/versies/:id/delen': (ctx, { params, body }) =>
      service.voegDeelToe(ctx, params.id, body),
    'PUT /programmas/versies/:id/delen/:deelId': (ctx, { params, versie, body }) =>
      service.wijzigDeel(ctx, params.id, params.deelId, versie, body),
    'DELETE /programmas/versies/:id/delen/:deelId': (ctx, { params, versie }) =>
      service.haalDeelWeg(ctx, params.id, params.deelId, versie),
    'POST /programmas/versies/:id/openstelling': (ctx, { params, versie, body }) =>
      service.stelOpen(ctx, params.id, versie, body),
    'POST /programmas/versies/:id/verwerking': (ctx, { params }) => service.verwerk(ctx, params.id),
    'POST /programmas/versies/:id/vaststelling': (ctx, { params, versie, body }) =>
      service.stelVast(ctx, params.id, versie, body.besluitId),
    'GET /programmas/versies/:id/vastgesteld': async (ctx, { params, http }) =>
      sendBestand(
        http.res,
        'text/plain; charset=utf-8',
        'programma-vastgesteld.txt',
        await service.vastgesteldeTekst(ctx, params.id),
      ),
    'GET /programmas/versies/:id/odt': async (ctx, { params, query, http }) => {
      const { naam, data } = await service.odt(ctx, params.id, query.vorm);
      sendBestand(http.res, ODT, `${naam}.odt`, data);
    },
    'GET /programmas/versies/:id/html': async (ctx, { params, query, http }) => {
      const { naam, data } = await service.html(ctx, params.id, query.vorm);
      sendBestand(http.res, 'text/html; charset=utf-8', `${naam}.html`, data);
    },
  };
}
