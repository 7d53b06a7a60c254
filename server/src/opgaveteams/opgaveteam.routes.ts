import type { opgaveteamApi } from '@opgaveteams/shared/opgaveteams/opgaveteam.api';
import type { Handlers } from '../platform/http/handlers.ts';
import type { OpgaveteamService } from './opgaveteam.service.ts';

export function opgaveteamRoutes(service: OpgaveteamService): Handlers<keyof typeof opgaveteamApi> {
  return {
    'GET /opgaveteams': async (ctx) => ({ items: await service.list(ctx) }),
    'GET /opgaveteams/:slug': (ctx, { params }) => service.bySlug(ctx, params.slug),
  };
}
