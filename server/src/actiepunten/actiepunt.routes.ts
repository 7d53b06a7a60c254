import type { actiepuntApi } from '@opgaveteams/shared/actiepunten/actiepunt.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ActiepuntService } from './actiepunt.service.ts';

export function actiepuntRoutes(service: ActiepuntService): Handlers<keyof typeof actiepuntApi> {
  return {
    'GET /actiepunten': (ctx, { query }) => service.list(ctx, query),
    'POST /actiepunten': (ctx, { body }) => service.create(ctx, body),
    'GET /actiepunten/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /actiepunten/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
  };
}
