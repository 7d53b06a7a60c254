import type { actielijnApi } from '@opgaveteams/shared/actielijnen/actielijn.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ActielijnService } from './actielijn.service.ts';
import type { SplitsingService } from './splitsing.service.ts';
import type { StatusberichtService } from './statusbericht.service.ts';

export function actielijnRoutes(
  service: ActielijnService,
  berichten: StatusberichtService,
  splitsingen: SplitsingService,
): Handlers<keyof typeof actielijnApi> {
  return {
    'GET /actielijnen': (ctx, { query }) => service.list(ctx, query),
    'POST /actielijnen': (ctx, { body }) => service.create(ctx, body),
    'GET /actielijnen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /actielijnen/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
    'PUT /actielijnen/:id/wat': (ctx, { params, versie, body }) =>
      service.changeWat(ctx, params.id, versie, body),
    'POST /actielijnen/:id/splitsing': (ctx, { params, versie, body }) =>
      splitsingen.splits(ctx, params.id, versie, body),
    'GET /actielijnen/:id/statusberichten': (ctx, { params, query }) => berichten.list(ctx, params.id, query),
    'POST /actielijnen/:id/statusberichten': (ctx, { params, body }) => berichten.post(ctx, params.id, body),
  };
}
