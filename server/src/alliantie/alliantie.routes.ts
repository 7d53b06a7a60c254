import type { alliantieApi } from '@opgaveteams/shared/alliantie/alliantie.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { AlliantieService } from './alliantie.service.ts';

export function alliantieRoutes(service: AlliantieService): Handlers<keyof typeof alliantieApi> {
  return {
    'GET /alliantie': () => service.alliantie(),
    'GET /themas': async () => ({ items: service.themas() }),
    'GET /opgaven': async (_ctx, { query }) => ({ items: await service.opgaven(query.thema) }),
    'GET /organisaties': (_ctx, { query }) => service.organisaties(query),
  };
}
