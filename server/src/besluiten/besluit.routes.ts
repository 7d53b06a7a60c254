import type { besluitApi } from '@opgaveteams/shared/besluiten/besluit.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { BesluitService } from './besluit.service.ts';

export function besluitRoutes(service: BesluitService): Handlers<keyof typeof besluitApi> {
  return {
    'GET /besluiten': (ctx, { query }) => service.list(ctx, query),
    'POST /besluiten': (ctx, { body }) => service.create(ctx, body),
    'GET /besluiten/:id': (ctx, { params }) => service.get(ctx, params.id),
    'GET /besluiten/:id/leden': (ctx, { params }) => service.leden(ctx, params.id),
  };
}
