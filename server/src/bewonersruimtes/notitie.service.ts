import {
  MAX_CARET_BYTES,
  MAX_NOTITIES,
  MAX_STUK_BYTES,
} from '@opgaveteams/shared/bewonersruimtes/notitie.limits';
import { pakIn } from '@opgaveteams/shared/bewonersruimtes/notitie.pak';
import type {
  Momentopname,
  NieuweTitel,
  nieuweMomentopnameSchema,
  nieuweNotitieSchema,
  NieuwStuk,
  Notitie,
  NotitieCaret,
  NotitieGeopend,
  NotitieStuk,
} from '@opgaveteams/shared/bewonersruimtes/notitie.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { bufferOf, bytesOf } from '../platform/db/bytes.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, zitErin } from './bewonersruimte.kit.ts';
import type { BewonersruimteDoc } from './bewonersruimte.model.ts';
import type { BewonersruimteService } from './bewonersruimte.service.ts';
import {
  notitieModels,
  type MomentopnameDoc,
  type NotitieDoc,
  type NotitieStukDoc,
} from './notitie.model.ts';
import { createMomentopnames, createStukken, type Einde } from './notitie.store.ts';

interface Deps {
  ruimtes: BewonersruimteService;
}

const stukVan = ({ volgnummer, afzender, apparaat, teller, epoch, data }: NotitieStukDoc): NotitieStuk => ({
  ...{ volgnummer, apparaat, teller, epoch, afzender: String(afzender), data: bytesOf(data) },
});

const opnameVan = ({ tot, afzender, apparaat, epoch, data }: MomentopnameDoc): Momentopname => ({
  ...{ tot, apparaat, epoch, afzender: String(afzender), data: bytesOf(data) },
});

const eindeVan = (opname: MomentopnameDoc | null): Einde => ({
  volgnummer: opname?.tot ?? 0,
  samen: opname?.samen ?? 0,
});

/** What every act in a note is made of. */
function kit({ db }: Platform, { ruimtes }: Deps) {
  const { notities, stukken: stukModel, momentopnames } = notitieModels(db);
  const stukken = createStukken(stukModel);
  const opnames = createMomentopnames(momentopnames);

  async function present({ _id, op, titel }: NotitieDoc): Promise<Notitie> {
    const { afzender, apparaat, epoch, bytes } = titel;
    const gewijzigd = (await stukken.laatste(_id)).op ?? op;
    return {
      id: String(_id),
      titel: { apparaat, epoch, bytes, afzender: String(afzender) },
      gewijzigd: gewijzigd.toISOString(),
    };
  }

  /** The note with its room, for the members of the room. */
  async function mijn(ctx: Ctx, id: string): Promise<{ notitie: NotitieDoc; ruimte: BewonersruimteDoc }> {
    ikVan(ctx);
    const notitie = found(await notities.findById(id).lean());
    return { notitie, ruimte: await ruimtes.voorLid(ctx, String(notitie.ruimteId)) };
  }

  /** The same, for what was closed with the key of now. */
  async function metSleutel(ctx: Ctx, id: string, epoch: number) {
    const it = await mijn(ctx, id);
    if (epoch !== it.ruimte.epoch) throw new DomainError('oude_sleutel');
    return it;
  }

  return { notities, stukken, opnames, ruimtes, present, mijn, metSleutel };
}
type Kit = ReturnType<typeof kit>;

/** The list of notes of a room. */
function lijst({ notities, ruimtes, present, mijn }: Kit) {
  const titelVan = (ctx: Ctx, { apparaat, epoch, bytes }: NieuweTitel): NotitieDoc['titel'] => ({
    ...{ afzender: ikVan(ctx), apparaat, epoch, bytes },
  });
  return {
    async list(ctx: Ctx, ruimteId: string): Promise<Notitie[]> {
      const { _id } = await ruimtes.voorLid(ctx, ruimteId);
      const docs = await notities.find({ ruimteId: _id }).sort({ op: 1 }).limit(MAX_NOTITIES).lean();
      return Promise.all(docs.map(present));
    },

    async create(ctx: Ctx, ruimteId: string, body: z.output<typeof nieuweNotitieSchema>): Promise<Notitie> {
      const { _id: ruimte, epoch } = await ruimtes.voorLid(ctx, ruimteId);
      if (body.titel.epoch !== epoch) throw new DomainError('oude_sleutel');
      if ((await notities.countDocuments({ ruimteId: ruimte })) >= MAX_NOTITIES)
        throw new DomainError('te_veel');
      const doc: NotitieDoc = {
        ...{
          _id: new Types.ObjectId(body.id),
          ruimteId: ruimte,
          op: ctx.now,
          titel: titelVan(ctx, body.titel),
        },
      };
      try {
        await notities.create(doc);
      } catch (err) {
        throw isDuplicateKey(err) ? new DomainError('conflict') : err;
      }
      ruimtes.meld(ruimteId);
      return present(doc);
    },

    async noem(ctx: Ctx, ruimteId: string, id: string, titel: NieuweTitel): Promise<Notitie> {
      const { notitie, ruimte } = await mijn(ctx, id);
      found(String(notitie.ruimteId) === ruimteId ? notitie : null);
      if (titel.epoch !== ruimte.epoch) throw new DomainError('oude_sleutel');
      const nieuw = titelVan(ctx, titel);
      await notities.updateOne({ _id: notitie._id }, { $set: { titel: nieuw } });
      ruimtes.meld(ruimteId);
      return present({ ...notitie, titel: nieuw });
    },
  };
}

