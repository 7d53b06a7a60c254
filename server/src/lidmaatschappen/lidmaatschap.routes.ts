import type { lidmaatschapApi } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { LidmaatschapService } from './lidmaatschap.service.ts';

export function lidmaatschapRoutes(service: LidmaatschapService): Handlers<keyof typeof lidmaatschapApi> {
  return {
    'GET /lidmaatschappen': (ctx, { query }) => service.list(ctx, query),
    'GET /samenstelling': (ctx, { query }) => service.samenstelling(ctx, query.opgaveteam, query.op),
    'POST /lidmaatschappen': (ctx, { body }) => service.begin(ctx, body),
    'GET /lidmaatschappen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /lidmaatschappen/:id': (ctx, { params, versie, body }) =>
      service.change(ctx, params.id, versie, body),
  };
}
