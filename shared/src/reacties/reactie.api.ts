import { z } from 'zod';
import { defineRoutes, pagina } from '../http/contract.ts';
import {
  beoordelingSchema,
  bewijsSchema,
  geplaatsteReactieSchema,
  nieuwAntwoordSchema,
  nieuweReactieSchema,
  reactieSchema,
  reactiesQuery,
} from './reactie.schema.ts';

const tag = 'reacties';

export const reactieApi = defineRoutes({
  'GET /reacties': {
    summary: 'Geeft reacties op het programma die de lezer mag zien, de nieuwste eerst',
    tag,
    query: reactiesQuery,
    response: pagina(reactieSchema),
  },
  'GET /reacties/van-mij': {
    summary: 'Geeft de eigen reacties, de nieuwste eerst',
    tag,
    query: reactiesQuery,
    response: pagina(reactieSchema),
  },
  'POST /reacties/formulieren': {
    summary: 'Geeft een formulier om zonder account te reageren; het werkt één keer',
    tag,
    response: z.object({ formulier: z.string() }),
    status: 201,
    errors: ['te_vaak'],
  },
  'POST /reacties': {
    summary: 'Reageert op een versie van het programma, of op een stuk ervan',
    tag,
    body: nieuweReactieSchema,
    response: geplaatsteReactieSchema,
    status: 201,
    errors: ['ronde_gesloten', 'te_vaak'],
  },
  'POST /reacties/bewijzen': {
    summary: 'Toont hoe het met een reactie gaat, aan wie het geheim ervan heeft',
    tag,
    body: z.object({ geheim: z.string().min(20).max(64) }),
    response: bewijsSchema,
    errors: ['te_vaak'],
  },
  'POST /reacties/beoordelingen': {
    summary: 'Maakt reacties van wie niet is ingelogd openbaar, of weigert ze met een reden',
    tag,
    body: beoordelingSchema,
    response: z.object({ items: z.array(reactieSchema) }),
  },
  'POST /reacties/antwoorden': {
    summary: 'Beantwoordt één of meer reacties: wat ermee is gedaan en waarom',
    tag,
    body: nieuwAntwoordSchema,
    response: z.object({ items: z.array(reactieSchema) }),
    errors: ['al_beantwoord'],
  },
});
