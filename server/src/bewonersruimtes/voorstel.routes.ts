import type { voorstelApi } from '@opgaveteams/shared/bewonersruimtes/voorstel.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { VoorstelService } from './voorstel.service.ts';

export function voorstelRoutes(service: VoorstelService): Handlers<keyof typeof voorstelApi> {
  return {
    'GET /bewonersruimtes/:id/voorstellen': (ctx, { params, query }) => service.list(ctx, params.id, query),
    'POST /bewonersruimtes/:id/voorstellen': (ctx, { params, body }) =>
      service.stelVoor(ctx, params.id, body),
    'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId': (ctx, { params }) => service.trekIn(ctx, params),
    'PUT /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': (ctx, { params, body }) =>
      service.akkoord(ctx, params, body.hash),
    'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': (ctx, { params }) =>
      service.nietAkkoord(ctx, params),
    'POST /bewonersruimtes/:id/voorstellen/:voorstelId/bijdrage': (ctx, { params, body }) =>
      service.deel(ctx, params, body),
  };
}
