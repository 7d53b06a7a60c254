import type { overzichtApi } from '@opgaveteams/shared/overzicht/overzicht.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { OverzichtService } from './overzicht.service.ts';

export function overzichtRoutes(service: OverzichtService): Handlers<keyof typeof overzichtApi> {
  return {
    'GET /voorpagina': (ctx, { query }) => service.voorpagina(ctx, query),
    'GET /mijn': (ctx) => service.mijn(ctx),
  };
}
