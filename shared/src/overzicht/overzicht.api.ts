import { z } from 'zod';
import { actielijnRegelSchema, getoondeStatusSchema } from '../actielijnen/actielijn.schema.ts';
import { actiepuntSchema } from '../actiepunten/actiepunt.schema.ts';
import { bijeenkomstRegelSchema } from '../bijeenkomsten/bijeenkomst.schema.ts';
import { gebeurtenisSchema } from '../gebeurtenissen/gebeurtenis.schema.ts';
import { defineRoutes, momentSchema, regel } from '../http/contract.ts';
import { lidmaatschapSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';

/** The front page: per thema what is going on, and where one can come. */
export const voorpaginaSchema = z.object({
  themas: z.array(
    z.object({
      opgaveteam: opgaveteamVerwijzingSchema,
      spreiding: z.array(z.object({ status: getoondeStatusSchema, aantal: z.number().int() })),
      nieuws: z.array(actielijnRegelSchema),
    }),
  ),
  bijeenkomsten: z.array(bijeenkomstRegelSchema),
});
export type Voorpagina = z.infer<typeof voorpaginaSchema>;

export const mijnSchema = z.object({
  lidmaatschappen: z.array(lidmaatschapSchema),
  bijeenkomsten: z.array(bijeenkomstRegelSchema),
  actiepunten: z.array(actiepuntSchema),
  actielijnen: z.array(actielijnRegelSchema).meta({ description: 'Waar je trekker van bent' }),
  sinds: momentSchema.meta({ description: 'Je vorige bezoek' }),
  veranderd: z.array(gebeurtenisSchema),
});
export type Mijn = z.infer<typeof mijnSchema>;

export const overzichtApi = defineRoutes({
  'GET /voorpagina': {
    summary: 'Geeft per thema wat er gebeurt, en waar je kunt aanschuiven',
    tag: 'overzicht',
    query: z.object({ buurt: regel(8).optional() }),
    open: true,
    response: voorpaginaSchema,
  },
  'GET /mijn': {
    summary: 'Geeft je groepen, je bijeenkomsten, je actiepunten en wat er veranderde sinds je vorige bezoek',
    tag: 'overzicht',
    response: mijnSchema,
  },
});
