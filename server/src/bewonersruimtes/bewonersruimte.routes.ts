import type { bewonersruimteApi } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { BewonersruimteService } from './bewonersruimte.service.ts';

export function bewonersruimteRoutes(
  service: BewonersruimteService,
): Handlers<keyof typeof bewonersruimteApi> {
  return {
    'GET /bewonersruimtes': async (ctx) => ({ items: await service.list(ctx) }),
    'POST /bewonersruimtes': (ctx, { body }) => service.create(ctx, body),
    'GET /bewonersruimtes/:id': (ctx, { params }) => service.get(ctx, params.id),
    'POST /bewonersruimtes/:id/aanvragen': (ctx, { params, body }) => service.ask(ctx, params.id, body),
    'PUT /bewonersruimtes/:id/leden/:persoonId': (ctx, { params }) =>
      service.letIn(ctx, params.id, params.persoonId),
    'DELETE /bewonersruimtes/:id/leden/ik': (ctx, { params }) => service.leave(ctx, params.id),
    'GET /bewonersruimtes/:id/enveloppen': (ctx, { params, query }) =>
      service.since(ctx, params.id, query.na),
    'POST /bewonersruimtes/:id/enveloppen': (ctx, { params, body }) => service.send(ctx, params.id, body),
  };
}
