import type { wijzigActielijnSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';

/** Checks what an actielijn refers to. */
export function createChecks({ alliantie, opgaveteams, groepen, personen }: ActielijnDeps) {
  /** Refuses references to things that do not exist, field by field; gives the fields as they are stored. */
  return async function checked(
    ctx: Ctx,
    opgaveteamId: string,
    body: z.output<typeof wijzigActielijnSchema>,
  ) {
    const {
      groepIds = [],
      trekkerIds = [],
      partnerIds = [],
      buurten = [],
      opgaveIds = [],
      mijlpalen: _byTheirOwnRules,
      ...rest
    } = body;
    const teams = await opgaveteams.verwijzingen();
    if (!teams.has(opgaveteamId)) throw invalid('opgaveteamId', 'Dit team is er niet.');
    const groepNamen = await groepen.verwijzingen(ctx, groepIds);
    if (groepNamen.size < new Set(groepIds).size) throw invalid('groepIds', 'Deze groep is er niet.');
    if ((await personen.byIds(trekkerIds)).length < new Set(trekkerIds).size)
      throw invalid('trekkerIds', 'Deze persoon is er niet.');
    if ((await alliantie.organisatieNamen(partnerIds)).size < new Set(partnerIds).size)
      throw invalid('partnerIds', 'Deze organisatie is er niet.');
    if (!buurten.every((b) => alliantie.kentBuurt(b))) throw invalid('buurten', 'Deze buurt is er niet.');
    const opgaven = new Set((await alliantie.opgaven()).map((o) => o.id));
    if (!opgaveIds.every((o) => opgaven.has(o))) throw invalid('opgaveIds', 'Deze opgave is er niet.');
    const ids = (list: string[]): Types.ObjectId[] => list.map((id) => new Types.ObjectId(id));
    return {
      ...rest,
      ...(body.groepIds ? { groepIds: ids(groepIds) } : {}),
      ...(body.trekkerIds ? { trekkerIds: ids(trekkerIds) } : {}),
      ...(body.partnerIds ? { partnerIds: ids(partnerIds) } : {}),
      ...(body.opgaveIds ? { opgaveIds: ids(opgaveIds) } : {}),
      ...(body.buurten ? { buurten } : {}),
    };
  };
}
