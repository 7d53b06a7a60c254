import { mayChangeActielijn, mayCreateActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type {
  Actielijn,
  nieuweActielijnSchema,
  Splitsing,
  wijzigActielijnSchema,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types, type UpdateQuery } from 'mongoose';
import type { z } from 'zod';
import { dayOf } from '../platform/clock/days.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import { authorize } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import { mijlpalenNa, wijzigingVan } from './actielijn.mijlpalen.ts';
import { createActielijnLookups, createActielijnReader } from './actielijn.reader.ts';
import { actielijnZoekbron } from './actielijn.zoekbron.ts';
import { createActielijnStore } from './actielijn.store.ts';
import { createWatVaststeller } from './actielijn.vast.ts';
import { createWatWriter } from './actielijn.wat.ts';

type Beginning = Omit<ActielijnDoc, '_id' | 'nummer' | 'titel' | 'zoek' | 'periode' | 'opgaveteamIds'>;

/** How an actielijn begins: in voorbereiding, with a first text of `wat` that nobody adopted yet. */
function beginning(ctx: Ctx, { wat, ritmeDagen }: { wat: string; ritmeDagen: number }): Beginning {
  return {
    openbaarheid: 'openbaar',
    groepIds: [],
    doorbraak: false,
    mijlpalen: [],
    trekkerIds: [],
    partnerIds: [],
    opgaveIds: [],
    buurten: [],
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
    komtUitId: null,
    ritmeDagen,
    versie: 1,
    bijgewerkt: ctx.now,
  };
}

export function createActielijnService(platform: Platform, deps: ActielijnDeps) {
  const { db, area } = platform;
  const model = actielijnModel(db);
  const store = createActielijnStore(platform, deps);
  const { readable, present, record, bondsOf, bindRest } = store;

  /** Begins one: numbered, with its text `hoe`, in the log. */
  async function begin(
    ctx: Ctx,
    fields: Omit<ActielijnDoc, '_id' | 'nummer' | 'zoek'>,
  ): Promise<ActielijnDoc> {
    const doc = await insert({ ...fields, zoek: zoekvorm(fields.titel) });
    await bindRest(doc);
    await record(ctx, doc, 'actielijn_begonnen');
    return doc;
  }

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
    ...createActielijnReader(platform, store),
    ...{ ...createActielijnLookups(platform, store), ...createWatVaststeller(platform, store) },
    zoekbron: actielijnZoekbron(model, deps.opgaveteams),

    async create(ctx: Ctx, body: z.output<typeof nieuweActielijnSchema>): Promise<Actielijn> {
      authorize(mayCreateActielijn(ctx.actor, body.opgaveteamId, ctx.now), ctx.actor);
      const { opgaveteamId, wat, ...rest } = body;
      const fields = await store.checked(ctx, opgaveteamId, rest);
      const doc = await begin(ctx, {
        ...beginning(ctx, { wat, ritmeDagen: body.ritmeDagen ?? area.statusRhythmDays }),
        periode: { van: dayOf(ctx.now, area.timezone), tot: null },
        ...fields,
        mijlpalen: mijlpalenNa(ctx, [], body.mijlpalen ?? []),
        opgaveteamIds: [new Types.ObjectId(opgaveteamId)],
        titel: body.titel,
      });
      return present(ctx, doc);
    },

    /**
     * Begins the parts in which an actielijn is split: its people and places are theirs, their text of `wat` nobody
     * adopted yet.
     */
    async beginDelen(ctx: Ctx, van: ActielijnDoc, delen: Splitsing['delen']): Promise<void> {
      const { openbaarheid, groepIds, opgaveteamIds, trekkerIds, partnerIds, opgaveIds, buurten } = van;
      for (const { titel, wat } of delen)
        await begin(ctx, {
          ...beginning(ctx, { wat, ritmeDagen: van.ritmeDagen }),
          ...{ openbaarheid, groepIds, opgaveteamIds, trekkerIds, partnerIds, opgaveIds, buurten },
          ...{
            titel,
            komtUitId: van._id,
            periode: { van: dayOf(ctx.now, area.timezone), tot: van.periode.tot },
          },
        });
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
      const mijlpalen = body.mijlpalen && mijlpalenNa(ctx, before.mijlpalen, body.mijlpalen);
      const set: UpdateQuery<ActielijnDoc> = {
        ...fields,
        ...(mijlpalen && { mijlpalen }),
        ...(body.titel ? { zoek: zoekvorm(body.titel) } : {}),
        ...(body.ritmeDagen ? { statusVervaltOp: vervaltOp(before.statusOp, body.ritmeDagen) } : {}),
        bijgewerkt: ctx.now,
      };
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, () => store.huidig(ctx, id));
      await bindRest(doc);
      await record(ctx, doc, wijzigingVan(before, doc));
      return present(ctx, doc);
    },

    changeWat: createWatWriter(platform, deps, store),
  };
}

export type ActielijnService = ReturnType<typeof createActielijnService>;
