import { z } from 'zod';
import { defineRoutes, pagina, paginaQuery, regel } from '../http/contract.ts';
import { alliantieSchema, opgaveSchema, organisatieSchema, themaSchema } from './alliantie.schema.ts';

export const alliantieApi = defineRoutes({
  'GET /alliantie': {
    summary: 'Geeft de naam, de woorden, de thema’s en de buurten van dit gebied',
    tag: 'alliantie',
    open: true,
    response: alliantieSchema,
  },
  'GET /themas': {
    summary: 'Geeft de thema’s',
    tag: 'alliantie',
    open: true,
    response: z.object({ items: z.array(themaSchema) }),
  },
  'GET /opgaven': {
    summary: 'Geeft de opgaven, van alle thema’s of van één',
    tag: 'alliantie',
    query: z.object({ thema: regel(40).optional() }),
    open: true,
    response: z.object({ items: z.array(opgaveSchema) }),
  },
  'GET /organisaties': {
    summary: 'Geeft de organisaties die meedoen',
    tag: 'alliantie',
    query: paginaQuery.extend({ q: regel(80, 0).optional() }),
    open: true,
    response: pagina(organisatieSchema),
  },
});
