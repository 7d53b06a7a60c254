import type { Model, Types } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { Ref } from '../platform/db/model.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

type Id = Types.ObjectId | string;
type NewPeriode = Omit<LidmaatschapDoc, '_id' | 'volgnummer' | 'versie' | 'persoonId' | 'groepId'> & {
  persoonId: Id;
  groepId: Id;
};

/** Filter: memberships that hold at a moment, [van, tot). */
export function geldendOp(at: Date): Record<string, unknown> {
  return { van: { $lte: at }, $or: [{ tot: null }, { tot: { $gt: at } }] };
}

/**
 * The memberships of these groepen or teams that hold at a moment. Asked in two halves, the open-ended and the
 * ended ones, and by the index that ends in `tot`: what ended long ago is never looked at.
 */
export async function ledenOp(
  model: Model<LidmaatschapDoc>,
  van: { veld: 'groepId' | 'opgaveteamId'; ids: readonly Ref[] },
  at: Date,
  velden: Record<string, 1> = {},
): Promise<LidmaatschapDoc[]> {
  const halves = await Promise.all(
    [null, { $gt: at }].map((tot) =>
      model
        .find({ [van.veld]: { $in: [...van.ids] }, tot, van: { $lte: at } }, velden)
        .hint({ [van.veld]: 1, tot: 1 })
        .lean<LidmaatschapDoc[]>(),
    ),
  );
  return halves.flat();
}

/** Do two half-open intervals share a moment? */
export function overlapt(a: { van: Date; tot: Date | null }, b: { van: Date; tot: Date | null }): boolean {
  return (b.tot === null || a.van < b.tot) && (a.tot === null || b.van < a.tot);
}

/**
 * Adds a membership if it overlaps no other of this person in this groep (rule 1), also when several are
 * added at once: the unique volgnummer lets one through, the others look again.
 * @throws DomainError `lidmaatschap_overlapt`
 */
export async function beginPeriode(
  model: Model<LidmaatschapDoc>,
  periode: NewPeriode,
): Promise<LidmaatschapDoc> {
  for (;;) {
    const others = await model.find({ persoonId: periode.persoonId, groepId: periode.groepId }).lean();
    if (others.some((o) => overlapt(periode, o))) throw new DomainError('lidmaatschap_overlapt');
    const volgnummer = Math.max(0, ...others.map((o) => o.volgnummer)) + 1;
    try {
      return (await model.create({ ...periode, volgnummer, versie: 1 })).toObject();
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
    }
  }
}
