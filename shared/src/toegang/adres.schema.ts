import { z } from 'zod';
import { idSchema, momentSchema } from '../http/contract.ts';
import { accountActies } from './account.acties.ts';
import { codeSchema, inlogverzoekSchema } from './toegang.schema.ts';

export const adreswijzigingSchema = z.object({ email: inlogverzoekSchema.shape.email });

export const bevestigingSchema = z.object({ code: codeSchema });

/** What happened to the ways in of one's own account. */
export const accountGebeurtenisSchema = z.object({
  id: idSchema,
  actie: z.enum(accountActies),
  op: momentSchema,
});
export type AccountGebeurtenis = z.infer<typeof accountGebeurtenisSchema>;
