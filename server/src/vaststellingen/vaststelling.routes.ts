import type { vaststellingApi } from '@opgaveteams/shared/vaststellingen/vaststelling.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { VaststellingService } from './vaststelling.service.ts';

export function vaststellingRoutes(service: VaststellingService): Handlers<keyof typeof vaststellingApi> {
  return {
    'GET /vaststellingen/:id': (ctx, { params }) => service.get(ctx, params.id),
    'PUT /vaststellingen/:id/gewone-taal': (ctx, { params, versie, body }) =>
      service.gewoneTaal(ctx, params.id, versie, body.tekst),
    'PUT /vaststellingen/:id/correctieronde': (ctx, { params, versie, body }) =>
      service.openCorrectie(ctx, params.id, versie, body.dagen),
    'DELETE /vaststellingen/:id/correctieronde': (ctx, { params, versie }) =>
      service.sluitCorrectie(ctx, params.id, versie),
    'POST /vaststellingen/:id/besluit': (ctx, { params, versie, body }) =>
      service.stelVast(ctx, params.id, versie, body.groepId),
    'GET /vaststellingen/:id/tekst': (ctx, { params }) => service.tekst(ctx, params.id),
  };
}
