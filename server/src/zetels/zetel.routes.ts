import type { zetelApi } from '@opgaveteams/shared/zetels/zetel.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ZetelService } from './zetel.service.ts';

export function zetelRoutes(service: ZetelService): Handlers<keyof typeof zetelApi> {
  return {
    'GET /zetels': async (ctx, { query }) => ({ items: await service.list(ctx, query) }),
    'POST /zetels': (ctx, { body }) => service.create(ctx, body),
    'PATCH /zetels/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
    'DELETE /zetels/:id': (ctx, { params }) => service.end(ctx, params.id),
  };
}
