import { readScope } from '@opgaveteams/shared/access/scope';
import {
  mayChangeActielijn,
  mayCreateActielijn,
  mayChangeWat,
} from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type {
  Actielijn,
  actielijnenQuery,
  ActielijnRegel,
  nieuweActielijnSchema,
  wijzigActielijnSchema,
  wijzigWatSchema,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus, vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types, type UpdateQuery } from 'mongoose';
import type { z } from 'zod';
import { dayOf } from '../platform/clock/days.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { bevat, zoekvorm } from '../platform/db/zoek.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { statusFilter } from './actielijn.filter.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import { createActielijnStore, type ActielijnDeps } from './actielijn.store.ts';

export function createActielijnService(platform: Platform, deps: ActielijnDeps) {
  const { db, area } = platform;
  const model = actielijnModel(db);
  const store = createActielijnStore(platform, deps);
  const { readable, present, presentRegels, record, bondsOf, bindHoe } = store;

  /** The next free number over the whole area; the unique index decides when two are made at once. */
  async function insert(fields: Omit<ActielijnDoc, '_id' | 'nummer'>): Promise<ActielijnDoc> {
    for (;;) {
      const last = await model.findOne({}, { nummer: 1 }).sort({ nummer: -1 }).lean();
      try {
        return (await model.create({ ...fields, nummer: (last?.nummer ?? 0) + 1 })).toObject();
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
      }
    }
  }

  return {
    async list(ctx: Ctx, query: z.output<typeof actielijnenQuery>) {
      const page = await findPage(model, {
        filter: [
          scopeFilter(readScope(ctx.actor, ctx.now)),
          query.opgaveteam ? { opgaveteamIds: query.opgaveteam } : {},
          query.buurt ? { buurten: query.buurt } : {},
          query.groep ? { groepIds: query.groep } : {},
          query.trekker ? { trekkerIds: query.trekker } : {},
          query.doorbraak ? { doorbraak: query.doorbraak === 'ja' } : {},
          query.q ? { zoek: bevat(query.q) } : {},
          statusFilter(query.status, ctx.now),
        ],
        veld: query.volgorde,
        richting: query.volgorde === 'bijgewerkt' ? -1 : 1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: await presentRegels(ctx, page.rows), volgende: page.volgende };
    },

    async get(ctx: Ctx, id: string): Promise<Actielijn> {
      return present(ctx, await readable(ctx, id));
    },

    async create(ctx: Ctx, body: z.output<typeof nieuweActielijnSchema>): Promise<Actielijn> {
      authorize(mayCreateActielijn(ctx.actor, body.opgaveteamId, ctx.now), ctx.actor);
      const { opgaveteamId, wat, ...rest } = body;
      const fields = await store.checked(ctx, opgaveteamId, rest);
      const ritmeDagen = body.ritmeDagen ?? area.statusRhythmDays;
      const doc = await insert({
        openbaarheid: 'openbaar',
        groepIds: [],
        doorbraak: false,
        periode: { van: dayOf(ctx.now, area.timezone), tot: null },
        mijlpalen: [],
        trekkerIds: [],
        partnerIds: [],
        opgaveIds: [],
        buurten: [],
        ...fields,
        opgaveteamIds: [new Types.ObjectId(opgaveteamId)],
        titel: body.titel,
        zoek: zoekvorm(body.titel),
        wat,
        watVastgesteld: false,
        watVersies: [{ versie: 1, tekst: wat, van: ctx.now, besluitId: null }],
        status: 'in_voorbereiding',
        statusOp: ctx.now,
        statusVervaltOp: vervaltOp(ctx.now, ritmeDagen),
        zin: '',
        oorzaak: '',
        gevolg: '',
        bijsturing: '',
        opgegaanInId: null,
        ritmeDagen,
        versie: 1,
        bijgewerkt: ctx.now,
      });
      await bindHoe(doc);
      await record(ctx, doc, 'actielijn_begonnen');
      return present(ctx, doc);
    },

    async update(
      ctx: Ctx,
      id: string,
      versie: number,
      body: z.output<typeof wijzigActielijnSchema>,
    ): Promise<Actielijn> {
      const before = await readable(ctx, id);
      authorize(mayChangeActielijn(ctx.actor, bondsOf(before), ctx.now), ctx.actor);
      const fields = await store.checked(ctx, String(before.opgaveteamIds[0]), body);
      const set: UpdateQuery<ActielijnDoc> = {
        ...fields,
        ...(body.titel ? { zoek: zoekvorm(body.titel) } : {}),
        ...(body.ritmeDagen ? { statusVervaltOp: vervaltOp(before.statusOp, body.ritmeDagen) } : {}),
        bijgewerkt: ctx.now,
      };
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, () => store.huidig(ctx, id));
      await bindHoe(doc);
      await record(ctx, doc, 'actielijn_gewijzigd');
      return present(ctx, doc);
    },

    /** Rule 2. @throws DomainError `besluit_nodig` for an adopted text without a besluit of the bestuur. */
    async changeWat(
      ctx: Ctx,
      id: string,
      versie: number,
      body: z.output<typeof wijzigWatSchema>,
    ): Promise<Actielijn> {
      const before = await readable(ctx, id);
      authorize(
        mayChangeWat(ctx.actor, { ...bondsOf(before), watVastgesteld: before.watVastgesteld }, ctx.now),
        ctx.actor,
      );
      if (isEindstatus(before.status)) throw new DomainError('actielijn_beeindigd');
      const { tekst, besluitId } = body;
      const byBestuur = besluitId !== null && (await deps.isBestuursbesluit(besluitId));
      if ((before.watVastgesteld || besluitId !== null) && !byBestuur) throw new DomainError('besluit_nodig');
      const volgende = { versie: before.watVersies.length + 1, tekst, van: ctx.now, besluitId };
      const update: UpdateQuery<ActielijnDoc> = {
        $set: { wat: tekst, watVastgesteld: before.watVastgesteld || byBestuur, bijgewerkt: ctx.now },
        $push: { watVersies: volgende },
      };
      const doc = await updateAtVersie(model, { id, versie }, update, () => store.huidig(ctx, id));
      await record(ctx, doc, 'wat_gewijzigd');
      return present(ctx, doc);
    },

    /** Titles of those that this reader may see, for presenters of other nouns. */
    titels: store.titels,

    /** The latest news of each team, newest first, at most `n` a team; what was said, not what was prepared. */
    async nieuws(ctx: Ctx, opgaveteamId: string, n: number, buurt?: string): Promise<ActielijnRegel[]> {
      const docs = await model
        .find({
          $and: [
            { opgaveteamIds: opgaveteamId },
            scopeFilter(readScope(ctx.actor, ctx.now)),
            buurt ? { buurten: buurt } : {},
          ],
        })
        .sort({ statusOp: -1 })
        .limit(n)
        .lean();
      return presentRegels(ctx, docs);
    },

    async vanTrekker(ctx: Ctx, persoonId: string): Promise<ActielijnRegel[]> {
      const docs = await model
        .find({ $and: [{ trekkerIds: persoonId }, scopeFilter(readScope(ctx.actor, ctx.now))] })
        .sort({ nummer: 1 })
        .lean();
      return presentRegels(
        ctx,
        docs.filter((d) => !isEindstatus(d.status)),
      );
    },

    /** Per team how many actielijnen have which status now, of those that this reader may see. */
    spreiding: store.spreiding,

    /** Those whose title holds the words, newest status first. */
    async zoek(ctx: Ctx, q: string, limit: number): Promise<ActielijnRegel[]> {
      const docs = await model
        .find({ $and: [{ zoek: bevat(q) }, scopeFilter(readScope(ctx.actor, ctx.now))] })
        .sort({ bijgewerkt: -1 })
        .limit(limit)
        .lean();
      return presentRegels(ctx, docs);
    },

    /** The bonds of an actielijn that this reader may read; for services that judge by their own policy. */
    async gebonden(ctx: Ctx, id: string) {
      const doc = await readable(ctx, id);
      return { titel: doc.titel, ...gebondenOf(doc) };
    },

    /** True if all these exist and this reader may read them. */
    async kent(ctx: Ctx, ids: string[]): Promise<boolean> {
      return found(await store.titels(ctx, ids)).size === new Set(ids).size;
    },
  };
}

export type ActielijnService = ReturnType<typeof createActielijnService>;
