import type { verslagApi } from '@opgaveteams/shared/verslagen/verslag.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { VerslagService } from './verslag.service.ts';

export function verslagRoutes(service: VerslagService): Handlers<keyof typeof verslagApi> {
  return {
    'GET /verslagen/:id': (ctx, { params }) => service.get(ctx, params.id),
  };
}
