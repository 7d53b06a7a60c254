import { z } from 'zod';
import { defineRoutes, idParams } from '../http/contract.ts';
import {
  demoPersoonSchema,
  ikSchema,
  inlogverzoekSchema,
  mailBelofteSchema,
  nieuweSessieSchema,
  sessieSchema,
} from './toegang.schema.ts';

const tag = 'toegang';

export const toegangApi = defineRoutes({
  'POST /inlogverzoeken': {
    summary: 'Stuurt een mail met een link en een code; het antwoord zegt nooit of het adres bekend is',
    tag,
    body: inlogverzoekSchema,
    status: 202,
    response: mailBelofteSchema,
    errors: ['te_vaak'],
  },
  'POST /sessies': {
    summary: 'Logt in',
    tag,
    body: nieuweSessieSchema,
    response: ikSchema,
    status: 201,
    errors: ['code_onjuist', 'passkey_onjuist', 'te_vaak'],
  },
  'GET /sessies': {
    summary: 'Geeft waar je bent ingelogd',
    tag,
    response: z.object({ items: z.array(sessieSchema) }),
  },
  'DELETE /sessies/:id': { summary: 'Logt ergens uit', tag, params: idParams, status: 204 },
  'GET /ik': { summary: 'Geeft wie er is ingelogd en wat die persoon is', tag, response: ikSchema },
  'DELETE /ik/sessie': { summary: 'Logt hier uit', tag, status: 204 },
  'GET /demo-personen': {
    summary: 'Geeft de mensen uit de voorbeeldgegevens; leeg als er geen voorbeeldgegevens zijn',
    tag,
    response: z.object({ items: z.array(demoPersoonSchema) }),
  },
});
