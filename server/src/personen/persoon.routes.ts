import type { persoonApi } from '@opgaveteams/shared/personen/persoon.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { PersoonService } from './persoon.service.ts';

export function persoonRoutes(service: PersoonService): Handlers<keyof typeof persoonApi> {
  return {
    'GET /personen': (ctx, { query }) => service.list(ctx, query),
    'POST /personen': (ctx, { body }) => service.create(ctx, body),
    'GET /personen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /personen/:id': (ctx, { params, versie, body }) => service.update(ctx, params.id, versie, body),
    'PUT /personen/:id/rollen': (ctx, { params, versie, body }) =>
      service.setRollen(ctx, params.id, versie, body.rollen),
  };
}
