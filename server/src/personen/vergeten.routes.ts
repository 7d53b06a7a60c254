import type { vergetenApi } from '@opgaveteams/shared/personen/vergeten.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { VergetenService } from './vergeten.service.ts';

export function vergetenRoutes(service: VergetenService): Handlers<keyof typeof vergetenApi> {
  return {
    'POST /personen/:id/vergeten': (ctx, { params, versie, body }) =>
      service.vergeet(ctx, params.id, versie, body),
  };
}