/** The whole text, now and then: so that a note opens in the time of its size, not of its history. */
function heel({ stukken, opnames, mijn, metSleutel }: Kit) {
  return {
    /** A member offers the whole text; it waits until another member vouches for it. */
    async biedAan(ctx: Ctx, nieuw: z.output<typeof nieuweMomentopnameSchema>): Promise<void> {
      if (nieuw.data.byteLength > MAX_STUK_BYTES) throw new DomainError('te_groot');
      const { notitie } = await metSleutel(ctx, nieuw.id, nieuw.epoch);
      const { tot, apparaat, epoch } = nieuw;
      const { bevestigd, kandidaat } = await opnames.nu(notitie._id);
      const einde = await stukken.op(notitie._id, tot);
      if (!einde || tot <= Math.max(bevestigd?.tot ?? 0, kandidaat?.tot ?? 0))
        throw new DomainError('conflict');
      const data = bufferOf(nieuw.data);
      const { samen } = einde;
      await opnames.biedAan({
        ...{ notitieId: notitie._id, tot, samen, afzender: ikVan(ctx), apparaat, epoch, data, op: ctx.now },
      });
    },

    /** A member found that the whole text of another is what the changes make: newcomers begin with it from now on. */
    async bevestig(ctx: Ctx, id: string, tot: number): Promise<void> {
      const { notitie, ruimte } = await mijn(ctx, id);
      const { kandidaat } = await opnames.nu(notitie._id);
      const opname = found(kandidaat?.tot === tot ? kandidaat : null);
      if (!magBevestigen(ctx, ruimte, opname)) throw new DomainError('geen_toegang');
      await opnames.bevestig(opname, ctx.now);
    },
  };
}

/** Nobody vouches for what they made themselves, unless nobody else is there. */
function magBevestigen(ctx: Ctx, { leden }: BewonersruimteDoc, { afzender }: MomentopnameDoc): boolean {
  return !afzender.equals(ikVan(ctx)) || leden.filter(zitErin).length === 1;
}

/**
 * Notes of a room of residents, written together (rule 8): closed changes in a row for each note, which the server
 * numbers and passes on. What is in them it cannot read; see docs/notitie-protocol.md.
 */
export function createNotitieService(platform: Platform, deps: Deps) {
  const tools = kit(platform, deps);
  const { stukken, opnames, ruimtes, mijn, metSleutel } = tools;
  return {
    ...lijst(tools),
    ...heel(tools),

    /** The room of a note, for its members. */
    ruimteVan: async (ctx: Ctx, id: string): Promise<string> => String((await mijn(ctx, id)).ruimte._id),

    /** Is this actor in the room now? */
    isIn: (ctx: Ctx, ruimteId: string): Promise<boolean> => ruimtes.isIn(ctx, ruimteId),

    /** What one lacks from a number on. */
    async open(ctx: Ctx, id: string, na: number): Promise<NotitieGeopend> {
      const { notitie, ruimte } = await mijn(ctx, id);
      const { bevestigd: begin, kandidaat } = await opnames.nu(notitie._id);
      const vanaf = begin && begin.tot > na ? begin.tot : na;
      const { docs, meer } = await stukken.since(notitie._id, vanaf);
      const past = kandidaat && kandidaat.tot >= vanaf && magBevestigen(ctx, ruimte, kandidaat);
      const { volgnummer } = await stukken.laatste(notitie._id);
      return {
        begin: begin && vanaf > na ? opnameVan(begin) : null,
        stukken: pakIn(docs.map(stukVan)),
        meer,
        kandidaat: past ? opnameVan(kandidaat) : null,
        los: volgnummer - Math.max(begin?.tot ?? 0, kandidaat?.tot ?? 0),
      };
    },

    /** @returns the change as others get it; null: it was there already */
    async schrijf(ctx: Ctx, nieuw: NieuwStuk): Promise<{ volgnummer: number; stuk: NotitieStuk | null }> {
      if (nieuw.data.byteLength > MAX_STUK_BYTES) throw new DomainError('te_groot');
      const { notitie, ruimte } = await mijn(ctx, nieuw.id);
      const eerder = await stukken.eerder(ikVan(ctx), nieuw);
      if (eerder) return { volgnummer: eerder.volgnummer, stuk: null };
      if (nieuw.epoch !== ruimte.epoch) throw new DomainError('oude_sleutel');
      const { bevestigd } = await opnames.nu(notitie._id);
      const doc = await stukken.add(ikVan(ctx), nieuw, eindeVan(bevestigd), ctx.now);
      return { volgnummer: doc.volgnummer, stuk: stukVan(doc) };
    },

    /** A caret as others get it: who sent it is who is signed in. */
    async wijs(ctx: Ctx, { id, ...caret }: NieuwStuk): Promise<NotitieCaret> {
      if (caret.data.byteLength > MAX_CARET_BYTES) throw new DomainError('te_groot');
      await metSleutel(ctx, id, caret.epoch);
      return { ...caret, afzender: String(ikVan(ctx)) };
    },
  };
}

export type NotitieService = ReturnType<typeof createNotitieService>;
