import type { ExportQuery, lidmaatschapApi } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { Response } from 'express';
import type { Handlers } from '../platform/http/handlers.ts';
import { csvVan } from '../platform/tabel/csv.ts';
import { odsVan } from '../platform/tabel/ods.ts';
import type { LidmaatschapService } from './lidmaatschap.service.ts';

const soorten = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** A file to keep: its name says what is in it. */
function sendTabel(res: Response, soort: keyof typeof soorten, query: ExportQuery, data: Uint8Array): void {
  const wat = query.alles === 'ja' ? 'door-de-tijd' : (query.op ?? 'nu');
  res
    .set('Content-Disposition', `attachment; filename="samenstelling-${wat}.${soort}"`)
    .set('X-Content-Type-Options', 'nosniff')
    .type(soorten[soort])
    .end(data);
}

export function lidmaatschapRoutes(service: LidmaatschapService): Handlers<keyof typeof lidmaatschapApi> {
  return {
    'GET /lidmaatschappen': (ctx, { query }) => service.list(ctx, query),
    'GET /samenstelling': (ctx, { query }) => service.samenstelling(ctx, query.opgaveteam, query.op),
    'GET /samenstelling/verloop': (ctx, { query }) => service.verloop(ctx, query),
    'GET /samenstelling/csv': async (ctx, { query, http }) =>
      sendTabel(http.res, 'csv', query, Buffer.from(csvVan(await service.tabel(ctx, query)))),
    'GET /samenstelling/ods': async (ctx, { query, http }) =>
      sendTabel(http.res, 'ods', query, odsVan('Samenstelling', await service.tabel(ctx, query))),
    'POST /lidmaatschappen': (ctx, { body }) => service.begin(ctx, body),
    'GET /lidmaatschappen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /lidmaatschappen/:id': (ctx, { params, versie, body }) =>
      service.change(ctx, params.id, versie, body),
  };
}
