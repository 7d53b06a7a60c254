import type { bijeenkomstApi } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { BijeenkomstService } from './bijeenkomst.service.ts';

export function bijeenkomstRoutes(service: BijeenkomstService): Handlers<keyof typeof bijeenkomstApi> {
  return {
    'GET /bijeenkomsten': (ctx, { query }) => service.list(ctx, query),
    'POST /bijeenkomsten': (ctx, { body }) => service.create(ctx, body),
    'GET /bijeenkomsten/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PATCH /bijeenkomsten/:id': (ctx, { params, versie, body }) =>
      service.update(ctx, params.id, versie, body),
    'POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven': (ctx, { params, body }) =>
      service.doorschuiven(ctx, params.id, params.puntId, body.naarId),
    'PUT /bijeenkomsten/:id/aanwezigheid/:persoonId': (ctx, { params, body }) =>
      service.setAanwezigheid(ctx, params.id, params.persoonId, body.status),
  };
}
