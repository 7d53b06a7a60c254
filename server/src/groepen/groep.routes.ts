import type { groepApi } from '@opgaveteams/shared/groepen/groep.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { GroepService } from './groep.service.ts';

export function groepRoutes(service: GroepService): Handlers<keyof typeof groepApi> {
  return {
    'GET /groepen': async (ctx, { query }) => ({ items: await service.list(ctx, query) }),
    'POST /groepen': (ctx, { body }) => service.create(ctx, body),
    'GET /groepen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /groepen/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
  };
}
