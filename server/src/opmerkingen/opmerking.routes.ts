import type { opmerkingApi } from '@opgaveteams/shared/opmerkingen/opmerking.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { OpmerkingService } from './opmerking.service.ts';

export function opmerkingRoutes(service: OpmerkingService): Handlers<keyof typeof opmerkingApi> {
  return {
    'GET /opmerkingen': (ctx, { query }) => service.list(ctx, query),
    'POST /opmerkingen': (ctx, { body }) => service.create(ctx, body),
    'POST /opmerkingen/:id/reacties': (ctx, { params, body }) => service.reageer(ctx, params.id, body.tekst),
    'PUT /opmerkingen/:id/antwoord': (ctx, { params, body }) => service.beantwoord(ctx, params.id, body),
    'DELETE /opmerkingen/:id/antwoord': (ctx, { params }) => service.heropen(ctx, params.id),
  };
}
