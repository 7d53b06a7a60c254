import type { afbeeldingApi } from '@opgaveteams/shared/afbeeldingen/afbeelding.api';
import { MAX_AFBEELDING_BYTES } from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import type { Response } from 'express';
import { readBody } from '../platform/http/body.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import type { AfbeeldingService } from './afbeelding.service.ts';

/** Kept by this reader's browser alone, which asks each time whether it still may show it. */
const headers = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline; filename="afbeelding.webp"',
  'X-Content-Type-Options': 'nosniff',
};

function sendPicture(res: Response, id: string, data: Buffer): void {
  res.set(headers).set('ETag', `"${id}"`);
  if (res.req.fresh) res.status(304).end();
  else res.type('image/webp').end(data);
}

export function afbeeldingRoutes(service: AfbeeldingService): Handlers<keyof typeof afbeeldingApi> {
  return {
    'POST /verslagen/:id/afbeeldingen': (ctx, { params, http }) =>
      service.add(ctx, params.id, () => readBody(http.req, MAX_AFBEELDING_BYTES)),
    'GET /afbeeldingen/:id': async (ctx, { params, http }) =>
      sendPicture(http.res, params.id, await service.data(ctx, params.id)),
  };
}
