import type { aanvraagApi } from '@opgaveteams/shared/aanvragen/aanvraag.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { AanvraagService } from './aanvraag.service.ts';

export function aanvraagRoutes(service: AanvraagService): Handlers<keyof typeof aanvraagApi> {
  return {
    'GET /aanvragen': (ctx, { query }) => service.list(ctx, query.groep),
    'POST /aanvragen': (ctx, { body }) => service.create(ctx, body),
    'PUT /aanvragen/:id/antwoord': (ctx, { params, body }) => service.answer(ctx, params.id, body),
  };
}
