import { fasenNa, isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayMarkAanwezigheid, mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type {
  Bijeenkomst,
  BijeenkomstFase,
  nieuweBijeenkomstSchema,
  wijzigBijeenkomstSchema,
} from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { Types, type Model } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnIdsIn, mergeAgenda } from './bijeenkomst.agenda.ts';
import { createDoorschuiven } from './bijeenkomst.doorschuiven.ts';
import { bijeenkomstModel, type AanwezigheidStatus, type BijeenkomstDoc } from './bijeenkomst.model.ts';
import { bijeenkomstZoekbron } from './bijeenkomst.zoekbron.ts';
import { createBijeenkomstReader, type BijeenkomstReader, type ReaderDeps } from './bijeenkomst.reader.ts';

interface Deps extends ReaderDeps {
  gebeurtenissen: GebeurtenisService;
}

type Nieuw = z.output<typeof nieuweBijeenkomstSchema>;
type Wijziging = z.output<typeof wijzigBijeenkomstSchema>;

/** What happened, for the log: a change of phase has a word of its own. */
const acties: Readonly<Record<BijeenkomstFase, string>> = {
  gepland: 'bijeenkomst_weer_gepland',
  bezig: 'bijeenkomst_begonnen',
  afgerond: 'bijeenkomst_afgerond',
  afgelast: 'bijeenkomst_afgelast',
};

function recorder({ gebeurtenissen }: Deps) {
  return (ctx: Ctx, doc: BijeenkomstDoc, actie: string, ook: string[] = []): Promise<void> =>
    gebeurtenissen.record(ctx, {
      noun: 'bijeenkomsten',
      id: String(doc._id),
      actie,
      titel: doc.titel,
      gebonden: gebondenOf(doc),
      ook: ook.map((id) => ({ noun: 'bijeenkomsten' as const, id })),
    });
}

/**
 * Makes the verslag of a bijeenkomst, or tells it what its bijeenkomst is called and how public it is now; gives its id.
 * A draft is its groepen's, however public the meeting.
 */
function bindVerslag(doc: Omit<BijeenkomstDoc, 'verslagId'>, { verslagen }: Deps): Promise<string> {
  return verslagen.bind({
    soort: 'verslag',
    vanId: doc._id,
    gebonden: { ...gebondenOf(doc), openbaarheid: 'groep' },
    openbaarheidVast: doc.openbaarheid,
    schrijverIds: [],
    titel: doc.titel,
  });
}

/** The groepen that hold the meeting: each must be there for the planner, run, and not ended. */
async function organisers(ctx: Ctx, ids: readonly string[], deps: Deps) {
  const groepen = await Promise.all([...new Set(ids)].map((id) => deps.groepen.readable(ctx, id)));
  for (const groep of groepen) authorize(mayRunBijeenkomst(ctx.actor, gebondenOf(groep), ctx.now), ctx.actor);
  if (groepen.some((g) => g.einde && g.einde <= ctx.now)) throw new DomainError('groep_gesloten');
  return groepen;
}

function planner(model: Model<BijeenkomstDoc>, reader: BijeenkomstReader, deps: Deps) {
  const record = recorder(deps);
  return {
    /** Plans a bijeenkomst; its verslag is there from the start. */
    async create(ctx: Ctx, body: Nieuw): Promise<Bijeenkomst> {
      const groepen = await organisers(ctx, body.groepIds, deps);
      const teams = new Set(groepen.flatMap((g) => g.opgaveteamIds.map(String)));
      const leesbaar = await deps.actielijnen.titels(ctx, actielijnIdsIn([], body.agendapunten));
      const plan: Omit<BijeenkomstDoc, 'verslagId'> = {
        ...body,
        _id: new Types.ObjectId(),
        fase: 'gepland',
        begin: new Date(body.begin),
        einde: new Date(body.einde),
        agendapunten: mergeAgenda([], body.agendapunten, new Set(leesbaar.keys()), ctx.now),
        groepIds: groepen.map((g) => g._id),
        opgaveteamIds: [...teams].map((id) => new Types.ObjectId(id)),
        aanwezigheid: {},
        begonnenOp: null,
        afgerondOp: null,
        versie: 1,
        bijgewerkt: ctx.now,
      };
      const doc = { ...plan, verslagId: new Types.ObjectId(await bindVerslag(plan, deps)) };
      await model.create(doc);
      await record(ctx, doc, 'bijeenkomst_gepland');
      return reader.present(ctx, doc);
    },
  };
}

/** The fields that a move to another phase sets. @throws DomainError `verkeerde_fase`, `groep_gesloten` */
function move(
  ctx: Ctx,
  before: BijeenkomstDoc,
  fase: BijeenkomstFase,
  gestopt: boolean,
): Partial<BijeenkomstDoc> {
  if (!fasenNa(before.fase).includes(fase)) throw new DomainError('verkeerde_fase');
  if (!fasenNa(before.fase, gestopt).includes(fase)) throw new DomainError('groep_gesloten');
  return {
    fase,
    ...(fase === 'bezig' ? { begonnenOp: ctx.now } : {}),
    ...(fase === 'afgerond' ? { afgerondOp: ctx.now } : {}),
  };
}

