import type { versieApi } from '@opgaveteams/shared/versies/versie.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { VersieService } from './versie.service.ts';

export function versieRoutes(service: VersieService): Handlers<keyof typeof versieApi> {
  return {
    'GET /versies': (ctx, { query }) => service.list(ctx, query),
    'POST /versies': (ctx, { body }) => service.bewaar(ctx, body.verslagId, body.naam),
    'GET /versies/:id': (ctx, { params }) => service.get(ctx, params.id),
    'POST /versies/:id/terugzetten': (ctx, { params }) => service.zetTerug(ctx, params.id),
    'GET /schrijfsessies': (ctx, { query }) => service.sessies(ctx, query),
  };
}
