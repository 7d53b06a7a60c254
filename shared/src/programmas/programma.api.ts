import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import {
  deelInhoudSchema,
  deelSchema,
  nieuwProgrammaSchema,
  openstellingSchema,
  programmaSchema,
  programmaVaststellingSchema,
  programmaversieSchema,
  vormSchema,
} from './programma.schema.ts';

const tag = 'programmas';
const deelParams = idParams.extend({ deelId: idSchema });
const vormQuery = z.object({ vorm: vormSchema.default('verdiepend') });

export const programmaApi = defineRoutes({
  'GET /programmas': {
    summary: 'Geeft de uitvoeringsprogramma’s met hun versies, het nieuwste eerst',
    tag,
    response: z.object({ items: z.array(programmaSchema) }),
  },
  'POST /programmas': {
    summary: 'Begint een uitvoeringsprogramma, leeg of vanaf de vastgestelde tekst van een eerder',
    tag,
    body: nieuwProgrammaSchema,
    response: programmaversieSchema,
    status: 201,
    etag: true,
    errors: ['te_veel'],
  },
  'POST /programmas/:id/versies': {
    summary: 'Begint een nieuwe versie, met de tekst van de laatste',
    tag,
    params: idParams,
    response: programmaversieSchema,
    status: 201,
    etag: true,
    errors: ['programma_fase'],
  },
  'GET /programmas/versies/:id': {
    summary: 'Toont een versie met haar tekst',
    tag,
    params: idParams,
    response: programmaversieSchema,
    etag: true,
  },
  'POST /programmas/versies/:id/delen': {
    summary: 'Voegt een deel toe',
    tag,
    params: idParams,
    body: deelInhoudSchema,
    response: deelSchema,
    status: 201,
    etag: true,
    errors: ['programma_fase', 'te_veel'],
  },
  'PUT /programmas/versies/:id/delen/:deelId': {
    summary: 'Verandert een deel',
    tag,
    params: deelParams,
    body: deelInhoudSchema,
    response: deelSchema,
    etag: true,
    ifMatch: true,
    errors: ['programma_fase'],
  },
  'DELETE /programmas/versies/:id/delen/:deelId': {
    summary: 'Haalt een deel weg uit deze versie',
    tag,
    params: deelParams,
    status: 204,
    ifMatch: true,
    errors: ['programma_fase'],
  },
  'POST /programmas/versies/:id/openstelling': {
    summary: 'Stelt een versie open voor reacties, met het besluit van het alliantiebestuur',
    tag,
    params: idParams,
    body: openstellingSchema,
    response: programmaversieSchema,
    ifMatch: true,
    etag: true,
    errors: ['besluit_nodig', 'programma_fase'],
  },
  'POST /programmas/versies/:id/verwerking': {
    summary: 'Zegt dat alle reacties zijn verwerkt; dat kan pas als elke reactie een antwoord heeft',
    tag,
    params: idParams,
    response: programmaversieSchema,
    etag: true,
    errors: ['programma_fase', 'reacties_open'],
  },
  'POST /programmas/versies/:id/vaststelling': {
    summary:
      'Stelt een versie vast met het besluit van het alliantiebestuur; daarna ligt wat er gebeurt vast',
    tag,
    params: idParams,
    body: programmaVaststellingSchema,
    response: programmaversieSchema,
    ifMatch: true,
    etag: true,
    errors: ['besluit_nodig', 'programma_fase', 'reacties_open'],
  },
  'GET /programmas/versies/:id/vastgesteld': {
    summary: 'Geeft de vastgestelde tekst waarvan de SHA-256 is genomen',
    tag,
    params: idParams,
    responseType: 'text/plain',
  },
  'GET /programmas/versies/:id/odt': {
    summary: 'Geeft een versie als tekstbestand (OpenDocument)',
    tag,
    params: idParams,
    query: vormQuery,
    responseType: 'application/vnd.oasis.opendocument.text',
  },
  'GET /programmas/versies/:id/html': {
    summary: 'Geeft een versie als webpagina om te bewaren en te printen',
    tag,
    params: idParams,
    query: vormQuery,
    responseType: 'text/html',
  },
});
