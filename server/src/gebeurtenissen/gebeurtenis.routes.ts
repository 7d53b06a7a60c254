import type { gebeurtenisApi } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { LogboekService } from './logboek.service.ts';

export function gebeurtenisRoutes(service: LogboekService): Handlers<keyof typeof gebeurtenisApi> {
  return {
    'GET /gebeurtenissen': (ctx, { query }) => service.list(ctx, query),
  };
}
