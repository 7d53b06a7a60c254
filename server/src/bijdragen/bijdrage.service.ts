import { niemand } from '@opgaveteams/shared/access/actor';
import { mayRead, readScope } from '@opgaveteams/shared/access/scope';
import type { Bestemming } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import { mayVolgOp } from '@opgaveteams/shared/bijdragen/bijdrage.policy';
import {
  MAX_OPVOLGINGEN,
  type Bijdrage,
  type bijdragenQuery,
  type NieuweOpvolging,
} from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { bijdrageModel, type BijdrageDoc, type OpvolgingDoc } from './bijdrage.model.ts';
import { bijdrageZoekbron } from './bijdrage.zoekbron.ts';
import { presentBijdrage } from './bijdrage.presenter.ts';

/** Names the things among these ids that the reader may open. */
type Titels = (ctx: Ctx, ids: readonly Ref[]) => Promise<Map<string, { id: string; titel: string }>>;

export interface BijdrageDeps {
  opgaveteams: OpgaveteamService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** By what a bijdrage can be followed; of a verslag it is the bijeenkomst that is named. */
  titels: { verslag: Titels; actielijn: Titels; besluit: Titels };
}

/** Makes what a reader sees of bijdragen. */
function createPresent({ opgaveteams, personen, titels }: BijdrageDeps) {
  const ids = (docs: BijdrageDoc[], soort: OpvolgingDoc['soort']) =>
    docs.flatMap((d) => d.opvolgingen.flatMap((o) => (o.soort === soort && 'dingId' in o ? [o.dingId] : [])));

  return async function present(ctx: Ctx, docs: BijdrageDoc[]): Promise<Bijdrage[]> {
    if (docs.length === 0) return [];
    const [teams, persoon, ...dingen] = await Promise.all([
      opgaveteams.verwijzingen(),
      personen.verwijzingen(
        ctx,
        docs.flatMap((d) => d.opvolgingen.map((o) => o.door)),
      ),
      titels.verslag(ctx, ids(docs, 'verslag')),
      titels.actielijn(ctx, ids(docs, 'actielijn')),
      titels.besluit(ctx, ids(docs, 'besluit')),
    ]);
    const alle = new Map(dingen.flatMap((m) => [...m]));
    return docs.map((d) =>
      presentBijdrage(d, { opgaveteam: found(teams.get(String(d.opgaveteamIds[0]))), dingen: alle, persoon }),
    );
  };
}

/** Comes in from a room, and is followed by what a kernteam did with it. */
function inEnOp({ db }: Platform, deps: BijdrageDeps, present: ReturnType<typeof createPresent>) {
  const model = bijdrageModel(db);
  const listeners = new Set<(id: string) => void>();
  const { opgaveteams, gebeurtenissen, titels } = deps;

  async function record(ctx: Ctx, doc: BijdrageDoc, actie: string): Promise<void> {
    const team = (await opgaveteams.verwijzingen()).get(String(doc.opgaveteamIds[0]));
    const line = { id: String(doc._id), actie, titel: team?.naam ?? '', gebonden: gebondenOf(doc) };
    await gebeurtenissen.record(ctx, { noun: 'bijdragen', ...line });
  }

  return {
    /** Hears with which bijdrage something was done. */
    onOpgevolgd: (listener: (id: string) => void): void => void listeners.add(listener),

    /** @throws DomainError `ongeldige_invoer` when there is no such opgaveteam */
    async kent({ opgaveteamId }: Bestemming): Promise<void> {
      if (!(await opgaveteams.verwijzingen()).has(opgaveteamId))
        throw invalid('voor.opgaveteamId', 'Dit opgaveteam is er niet.');
    },

    /**
     * Takes in what a room shared; the room judged that it may. The log does not say who sent it. The same id twice
     * is one bijdrage.
     */
    async neemOp(
      ctx: Ctx,
      { id, voor, passages }: { id: Types.ObjectId; voor: Bestemming; passages: string[] },
    ): Promise<void> {
      const doc: BijdrageDoc = {
        ...{ _id: id, passages, op: ctx.now, opvolgingen: [], groepIds: [] },
        openbaarheid: voor.openbaar ? 'openbaar' : 'groep',
        opgaveteamIds: [new Types.ObjectId(voor.opgaveteamId)],
      };
      try {
        await model.create(doc);
      } catch (err) {
        if (isDuplicateKey(err)) return;
        throw err;
      }
      await record({ ...ctx, actor: niemand }, doc, 'bijdrage_gedeeld');
    },

    /** Says what was done with it: a thing that one may read oneself, or an answer in words. */
    async volgOp(ctx: Ctx, id: string, body: NieuweOpvolging): Promise<Bijdrage> {
      const doc = found(await model.findById(id).lean(), (b) => mayRead(ctx.actor, gebondenOf(b), ctx.now));
      authorize(mayVolgOp(ctx.actor, gebondenOf(doc), ctx.now), ctx.actor);
      if (body.soort !== 'antwoord' && !(await titels[body.soort](ctx, [body.dingId])).has(body.dingId))
        throw invalid('dingId', 'Dit is er niet, of het is niet voor jou te zien.');
      const wie = {
        _id: new Types.ObjectId(),
        op: ctx.now,
        door: new Types.ObjectId(found(ctx.actor.persoonId)),
      };
      const opvolging: OpvolgingDoc =
        body.soort === 'antwoord'
          ? { ...wie, ...body }
          : { ...wie, soort: body.soort, dingId: new Types.ObjectId(body.dingId) };
      const na = await model
        .findOneAndUpdate(
          { _id: id, [`opvolgingen.${MAX_OPVOLGINGEN - 1}`]: { $exists: false } },
          { $push: { opvolgingen: opvolging } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!na) throw new DomainError('te_veel');
      await record(ctx, na, 'bijdrage_opgevolgd');
      for (const listener of listeners) listener(id);
      return found((await present(ctx, [na]))[0]);
    },
  };
}

/** What residents chose to share from their rooms (rule 8), and what was done with it. */
export function createBijdrageService(platform: Platform, deps: BijdrageDeps) {
  const model = bijdrageModel(platform.db);
  const present = createPresent(deps);

  return {
    ...inEnOp(platform, deps, present),
    zoekbron: bijdrageZoekbron(model, deps.opgaveteams),

    async get(ctx: Ctx, id: string): Promise<Bijdrage> {
      const doc = found(await model.findById(id).lean(), (b) => mayRead(ctx.actor, gebondenOf(b), ctx.now));
      return found((await present(ctx, [doc]))[0]);
    },

    async list(ctx: Ctx, { opgaveteam, opgevolgdBij, na, aantal }: z.output<typeof bijdragenQuery>) {
      const page = await findPage(model, {
        filter: [
          scopeFilter(readScope(ctx.actor, ctx.now)),
          opgaveteam ? { opgaveteamIds: opgaveteam } : {},
          opgevolgdBij ? { 'opvolgingen.dingId': opgevolgdBij } : {},
        ],
        ...{ veld: 'op', richting: -1, na, aantal },
      });
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    /**
     * Bijdragen for the room that shared them, which reads its own words and what was done with them wherever they
     * went; of the things that are named only those that this member may open.
     */
    async voorRuimte(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, Bijdrage>> {
      const docs = ids.length === 0 ? [] : await model.find({ _id: { $in: ids } }).lean();
      return new Map((await present(ctx, docs)).map((b) => [b.id, b]));
    },
  };
}

export type BijdrageService = ReturnType<typeof createBijdrageService>;
