import type { lesApi } from '@opgaveteams/shared/lessen/les.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { LesService } from './les.service.ts';

export function lesRoutes(service: LesService): Handlers<keyof typeof lesApi> {
  return {
    'GET /lessen': (ctx, { query }) => service.list(ctx, query),
    'POST /lessen': (ctx, { body }) => service.create(ctx, body),
    'PUT /lessen/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
  };
}
