import { z } from 'zod';
import { defineRoutes } from '../http/contract.ts';
import { accountGebeurtenisSchema, adreswijzigingSchema, bevestigingSchema } from './adres.schema.ts';
import { ikSchema, mailBelofteSchema } from './toegang.schema.ts';

const tag = 'toegang';

export const adresApi = defineRoutes({
  'POST /adreswijzigingen': {
    summary:
      'Stuurt een code naar je nieuwe e-mailadres; het antwoord zegt nooit of het adres al in gebruik is',
    tag,
    body: adreswijzigingSchema,
    status: 202,
    response: mailBelofteSchema,
    errors: ['te_vaak'],
  },
  'POST /adreswijzigingen/bevestiging': {
    summary: 'Neemt het nieuwe e-mailadres, met de code die er naartoe ging',
    tag,
    body: bevestigingSchema,
    response: ikSchema,
    errors: ['code_onjuist', 'te_vaak'],
  },
  'GET /ik/gebeurtenissen': {
    summary: 'Geeft wat er het laatst met je manieren van inloggen gebeurde',
    tag,
    response: z.object({ items: z.array(accountGebeurtenisSchema) }),
  },
});
