import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { Actor } from '@opgaveteams/shared/access/actor';
import { mayBegin, mayEnd } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import type {
  beginLidmaatschapSchema,
  Lidmaatschap,
  WijzigLidmaatschap,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { z } from 'zod';
import { dayOf } from '../platform/clock/days.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actorFor, alsGast } from './lidmaatschap.actor.ts';
import { eindigAlles } from './lidmaatschap.eindig.ts';
import { beginPeriode } from './lidmaatschap.intervals.ts';
import { lidmaatschapModel, type LidmaatschapDoc } from './lidmaatschap.model.ts';
import { createLidmaatschapReader, type LidmaatschapDeps } from './lidmaatschap.reader.ts';
import { createTellingen } from './lidmaatschap.tellingen.ts';

const gastIsLid = 'Een gast heeft geen rol. Vraag eerst om een account te maken.';

/** Ends and records memberships: the steps that begin and change share. */
function createSteps({ db, bus, area }: Platform, deps: LidmaatschapDeps, reader: Reader) {
  const model = lidmaatschapModel(db);
  const { groepen, gebeurtenissen } = deps;

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
      reader.get(ctx, id),
    );
  }

  return { record, needReason, end };
}

type Reader = ReturnType<typeof createLidmaatschapReader>;

export function createLidmaatschapService(platform: Platform, deps: LidmaatschapDeps) {
  const model = lidmaatschapModel(platform.db);
  const { groepen, personen } = deps;
  const reader = createLidmaatschapReader(platform, deps);
  const { presentOne, readable, ...reading } = reader;
  const { record, needReason, end } = createSteps(platform, deps, reader);

  return {
    ...reading,
    ...createTellingen(model, groepen),
    actorFor: (persoonId: string, rollen: Systeemrol[]) => actorFor(model, persoonId, rollen),
    eindigAlles: (ctx: Ctx, persoonId: string) => eindigAlles(model, ctx, persoonId, record),
    alsGast: (actor: Actor) => alsGast(actor, groepen),

    /** @throws DomainError `lidmaatschap_overlapt`, `groep_gesloten`, or `ongeldige_invoer` for a missing reason. */
    async begin(ctx: Ctx, body: z.output<typeof beginLidmaatschapSchema>): Promise<Lidmaatschap> {
      const groep = await groepen.readable(ctx, body.groepId);
      const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
      authorize(mayBegin(ctx.actor, bonds, body, ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      const [persoon] = await personen.byIds([body.persoonId]);
      if (!persoon || persoon.vergeten) throw invalid('persoonId', 'Deze persoon is er niet.');
      if (persoon.soort === 'gast' && body.rol !== 'lid') throw invalid('rol', gastIsLid);
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
      const [persoon] = await personen.byIds([doc.persoonId]);
      if (persoon?.soort === 'gast' && rol !== 'lid') throw invalid('rol', gastIsLid);
      authorize(mayBegin(ctx.actor, bonds, { persoonId: String(doc.persoonId), rol }, ctx.now), ctx.actor);
      if (doc.van > ctx.now || (doc.tot && doc.tot <= ctx.now)) throw new DomainError('conflict');
      await end(ctx, doc, versie, ctx.now, reden);
      const { _id, volgnummer: _, versie: __, ...rest } = doc;
      const next = await beginPeriode(model, { ...rest, ...seat, rol, van: ctx.now, reden: reden || null });
      await record(ctx, next, 'lidmaatschap_gewijzigd');
      return presentOne(ctx, next);
    },
  };
}

export type LidmaatschapService = ReturnType<typeof createLidmaatschapService>;
