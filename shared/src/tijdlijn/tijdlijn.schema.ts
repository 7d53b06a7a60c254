import { z } from 'zod';
import { statusberichtSchema } from '../actielijnen/actielijn.schema.ts';
import { actiepuntSchema } from '../actiepunten/actiepunt.schema.ts';
import { besluitSchema } from '../besluiten/besluit.schema.ts';
import { bijdrageSchema } from '../bijdragen/bijdrage.schema.ts';
import { bijeenkomstRegelSchema } from '../bijeenkomsten/bijeenkomst.schema.ts';
import { gebeurtenisSchema } from '../gebeurtenissen/gebeurtenis.schema.ts';
import { idSchema, momentSchema, paginaQuery } from '../http/contract.ts';
import { lesSchema } from '../lessen/les.schema.ts';

/** What stands on the time line of an actielijn. */
export const tijdlijnSoorten = [
  'statusbericht',
  'bijeenkomst',
  'besluit',
  'actiepunt',
  'bijdrage',
  'les',
  'gebeurtenis',
] as const;
export const tijdlijnSoortSchema = z.enum(tijdlijnSoorten);
export type TijdlijnSoort = z.infer<typeof tijdlijnSoortSchema>;

const regel = { id: idSchema, op: momentSchema.meta({ description: 'Wanneer het gebeurde' }) };

/** One thing that touched an actielijn, as its reader may see it. */
export const tijdlijnRegelSchema = z.discriminatedUnion('soort', [
  z.object({ ...regel, soort: z.literal('statusbericht'), ding: statusberichtSchema }),
  z.object({ ...regel, soort: z.literal('bijeenkomst'), ding: bijeenkomstRegelSchema }),
  z.object({ ...regel, soort: z.literal('besluit'), ding: besluitSchema }),
  z.object({ ...regel, soort: z.literal('actiepunt'), ding: actiepuntSchema }),
  z.object({ ...regel, soort: z.literal('bijdrage'), ding: bijdrageSchema }),
  z.object({ ...regel, soort: z.literal('les'), ding: lesSchema }),
  z.object({ ...regel, soort: z.literal('gebeurtenis'), ding: gebeurtenisSchema }),
]);
export type TijdlijnRegel = z.infer<typeof tijdlijnRegelSchema>;

export const tijdlijnQuery = paginaQuery.extend({ soort: tijdlijnSoortSchema.optional() });
