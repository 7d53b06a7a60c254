import type { zoekenApi } from '@opgaveteams/shared/zoeken/zoeken.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { ZoekenService } from './zoeken.service.ts';

export function zoekenRoutes(service: ZoekenService): Handlers<keyof typeof zoekenApi> {
  return {
    'GET /zoekresultaten': async (ctx, { query }) => ({
      items: await service.zoek(ctx, query.q, query.aantal),
    }),
  };
}
