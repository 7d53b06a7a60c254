import type { Model, Types } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { Ref } from '../platform/db/model.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LidmaatschapDoc, Vervolg } from './lidmaatschap.model.ts';

type Id = Types.ObjectId | string;
type NewPeriode = Omit<
  LidmaatschapDoc,
  '_id' | 'volgnummer' | 'zetelNummer' | 'versie' | 'persoonId' | 'groepId' | 'vervolg'
> & {
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

interface Periode {
  van: Date;
  tot: Date | null;
}

const isLeeg = ({ van, tot }: Periode): boolean => tot !== null && tot <= van;

/** Do two half-open intervals share a moment? One that was called off before it began holds no moment at all. */
export function overlapt(a: Periode, b: Periode): boolean {
  if (isLeeg(a) || isLeeg(b)) return false;
  return (b.tot === null || a.van < b.tot) && (a.tot === null || b.van < a.tot);
}

/** The periods that are taken: what is there, and what follows on a change and is about to be there. */
function bezet(docs: readonly LidmaatschapDoc[]): (Periode & Pick<LidmaatschapDoc, 'zetelId'>)[] {
  const there = new Set(docs.map((d) => String(d._id)));
  const coming = docs.flatMap((d) => (d.vervolg && !there.has(String(d.vervolg._id)) ? [d.vervolg] : []));
  return [...docs, ...coming];
}

/** Would a seat for so many people be held by more of them at some moment of this period? */
function isVol(zetel: Zetel, periode: Periode, docs: readonly LidmaatschapDoc[]): boolean {
  const { id, aantal } = zetel;
  if (aantal === null) return false;
  const taken = bezet(docs).filter((p) => String(p.zetelId) === String(id) && overlapt(p, periode));
  // A new one only ever comes in at the moment at which another begins, or at its own beginning.
  return [periode, ...taken].some(
    ({ van }) =>
      van >= periode.van &&
      taken.filter((p) => overlapt(p, { van, tot: null }) && p.van <= van).length >= aantal,
  );
}

/** A seat, for whoever begins on it. */
export interface Zetel {
  id: Types.ObjectId;
  /** For how many people; null: any number. */
  aantal: number | null;
}

/** Who ever held a seat, and who is about to begin on it. */
async function opZetel(
  model: Model<LidmaatschapDoc>,
  zetelId: Types.ObjectId | undefined,
): Promise<LidmaatschapDoc[]> {
  if (!zetelId) return [];
  const [holders, coming] = await Promise.all([
    model.find({ zetelId }).lean<LidmaatschapDoc[]>(),
    model.find({ 'vervolg._id': { $exists: true }, 'vervolg.zetelId': zetelId }).lean<LidmaatschapDoc[]>(),
  ]);
  const there = new Set(holders.map((d) => String(d._id)));
  return [...holders, ...coming.filter((d) => !there.has(String(d._id)))];
}

/**
 * Adds a membership if it overlaps no other of this person in this groep (rule 1), and its seat is free, also when
 * several are added at once: the unique numbers let one through, the others look again.
 * @throws DomainError `lidmaatschap_overlapt`, `zetel_bezet`
 */
export async function beginPeriode(
  model: Model<LidmaatschapDoc>,
  periode: Omit<NewPeriode, 'zetelId'>,
  zetel?: Zetel,
): Promise<LidmaatschapDoc> {
  for (;;) {
    const { persoonId, groepId } = periode;
    const [others, holders] = await Promise.all([
      model.find({ persoonId, groepId }).lean(),
      opZetel(model, zetel?.id),
    ]);
    if (bezet(others).some((o) => overlapt(periode, o))) throw new DomainError('lidmaatschap_overlapt');
    if (zetel && isVol(zetel, periode, holders)) throw new DomainError('zetel_bezet');
    const doc = await insert(model, { ...periode, ...(zetel ? { zetelId: zetel.id } : {}) }, others, holders);
    if (doc) return doc;
  }
}

/** With the next volgnummer, and the next of its seat; null when another took one of them first. */
async function insert(
  model: Model<LidmaatschapDoc>,
  periode: NewPeriode & { _id?: Types.ObjectId },
  others: readonly LidmaatschapDoc[],
  holders: readonly LidmaatschapDoc[],
): Promise<LidmaatschapDoc | null> {
  const numbers = {
    volgnummer: Math.max(0, ...others.map((o) => o.volgnummer)) + 1,
    ...(periode.zetelId && { zetelNummer: Math.max(0, ...holders.map((o) => o.zetelNummer ?? 0)) + 1 }),
  };
  try {
    return (await model.create({ ...periode, ...numbers, versie: 1 })).toObject();
  } catch (err) {
    if (!isDuplicateKey(err)) throw err;
    return null;
  }
}

/**
 * Begins what follows on a membership that changed. Its place is free: it lies within the period that was cut off,
 * and is kept free by the write that cut. Safe to repeat, by several servers at once.
 * @param zetel another seat than before: when it is not free, all stays as it was
 * @throws DomainError `zetel_bezet`
 */
export async function beginVervolg(
  model: Model<LidmaatschapDoc>,
  vorige: LidmaatschapDoc,
  vervolg: Vervolg,
  zetel?: Zetel,
): Promise<LidmaatschapDoc> {
  const { persoonId, groepId, groepSoort, opgaveteamId } = vorige;
  for (;;) {
    const [others, holders] = await Promise.all([
      model.find({ persoonId, groepId }).lean(),
      opZetel(model, vervolg.zetelId),
    ]);
    const periode = { persoonId, groepId, groepSoort, opgaveteamId, ...vervolg };
    const anderen = holders.filter((h) => String(h.persoonId) !== String(persoonId));
    if (zetel && isVol(zetel, periode, anderen)) {
      await model.updateOne(
        { _id: vorige._id, 'vervolg._id': vervolg._id },
        { $set: { tot: vervolg.tot }, $unset: { vervolg: 1 }, $inc: { versie: 1 } },
      );
      throw new DomainError('zetel_bezet');
    }
    const doc =
      others.find((o) => String(o._id) === String(vervolg._id)) ??
      (await insert(model, periode, others, holders));
    if (!doc) continue;
    await model.updateOne({ _id: vorige._id, 'vervolg._id': vervolg._id }, { $unset: { vervolg: 1 } });
    return doc;
  }
}

/** Begins what a server that stopped halfway left to begin. */
export async function hervat(model: Model<LidmaatschapDoc>): Promise<number> {
  const halfway = await model.find({ 'vervolg._id': { $exists: true } }).lean();
  for (const doc of halfway) if (doc.vervolg) await beginVervolg(model, doc, doc.vervolg);
  return halfway.length;
}
