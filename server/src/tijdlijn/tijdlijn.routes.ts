import type { tijdlijnApi } from '@opgaveteams/shared/tijdlijn/tijdlijn.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { TijdlijnService } from './tijdlijn.service.ts';

export function tijdlijnRoutes(service: TijdlijnService): Handlers<keyof typeof tijdlijnApi> {
  return {
    'GET /actielijnen/:id/tijdlijn': (ctx, { params, query }) => service.list(ctx, params.id, query),
  };
}
