import { z } from 'zod';
import { defineRoutes } from '../http/contract.ts';
import { opgaveteamSchema } from './opgaveteam.schema.ts';

export const opgaveteamApi = defineRoutes({
  'GET /opgaveteams': {
    summary: 'Geeft de opgaveteams, één per thema',
    tag: 'opgaveteams',
    open: true,
    response: z.object({ items: z.array(opgaveteamSchema) }),
  },
  'GET /opgaveteams/:slug': {
    summary: 'Toont één opgaveteam',
    tag: 'opgaveteams',
    params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
    open: true,
    response: opgaveteamSchema,
    etag: true,
  },
});
