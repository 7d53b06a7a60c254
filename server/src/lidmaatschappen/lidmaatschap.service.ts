import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import { mayBegin, mayEnd } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import type { Samenstelling } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type {
  beginLidmaatschapSchema,
  Lidmaatschap,
  lidmaatschappenQuery,
  WijzigLidmaatschap,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { dayOf, endOfDay } from '../platform/clock/days.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { beginPeriode, geldendOp } from './lidmaatschap.intervals.ts';
import { lidmaatschapModel, type LidmaatschapDoc } from './lidmaatschap.model.ts';
import { presentLidmaatschappen } from './lidmaatschap.presenter.ts';
import { createTellingen } from './lidmaatschap.tellingen.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
}

export function createLidmaatschapService({ db, bus, area }: Platform, deps: Deps) {
  const model = lidmaatschapModel(db);
  const { groepen, personen, gebeurtenissen } = deps;

  const presentOne = async (ctx: Ctx, doc: LidmaatschapDoc): Promise<Lidmaatschap> =>
    found((await presentLidmaatschappen(ctx, [doc], deps))[0]);

  async function readable(ctx: Ctx, id: string) {
    const doc = found(await model.findById(id).lean());
    const groep = await groepen.readable(ctx, String(doc.groepId));
    return { doc, groep };
  }

  async function record(ctx: Ctx, doc: LidmaatschapDoc, actie: string): Promise<void> {
    const groep = found((await groepen.byIds([doc.groepId]))[0]);
    const persoonId = String(doc.persoonId);
    await gebeurtenissen.record(ctx, {
      noun: 'lidmaatschappen',
      id: String(doc._id),
      actie,
      titel: groep.naam,
      gebonden: gebondenOf(groep),
      ook: [
        { noun: 'groepen', id: String(groep._id) },
        { noun: 'personen', id: persoonId },
        ...groep.opgaveteamIds.map((team) => ({ noun: 'opgaveteams' as const, id: String(team) })),
      ],
    });
    bus.emit('rights', [persoonId]);
  }

  /** A beginning or end in the past is allowed, with its reason: the reader in twenty years asks why. */
  function needReason(ctx: Ctx, moment: Date, reden: string | undefined, veld: string): void {
    const today = dayOf(ctx.now, area.timezone);
    if (dayOf(moment, area.timezone) < today && !reden)
      throw invalid('reden', `Schrijf op waarom ${veld} in het verleden ligt.`);
  }

  /** Ends at `tot` what this reader saw at `versie`; an end only ever moves forward in time, never back open. */
  async function end(
    ctx: Ctx,
    doc: LidmaatschapDoc,
    versie: number,
    tot: Date,
    reden?: string,
  ): Promise<LidmaatschapDoc> {
    if (tot <= doc.van) throw invalid('tot', 'Het einde ligt voor het begin.');
    if (doc.tot && tot >= doc.tot) throw new DomainError('conflict');
    needReason(ctx, tot, reden, 'het einde');
    const id = String(doc._id);
    return updateAtVersie(model, { id, versie }, { $set: { tot, ...(reden ? { reden } : {}) } }, async () =>
      presentOne(ctx, (await readable(ctx, id)).doc),
    );
  }

  return {
    async list(ctx: Ctx, query: z.output<typeof lidmaatschappenQuery>) {
      const { groep, opgaveteam, persoon, op } = query;
      if (!groep && !opgaveteam && !persoon)
        throw invalid('groep', 'Kies een groep, een team of een persoon.');
      const page = await findPage(model, {
        filter: [
          groep ? { groepId: groep } : {},
          opgaveteam ? { opgaveteamId: opgaveteam } : {},
          persoon ? { persoonId: persoon } : {},
          op ? geldendOp(endOfDay(op, area.timezone)) : {},
        ],
        veld: 'van',
        richting: 1,
        na: query.na,
        aantal: query.aantal,
      });
      const items = await presentLidmaatschappen(ctx, page.rows, deps);
      // Of somebody whom the reader may not know, not even the list of groepen tells who it is.
      return {
        items: persoon ? items.filter((l) => l.persoon.id === persoon) : items,
        volgende: page.volgende,
      };
    },

    /** Who was in which groep of a team at the end of a day; without a day: now (rule 1). */
    async samenstelling(ctx: Ctx, opgaveteamId: string, op?: string): Promise<Samenstelling> {
      const at = op ? endOfDay(op, area.timezone) : ctx.now;
      const lijst = await groepen.list(ctx, { opgaveteam: opgaveteamId, op: op ?? undefined });
      const docs = await model
        .find({ $and: [{ opgaveteamId }, geldendOp(at)] })
        .sort({ van: 1, _id: 1 })
        .lean();
      const leden = await presentLidmaatschappen(ctx, docs, deps);
      return {
        op: op ?? dayOf(ctx.now, area.timezone),
        groepen: lijst.map(({ id, naam, soort }) => ({
          groep: { id, naam, soort },
          leden: leden.filter((l) => l.groep.id === id),
        })),
      };
    },

    async get(ctx: Ctx, id: string): Promise<Lidmaatschap> {
      return presentOne(ctx, (await readable(ctx, id)).doc);
    },

    /** @throws DomainError `lidmaatschap_overlapt`, `groep_gesloten`, or `ongeldige_invoer` for a missing reason. */
    async begin(ctx: Ctx, body: z.output<typeof beginLidmaatschapSchema>): Promise<Lidmaatschap> {
      const groep = await groepen.readable(ctx, body.groepId);
      const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
      authorize(mayBegin(ctx.actor, bonds, body, ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      if ((await personen.byIds([body.persoonId])).length === 0)
        throw invalid('persoonId', 'Deze persoon is er niet.');
      const van = body.van ? new Date(body.van) : ctx.now;
      const tot = body.tot ? new Date(body.tot) : null;
      if (tot && tot <= van) throw invalid('tot', 'Het einde ligt voor het begin.');
      needReason(ctx, van, body.reden, 'het begin');
      const doc = await beginPeriode(model, {
        persoonId: body.persoonId,
        groepId: body.groepId,
        groepSoort: groep.soort,
        opgaveteamId: groep.opgaveteamIds[0] ?? null,
        rol: body.rol,
        basis: body.basis,
        namens: body.namens,
        van,
        tot,
        reden: body.reden || null,
      });
      await record(ctx, doc, 'lidmaatschap_begonnen');
      return presentOne(ctx, doc);
    },

    /** Ends a membership, or changes rol, basis or namens: then it ends now and a new one begins now (rule 1). */
    async change(ctx: Ctx, id: string, versie: number, body: WijzigLidmaatschap): Promise<Lidmaatschap> {
      const { doc, groep } = await readable(ctx, id);
      const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
      authorize(mayEnd(ctx.actor, { ...bonds, persoonId: String(doc.persoonId) }, ctx.now), ctx.actor);
      const { tot, reden, ...seat } = body;
      if (Object.keys(seat).length === 0) {
        if (!tot) throw invalid('tot', 'Vul in wanneer het lidmaatschap eindigt.');
        const ended = await end(ctx, doc, versie, new Date(tot), reden);
        await record(ctx, ended, 'lidmaatschap_beeindigd');
        return presentOne(ctx, ended);
      }
      const rol = seat.rol ?? doc.rol;
      authorize(mayBegin(ctx.actor, bonds, { persoonId: String(doc.persoonId), rol }, ctx.now), ctx.actor);
      if (doc.van > ctx.now || (doc.tot && doc.tot <= ctx.now)) throw new DomainError('conflict');
      await end(ctx, doc, versie, ctx.now, reden);
      const { _id, volgnummer: _, versie: __, ...rest } = doc;
      const next = await beginPeriode(model, { ...rest, ...seat, rol, van: ctx.now, reden: reden || null });
      await record(ctx, next, 'lidmaatschap_gewijzigd');
      return presentOne(ctx, next);
    },

    /** What the policies judge a person by: their system roles and memberships, past and coming ones too. */
    async actorFor(persoonId: string, rollen: Systeemrol[]): Promise<Actor> {
      const docs = await model.find({ persoonId }).lean();
      return {
        persoonId,
        rollen,
        lidmaatschappen: docs.map((d) => ({
          groepId: String(d.groepId),
          groepSoort: d.groepSoort,
          opgaveteamId: d.opgaveteamId ? String(d.opgaveteamId) : null,
          rol: d.rol,
          van: d.van.toISOString(),
          tot: d.tot?.toISOString() ?? null,
        })),
      };
    },

    /** The seats that the actor holds now. */
    async eigen(ctx: Ctx): Promise<Lidmaatschap[]> {
      const docs = await model
        .find({ $and: [{ persoonId: ctx.actor.persoonId }, geldendOp(ctx.now)] })
        .sort({ van: 1, _id: 1 })
        .lean();
      return presentLidmaatschappen(ctx, docs, deps);
    },

    ...createTellingen(model, groepen),
  };
}

export type LidmaatschapService = ReturnType<typeof createLidmaatschapService>;
