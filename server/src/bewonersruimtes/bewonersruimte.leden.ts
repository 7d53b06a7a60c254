import { createHash, timingSafeEqual } from 'node:crypto';
import { MAX_RUIMTE_LEDEN } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import {
  isInRuimte,
  mayHaveRuimte,
  vraagtOmRuimte,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type {
  Bewonersruimte,
  nieuweAanvraagSchema,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import type { Types } from 'mongoose';
import type { z } from 'zod';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, loopt, metLid, zitErin, type RuimteKit } from './bewonersruimte.kit.ts';
import type { BewonersruimteDoc, RuimteLidDoc } from './bewonersruimte.model.ts';

const hashOf = (toegang: string): Buffer => createHash('sha256').update(toegang).digest();
const past = ({ toegangHash }: BewonersruimteDoc, toegang: string): boolean =>
  timingSafeEqual(hashOf(toegang), Buffer.from(toegangHash, 'hex'));

const lidVan = (leden: RuimteLidDoc[], persoonId: unknown): RuimteLidDoc | undefined =>
  leden.find((l) => loopt(l) && String(l.persoonId) === String(persoonId));

/** Would nobody look after the room without this person, while there are others? */
function laatsteGastgever(leden: RuimteLidDoc[], ik: Types.ObjectId): boolean {
  const anderen = leden.filter((l) => zitErin(l) && !l.persoonId.equals(ik));
  return anderen.length > 0 && !anderen.some((l) => l.gastgever);
}

/** Without a host the one who is there longest becomes it. */
function metGastgever(leden: RuimteLidDoc[]): RuimteLidDoc[] {
  const binnen = leden.filter(zitErin);
  const [eerste] = binnen.toSorted((a, b) => Number(a.van) - Number(b.van));
  if (!eerste || binnen.some((l) => l.gastgever)) return leden;
  return metLid(leden, eerste.persoonId, { gastgever: true });
}

/** Who asks to come in, and what the room answers. */
export function ruimteAanvragen(
  { bus }: Platform,
  { log, model, mine, wijzig, presentOne, withinRooms }: RuimteKit,
) {
  return {
    /** Asks to be let in, with the code of the link. A wrong code answers as a room that is not there. */
    async ask(ctx: Ctx, id: string, body: z.output<typeof nieuweAanvraagSchema>): Promise<Bewonersruimte> {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      const lees = async () =>
        found(await model.findById(id).lean(), (d) => mayHaveRuimte(ctx.actor) && past(d, body.toegang));
      const { leden: nu } = await lees();
      const erAl = (leden: RuimteLidDoc[]): boolean =>
        isInRuimte(ctx.actor, leden, ctx.now) || vraagtOmRuimte(ctx.actor, leden);
      if (!erAl(nu)) await withinRooms(ctx);
      const { doc, gewijzigd } = await wijzig(lees, ({ leden }) => {
        if (erAl(leden)) return null;
        if (leden.length >= MAX_RUIMTE_LEDEN) throw new DomainError('te_veel');
        const { namens } = body;
        const lid = {
          persoonId: ikVan(ctx),
          namens,
          gevraagd: ctx.now,
          van: null,
          tot: null,
          gastgever: false,
        };
        return { leden: [...leden, lid] };
      });
      if (gewijzigd)
        await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'gevraagd', wie: ikVan(ctx), door: null });
      return presentOne(ctx, doc);
    },

    /** A member lets in somebody who asked. */
    async letIn(ctx: Ctx, id: string, persoonId: string): Promise<Bewonersruimte> {
      const { doc, gewijzigd } = await wijzig(
        () => mine(ctx, id),
        ({ leden }) =>
          found(lidVan(leden, persoonId)).van === null
            ? { leden: metLid(leden, persoonId, { van: ctx.now }) }
            : null,
      );
      const regel = { ruimteId: doc._id, op: ctx.now, wie: persoonId, door: ikVan(ctx) };
      if (gewijzigd) await log.zet({ ...regel, wat: 'toegelaten' });
      // Who waits before the door hears that it is open.
      bus.emit('rights', [persoonId]);
      return presentOne(ctx, doc);
    },

    /** A member says no to somebody who asked; who never came in leaves no membership. */
    async refuse(ctx: Ctx, id: string, persoonId: string): Promise<Bewonersruimte> {
      const { doc } = await wijzig(
        () => mine(ctx, id),
        ({ leden }) => {
          found(lidVan(leden, persoonId), (l) => l.van === null);
          return { leden: leden.filter((l) => !(l.van === null && String(l.persoonId) === persoonId)) };
        },
      );
      await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'geweigerd', wie: persoonId, door: ikVan(ctx) });
      bus.emit('rights', [persoonId]);
      return presentOne(ctx, doc);
    },
  };
}

