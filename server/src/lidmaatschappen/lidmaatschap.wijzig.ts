import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { WijzigLidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Types, type Model } from 'mongoose';
import { dayOf } from '../platform/clock/days.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { DomainError, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { beginVervolg, geldendOp, type Zetel } from './lidmaatschap.intervals.ts';
import type { createLeiding } from './lidmaatschap.leiding.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

/** Who leads a groep. */
export const LEIDEND: LidRol[] = ['trekker', 'voorzitter'];

export const isLeidend = (rol: LidRol): boolean => LEIDEND.includes(rol);

/** True if a moment lies before today: the reader in twenty years asks why, so it needs its reason. */
export function isVroeger(ctx: Ctx, moment: Date, timezone: string): boolean {
  return dayOf(moment, timezone) < dayOf(ctx.now, timezone);
}

/** @throws DomainError when a beginning or end in the past has no reason */
export function needReason(
  ctx: Ctx,
  moment: Date,
  reden: string | undefined,
  { veld, timezone }: { veld: string; timezone: string },
): void {
  if (isVroeger(ctx, moment, timezone) && !reden)
    throw invalid('reden', `Schrijf op waarom ${veld} in het verleden ligt.`);
}

/** What becomes different. The seat: another one, `null` for none any more, absent when nobody spoke of it. */
type Wijziging = Pick<WijzigLidmaatschap, 'rol' | 'basis' | 'namens' | 'gast'> & {
  plek?: Zetel | null | undefined;
};

/** The seat that somebody has afterwards. In another name one does not hold the same seat. */
function zetelNa(doc: LidmaatschapDoc, { plek, namens }: Wijziging): Pick<LidmaatschapDoc, 'zetelId'> {
  if (plek !== undefined) return plek ? { zetelId: plek.id } : {};
  return doc.zetelId && namens === undefined ? { zetelId: doc.zetelId } : {};
}

/** The writes that end or change a membership; `tot` only ever moves to an earlier moment (decision 006). */
export function createWijzigingen(
  model: Model<LidmaatschapDoc>,
  { timezone, leiding }: { timezone: string; leiding: ReturnType<typeof createLeiding> },
  huidig: (ctx: Ctx, id: string) => Promise<unknown>,
) {
  function checkEnd(ctx: Ctx, doc: LidmaatschapDoc, tot: Date, reden: string | undefined): void {
    // What has not begun can be called off: it then holds no moment.
    if (tot < doc.van || (tot.getTime() === doc.van.getTime() && doc.van <= ctx.now))
      throw invalid('tot', 'Het einde ligt voor het begin.');
    if (doc.tot && tot >= doc.tot) throw new DomainError('conflict');
    needReason(ctx, tot, reden, { veld: 'het einde', timezone });
  }

  const write = (ctx: Ctx, doc: LidmaatschapDoc, versie: number, set: Partial<LidmaatschapDoc>) =>
    updateAtVersie(model, { id: String(doc._id), versie }, { $set: set }, () => huidig(ctx, String(doc._id)));

  return {
    /** Ends what this reader saw at `versie`. */
    async end(
      ctx: Ctx,
      doc: LidmaatschapDoc,
      versie: number,
      { tot, reden }: { tot: Date; reden?: string | undefined },
    ): Promise<LidmaatschapDoc> {
      checkEnd(ctx, doc, tot, reden);
      return write(ctx, doc, versie, { tot, ...(reden ? { redenTot: reden } : {}) });
    },

    /** Another rol, basis or namens from a moment on: an end and a begin, in one write that is finished by a second. */
    async change(
      ctx: Ctx,
      doc: LidmaatschapDoc,
      versie: number,
      { vanaf, reden, zetel }: { vanaf: Date; reden?: string | undefined; zetel: Wijziging },
    ): Promise<LidmaatschapDoc> {
      if (doc.tot && doc.tot <= vanaf) throw new DomainError('conflict');
      if (vanaf <= doc.van) throw invalid('vanaf', 'Dit ligt voor het begin.');
      needReason(ctx, vanaf, reden, { veld: 'de wijziging', timezone });
      const { rol = doc.rol, basis = doc.basis, namens = doc.namens } = zetel;
      const vervolg = {
        ...{ _id: new Types.ObjectId(), rol, basis, namens },
        ...{ van: vanaf, tot: doc.tot, reden: reden || null },
        ...(doc.gast && zetel.gast !== false ? { gast: true } : {}),
        ...zetelNa(doc, zetel),
      };
      const ended = await write(ctx, doc, versie, { tot: vanaf, vervolg });
      return beginVervolg(model, ended, vervolg, zetel.plek ?? undefined);
    },

    /**
     * Who takes over from the last one that leads a groep: a groep is not left without one unless that was said.
     * @throws DomainError `opvolger_nodig` when nobody was named, and `null` (nobody) was not either
     */
    async opvolger(
      ctx: Ctx,
      { doc, groep }: { doc: LidmaatschapDoc; groep: { einde: Date | null } },
      op: Date,
      gekozen: string | null | undefined,
    ): Promise<LidmaatschapDoc | null> {
      const over = (doc.tot && doc.tot <= ctx.now) || (groep.einde && groep.einde <= op);
      if (gekozen === null || !isLeidend(doc.rol) || over) return null;
      if (gekozen !== undefined) {
        const next = await model
          .findOne({ $and: [{ _id: gekozen, groepId: doc.groepId }, geldendOp(op)] })
          .lean();
        if (!next || String(next.persoonId) === String(doc.persoonId) || next.van >= op)
          throw invalid('opvolger', 'Kies iemand die dan in deze groep zit.');
        if (!isLeidend(next.rol)) return next;
      }
      const others = { groepId: doc.groepId, rol: { $in: LEIDEND }, persoonId: { $ne: doc.persoonId } };
      const blijftGeleid = async (zonder: Types.ObjectId[]): Promise<boolean> =>
        (await model.exists({ $and: [others, { _id: { $nin: zonder } }, geldendOp(op)] })) !== null;
      const vertrek = { groepId: doc.groepId, lidmaatschapId: doc._id, op, now: ctx.now };
      if (!(await leiding.meldVertrek(vertrek, blijftGeleid))) throw new DomainError('opvolger_nodig');
      return null;
    },
  };
}
