import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import {
  binnenSchema,
  deelnameSchema,
  gemaakteUitnodigingSchema,
  inzageSchema,
  nieuweUitnodigingSchema,
  sleutelSchema,
  uitnodigingSchema,
} from './uitnodiging.schema.ts';

const tag = 'uitnodigingen';
const errors = ['uitnodiging_onbekend', 'uitnodiging_verlopen', 'uitnodiging_vol', 'te_vaak'] as const;

export const uitnodigingApi = defineRoutes({
  'GET /uitnodigingen': {
    summary: 'Geeft de uitnodigingen van een groep, voor wie de groep samenstelt',
    tag,
    query: z.object({ groep: idSchema }),
    response: z.object({ items: z.array(uitnodigingSchema) }),
  },
  'POST /uitnodigingen': {
    summary: 'Maakt een uitnodiging: een geheime link, en als je wilt een code voor op een poster',
    tag,
    body: nieuweUitnodigingSchema,
    response: gemaakteUitnodigingSchema,
    status: 201,
    errors: ['groep_gesloten', 'te_veel'],
  },
  'GET /uitnodigingen/:id': {
    summary: 'Toont een uitnodiging',
    tag,
    params: idParams,
    response: uitnodigingSchema,
  },
  'DELETE /uitnodigingen/:id': {
    summary: 'Trekt een uitnodiging in: er komt niemand meer mee binnen',
    tag,
    params: idParams,
    status: 204,
  },
  'POST /inzages': {
    summary: 'Geeft in gewone woorden waar een code of link voor is',
    tag,
    body: sleutelSchema,
    response: inzageSchema,
    errors,
  },
  'POST /deelnames': {
    summary: 'Doet mee met een code of link: zonder account als gast, en anders als jezelf',
    tag,
    body: deelnameSchema,
    response: binnenSchema,
    status: 201,
    errors: [...errors, 'groep_gesloten'],
  },
});
