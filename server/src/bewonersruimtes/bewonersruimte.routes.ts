import type { bewonersruimteApi } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.api';
import type { envelopApi } from '@opgaveteams/shared/bewonersruimtes/envelop.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { BewonersruimteService } from './bewonersruimte.service.ts';

export function bewonersruimteRoutes(
  service: BewonersruimteService,
): Handlers<keyof typeof bewonersruimteApi | keyof typeof envelopApi> {
  return {
    'GET /bewonersruimtes': async (ctx) => ({ items: await service.list(ctx) }),
    'POST /bewonersruimtes': (ctx, { body }) => service.create(ctx, body),
    'GET /bewonersruimtes/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /bewonersruimtes/:id': (ctx, { params, versie, body }) =>
      service.update(ctx, params.id, versie, body),
    'GET /bewonersruimtes/:id/gebeurtenissen': (ctx, { params, query }) =>
      service.gebeurtenissen(ctx, params.id, query),
    'POST /bewonersruimtes/:id/aanvragen': (ctx, { params, body }) => service.ask(ctx, params.id, body),
    'DELETE /bewonersruimtes/:id/aanvragen/:persoonId': (ctx, { params }) =>
      service.refuse(ctx, params.id, params.persoonId),
    'PUT /bewonersruimtes/:id/leden/:persoonId': (ctx, { params }) =>
      service.letIn(ctx, params.id, params.persoonId),
    'DELETE /bewonersruimtes/:id/leden/ik': (ctx, { params }) => service.leave(ctx, params.id),
    'PUT /bewonersruimtes/:id/leden/:persoonId/gastgever': (ctx, { params }) =>
      service.maakGastgever(ctx, params.id, params.persoonId),
    'DELETE /bewonersruimtes/:id/leden/ik/gastgever': (ctx, { params }) =>
      service.stopAlsGastgever(ctx, params.id),
    'GET /bewonersruimtes/:id/enveloppen': (ctx, { params, query }) =>
      service.enveloppen(ctx, params.id, query),
    'POST /bewonersruimtes/:id/enveloppen': (ctx, { params, body }) => service.send(ctx, params.id, body),
    'PUT /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': (ctx, { params }) =>
      service.verberg(ctx, params.id, params.volgnummer),
    'DELETE /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': (ctx, { params }) =>
      service.toon(ctx, params.id, params.volgnummer),
    'GET /bewonersruimtes/:id/epochs': (ctx, { params, query }) => service.epochs(ctx, params.id, query),
    'POST /bewonersruimtes/:id/epochs': (ctx, { params, versie, body }) =>
      service.beginEpoch(ctx, params.id, versie, body),
  };
}
