import type { z } from 'zod';
import { defineRoutes, idParams, pagina, paginaQuery, regel } from '../http/contract.ts';
import {
  nieuwPersoonSchema,
  persoonEigenSchema,
  persoonSchema,
  rollenSchema,
  wijzigPersoonSchema,
} from './persoon.schema.ts';

const tag = 'personen';

/** A person seen by others or, for whoever may, with the fields of {@link persoonEigenSchema}. */
export const persoonAntwoordSchema = persoonEigenSchema.partial({ email: true, taal: true, rollen: true });

export const persoonApi = defineRoutes({
  'GET /personen': {
    summary: 'Zoekt mensen van de alliantie op naam',
    tag,
    query: paginaQuery.extend({ q: regel(80, 0).optional() }),
    response: pagina(persoonSchema),
  },
  'POST /personen': {
    summary: 'Voegt iemand toe die nog niet in de werkplaats staat',
    tag,
    body: nieuwPersoonSchema,
    response: persoonAntwoordSchema,
    status: 201,
    etag: true,
    errors: ['conflict'],
  },
  'GET /personen/:id': {
    summary: 'Toont een persoon',
    tag,
    params: idParams,
    response: persoonAntwoordSchema,
    etag: true,
  },
  'PATCH /personen/:id': {
    summary: 'Verandert hoe iemand zich voorstelt',
    tag,
    params: idParams,
    body: wijzigPersoonSchema,
    response: persoonAntwoordSchema,
    etag: true,
    ifMatch: true,
  },
  'PUT /personen/:id/rollen': {
    summary: 'Geeft of neemt rollen in de werkplaats',
    tag,
    params: idParams,
    body: rollenSchema,
    response: persoonAntwoordSchema,
    etag: true,
    ifMatch: true,
    errors: ['laatste_programmabureau'],
  },
});

export type PersoonAntwoord = z.infer<typeof persoonAntwoordSchema>;
