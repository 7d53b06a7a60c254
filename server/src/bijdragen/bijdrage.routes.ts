import type { bijdrageApi } from '@opgaveteams/shared/bijdragen/bijdrage.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { BijdrageService } from './bijdrage.service.ts';

export function bijdrageRoutes(service: BijdrageService): Handlers<keyof typeof bijdrageApi> {
  return {
    'GET /bijdragen': (ctx, { query }) => service.list(ctx, query),
    'GET /bijdragen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'POST /bijdragen/:id/opvolgingen': (ctx, { params, body }) => service.volgOp(ctx, params.id, body),
  };
}