/** Who goes by themselves, and who looks after the room. */
export function ruimteLeden({ bus }: Platform, kit: RuimteKit) {
  const { log, model, mine, alsGastgever, wijzig, presentOne } = kit;

  return {
    /** @throws DomainError `laatste_gastgever` for the only host while others are in the room */
    async leave(ctx: Ctx, id: string): Promise<void> {
      const ik = ikVan(ctx);
      let wasLid = false;
      const { doc } = await wijzig(
        () => mine(ctx, id, true),
        ({ leden, epochNodig }) => {
          const eigen = found(lidVan(leden, ik));
          wasLid = eigen.van !== null;
          if (!wasLid) return { leden: leden.filter((l) => l !== eigen) };
          if (eigen.gastgever && laatsteGastgever(leden, ik)) throw new DomainError('laatste_gastgever');
          const over = metLid(leden, ik, { tot: ctx.now });
          return { leden: over, epochNodig: epochNodig || over.some(zitErin) };
        },
      );
      // Their open screens leave the room first, so that they do not hear what is new.
      bus.emit('rights', [String(ik)]);
      if (wasLid) await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'vertrokken', wie: ik, door: null });
    },

    async maakGastgever(ctx: Ctx, id: string, persoonId: string): Promise<Bewonersruimte> {
      const { doc, gewijzigd } = await wijzig(
        () => alsGastgever(ctx, id),
        ({ leden }) =>
          found(lidVan(leden, persoonId), zitErin).gastgever
            ? null
            : { leden: metLid(leden, persoonId, { gastgever: true }) },
      );
      const regel = { ruimteId: doc._id, op: ctx.now, wie: persoonId, door: ikVan(ctx) };
      if (gewijzigd) await log.zet({ ...regel, wat: 'gastgever' });
      return presentOne(ctx, doc);
    },

    /** @throws DomainError `laatste_gastgever` when nobody would look after the room */
    async stopAlsGastgever(ctx: Ctx, id: string): Promise<Bewonersruimte> {
      const ik = ikVan(ctx);
      const { doc } = await wijzig(
        () => alsGastgever(ctx, id),
        ({ leden }) => {
          if (!leden.some((l) => zitErin(l) && l.gastgever && !l.persoonId.equals(ik)))
            throw new DomainError('laatste_gastgever');
          return { leden: metLid(leden, ik, { gastgever: false }) };
        },
      );
      await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'geen_gastgever', wie: ik, door: null });
      return presentOne(ctx, doc);
    },

    /** Ends where this person is or asked to be: they are to be forgotten. What they said stays closed in the room. */
    async eindigAlles(ctx: Ctx, persoonId: string): Promise<void> {
      for (const { _id } of await model.find({ 'leden.persoonId': persoonId }, { _id: 1 }).lean()) {
        const lees = async () => found(await model.findById(_id).lean());
        let wasLid = false;
        await wijzig(lees, ({ leden, epochNodig }) => {
          const eigen = lidVan(leden, persoonId);
          if (!eigen) return null;
          wasLid = eigen.van !== null;
          if (!wasLid) return { leden: leden.filter((l) => l !== eigen) };
          const over = metGastgever(metLid(leden, persoonId, { tot: ctx.now }));
          return { leden: over, epochNodig: epochNodig || over.some(zitErin) };
        });
        if (wasLid)
          await log.zet({ ruimteId: _id, op: ctx.now, wat: 'vertrokken', wie: persoonId, door: null });
      }
      bus.emit('rights', [persoonId]);
    },
  };
}
