import type { notitieApi } from '@opgaveteams/shared/bewonersruimtes/notitie.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { NotitieService } from './notitie.service.ts';

export function notitieRoutes(service: NotitieService): Handlers<keyof typeof notitieApi> {
  return {
    'GET /bewonersruimtes/:id/notities': async (ctx, { params }) => ({
      items: await service.list(ctx, params.id),
    }),
    'POST /bewonersruimtes/:id/notities': (ctx, { params, body }) => service.create(ctx, params.id, body),
    'PUT /bewonersruimtes/:id/notities/:notitieId/titel': (ctx, { params, body }) =>
      service.noem(ctx, params.id, params.notitieId, body),
  };
}