function editor(model: Model<BijeenkomstDoc>, reader: BijeenkomstReader, platform: Platform, deps: Deps) {
  const record = recorder(deps);

  async function changes(
    ctx: Ctx,
    before: BijeenkomstDoc,
    body: Wijziging,
  ): Promise<Partial<BijeenkomstDoc>> {
    const { fase, begin, einde, agendapunten, ...rest } = body;
    const gestopt = await reader.gestopt(ctx, before);
    const naar = fase !== undefined && fase !== before.fase ? move(ctx, before, fase, gestopt) : {};
    const tijdOfAgenda = begin !== undefined || einde !== undefined || agendapunten !== undefined;
    if (tijdOfAgenda && !isTeWijzigen(naar.fase ?? before.fase)) throw new DomainError('verkeerde_fase');
    if (tijdOfAgenda && gestopt) throw new DomainError('groep_gesloten');
    const van = begin === undefined ? before.begin : new Date(begin);
    const tot = einde === undefined ? before.einde : new Date(einde);
    if (tot <= van) throw invalid('einde', 'Het einde ligt voor het begin.');
    const set: Partial<BijeenkomstDoc> = { ...rest, ...naar, begin: van, einde: tot, bijgewerkt: ctx.now };
    if (agendapunten !== undefined) {
      const leesbaar = await deps.actielijnen.titels(ctx, actielijnIdsIn(before.agendapunten, agendapunten));
      set.agendapunten = mergeAgenda(before.agendapunten, agendapunten, new Set(leesbaar.keys()), ctx.now);
    }
    return set;
  }

  return {
    /** @throws DomainError `verouderde_versie`, `verkeerde_fase`, `groep_gesloten` */
    async update(ctx: Ctx, id: string, versie: number, body: Wijziging): Promise<Bijeenkomst> {
      const before = await reader.readable(ctx, id);
      authorize(mayRunBijeenkomst(ctx.actor, gebondenOf(before), ctx.now), ctx.actor);
      // A move that somebody else already made is a stale write, not a wrong move.
      if (before.versie !== versie)
        throw new DomainError('verouderde_versie', { huidig: await reader.present(ctx, before) });
      const set = await changes(ctx, before, body);
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, async () =>
        reader.present(ctx, await reader.readable(ctx, id)),
      );
      if (doc.titel !== before.titel || doc.openbaarheid !== before.openbaarheid)
        await bindVerslag(doc, deps);
      await record(ctx, doc, doc.fase === before.fase ? 'bijeenkomst_gewijzigd' : acties[doc.fase]);
      // Who could see it until now and no longer may, has to hear that too.
      if (doc.openbaarheid !== before.openbaarheid)
        platform.bus.emit('change', {
          noun: 'bijeenkomsten',
          id,
          updatedAt: ctx.now,
          gebonden: gebondenOf(before),
        });
      return reader.present(ctx, doc);
    },

    /**
     * Says of one persoon whether they come. It raises no `versie`: an answer is no edit of the agenda, and
     * nobody who edits it should be told that they are too late.
     * @throws DomainError `verkeerde_fase` when it was called off, or is over (then only who runs it corrects)
     */
    async setAanwezigheid(
      ctx: Ctx,
      id: string,
      persoonId: string,
      status: AanwezigheidStatus,
    ): Promise<Bijeenkomst> {
      const before = await reader.readable(ctx, id);
      const bonds = gebondenOf(before);
      authorize(mayMarkAanwezigheid(ctx.actor, bonds, persoonId, ctx.now), ctx.actor);
      if ((await deps.personen.byIds([persoonId])).length === 0) throw new DomainError('niet_gevonden');
      const fasen: BijeenkomstFase[] = mayRunBijeenkomst(ctx.actor, bonds, ctx.now)
        ? ['gepland', 'bezig', 'afgerond']
        : ['gepland', 'bezig'];
      const doc = await model
        .findOneAndUpdate(
          { _id: id, fase: { $in: fasen } },
          { $set: { [`aanwezigheid.${persoonId}`]: status, bijgewerkt: ctx.now } },
          { returnDocument: 'after' },
        )
        .lean();
      if (doc === null) throw new DomainError('verkeerde_fase');
      await record(ctx, doc, `aanwezigheid_${status}`);
      return reader.present(ctx, doc);
    },
  };
}

/** Meetings: planned, held, closed or called off; the agenda; who comes. */
export function createBijeenkomstService(platform: Platform, deps: Deps) {
  const model = bijeenkomstModel(platform.db);
  const reader = createBijeenkomstReader(model, platform, deps);
  const { get, byIds, list, komend, titels, readable, groepIdsVan, eerstvolgendVoor } = reader;
  return {
    get,
    list,
    komend,
    titels,
    zoekbron: bijeenkomstZoekbron(model, platform.area.timezone),
    readable,
    byIds,
    groepIdsVan,
    eerstvolgendVoor,
    ...planner(model, reader, deps),
    ...editor(model, reader, platform, deps),
    doorschuiven: createDoorschuiven(model, reader, recorder(deps)),
  };
}

export type BijeenkomstService = ReturnType<typeof createBijeenkomstService>;
