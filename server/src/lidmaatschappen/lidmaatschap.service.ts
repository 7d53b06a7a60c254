import type { LidRol, Systeemrol } from '@opgaveteams/shared/access/access.schema';
import { doetMeeAlsGast, type Actor } from '@opgaveteams/shared/access/actor';
import {
  mayBegin,
  mayCompose,
  mayEnd,
  mayWisselNaam,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import type {
  beginLidmaatschapSchema,
  Lidmaatschap,
  Namens,
  WijzigLidmaatschap,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { z } from 'zod';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actorFor, alsGast } from './lidmaatschap.actor.ts';
import { eindigAlles } from './lidmaatschap.eindig.ts';
import { beginPeriode, hervat } from './lidmaatschap.intervals.ts';
import { createLeiding } from './lidmaatschap.leiding.ts';
import { lidmaatschapModel, type LidmaatschapDoc } from './lidmaatschap.model.ts';
import { createNalatenschap, type Opvolgers } from './lidmaatschap.nalatenschap.ts';
import { createLidmaatschapReader, type LidmaatschapDeps } from './lidmaatschap.reader.ts';
import { createTellingen } from './lidmaatschap.tellingen.ts';
import { createToetreden } from './lidmaatschap.toetreden.ts';
import { opZetel, zetelPlan } from './lidmaatschap.zetel.ts';
import { createWijzigingen, isLeidend, isVroeger, needReason } from './lidmaatschap.wijzig.ts';

const gastIsLid = 'Een gast heeft geen rol. Neem iemand met een account eerst op als lid.';

/** Logs what happened to a membership, and has the rights of its person judged again on what is open. */
function createRecorder({ bus }: Platform, { groepen, gebeurtenissen }: LidmaatschapDeps) {
  return async function record(ctx: Ctx, doc: LidmaatschapDoc, actie: string): Promise<void> {
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
  };
}

/** What is asked of a person and of the one in whose name they sit, before anything is written. */
function createChecks({ personen, alliantie }: LidmaatschapDeps) {
  return {
    /** Who it is that will have this rol, as policies ask it. */
    async kandidaat(persoonId: string, rol: LidRol): Promise<{ organisatieIds: string[] }> {
      const [persoon] = await personen.byIds([persoonId]);
      if (!persoon || persoon.vergeten) throw invalid('persoonId', 'Deze persoon is er niet.');
      if (persoon.soort === 'gast' && rol !== 'lid') throw invalid('rol', gastIsLid);
      return { organisatieIds: persoon.organisatieIds.map(String) };
    },

    async namens(namens: Namens | undefined): Promise<void> {
      if (
        namens?.soort === 'organisatie' &&
        (await alliantie.organisatieNamen([namens.organisatieId])).size === 0
      )
        throw invalid('namens', 'Deze organisatie is er niet.');
      if (namens?.soort === 'thema' && alliantie.themaNaam(namens.themaId) === null)
        throw invalid('namens', 'Dit thema is er niet.');
    },
  };
}

/** Everything that changes a membership that is there. */
function createChange(platform: Platform, deps: LidmaatschapDeps, reader: Reader) {
  const { timezone } = platform.area;
  const { presentOne, readable } = reader;
  const record = createRecorder(platform, deps);
  const checks = createChecks(deps);
  const model = lidmaatschapModel(platform.db);
  const leiding = createLeiding(platform.db);
  const wijzig = createWijzigingen(model, { timezone, leiding }, reader.get);

  /** Another seat is given by whoever composes the groep, and what it says of rol and namens counts. */
  async function opPlek(
    ctx: Ctx,
    { doc, bonds }: { doc: LidmaatschapDoc; bonds: Parameters<typeof mayCompose>[1] },
    vanaf: Date,
    { zetelId, gekozen }: { zetelId: string | null | undefined; gekozen: WijzigLidmaatschap },
  ) {
    if (!zetelId || zetelId === String(doc.zetelId))
      return { zetel: gekozen, plek: zetelId === null ? null : undefined };
    authorize(mayCompose(ctx.actor, bonds, ctx.now), ctx.actor);
    const gevraagd = await deps.zetels.voor(doc.groepId, zetelId, vanaf);
    return { zetel: { ...gekozen, ...zetelPlan(gevraagd) }, plek: opZetel(gevraagd) };
  }

  /** Ends, or changes and begins again, after who takes over has the rol. */
  async function apply(
    ctx: Ctx,
    { doc, groep }: Awaited<ReturnType<typeof readable>>,
    versie: number,
    body: WijzigLidmaatschap,
  ) {
    const persoonId = String(doc.persoonId);
    const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
    authorize(mayEnd(ctx.actor, { ...bonds, persoonId }, ctx.now), ctx.actor);
    const { tot, reden, vanaf: gevraagd, opvolger, zetelId, ...gekozen } = body;
    const changes = zetelId !== undefined || Object.keys(gekozen).length > 0;
    if (changes ? tot : !tot) throw invalid('tot', 'Kies: een einde, of een andere rol of plek.');
    const vanaf = new Date(tot ?? gevraagd ?? ctx.now);
    const { zetel, plek } = await opPlek(ctx, { doc, bonds }, vanaf, { zetelId, gekozen });
    if (changes) {
      const { rol = doc.rol, namens = doc.namens } = zetel;
      if (zetel.gast === false) authorize(mayCompose(ctx.actor, bonds, ctx.now), ctx.actor);
      else if (doc.gast && rol !== 'lid') throw invalid('rol', gastIsLid);
      const vroeger = isVroeger(ctx, vanaf, timezone);
      const plan = { persoonId, rol, namens, vroeger, ...(await checks.kandidaat(persoonId, rol)) };
      const alleenNaam = Object.keys(zetel).every((veld) => veld === 'namens');
      const mag = alleenNaam ? mayWisselNaam : mayBegin;
      authorize(mag(ctx.actor, bonds, plan, ctx.now), ctx.actor);
      await checks.namens(zetel.namens);
    }
    const stays = changes && (zetel.rol === undefined || zetel.rol === doc.rol || isLeidend(zetel.rol));
    const next = stays ? null : await wijzig.opvolger(ctx, { doc, groep }, vanaf, opvolger);
    // A stale change is refused below, and then nobody takes over either.
    if (next && doc.versie === versie) {
      authorize(mayCompose(ctx.actor, bonds, ctx.now), ctx.actor);
      await checks.kandidaat(String(next.persoonId), doc.rol);
      const taken = { vanaf, reden, zetel: { rol: doc.rol } };
      await record(ctx, await wijzig.change(ctx, next, next.versie, taken), 'lidmaatschap_gewijzigd');
    }
    const after = changes
      ? await wijzig.change(ctx, doc, versie, { vanaf, reden, zetel: { ...zetel, plek } })
      : await wijzig.end(ctx, doc, versie, { tot: vanaf, reden });
    await record(ctx, after, changes ? 'lidmaatschap_gewijzigd' : 'lidmaatschap_beeindigd');
    return presentOne(ctx, after);
  }

  return async function change(ctx: Ctx, id: string, versie: number, body: WijzigLidmaatschap) {
    const of = await readable(ctx, id);
    try {
      return await apply(ctx, of, versie, body);
    } finally {
      if (isLeidend(of.doc.rol)) await leiding.klaar(of.doc.groepId, of.doc._id);
    }
  };
}

type Reader = ReturnType<typeof createLidmaatschapReader>;

export function createLidmaatschapService(platform: Platform, deps: LidmaatschapDeps) {
  const model = lidmaatschapModel(platform.db);
  const { timezone } = platform.area;
  const { groepen } = deps;
  const reader = createLidmaatschapReader(platform, deps);
  const { presentOne, readable: _, ...reading } = reader;
  const record = createRecorder(platform, deps);
  const checks = createChecks(deps);
  const change = createChange(platform, deps, reader);
  const nalatenschap = createNalatenschap(model, groepen, change);

  return {
    ...reading,
    ...createTellingen(model, deps),
    /** Ends all that somebody holds, after who follows where they lead alone has the rol. */
    async eindigAlles(ctx: Ctx, persoonId: string, opvolgers: Opvolgers = new Map()): Promise<void> {
      await nalatenschap.draagOver(ctx, persoonId, opvolgers);
      await eindigAlles(model, ctx, persoonId, record);
    },
    alsGast: (actor: Actor) => alsGast(actor, groepen),
    actorFor: (persoonId: string, rollen: Systeemrol[]) => actorFor(model, groepen, persoonId, rollen),
    /** Ends a membership, or changes rol, basis or namens: then it ends and a new one begins (rule 1). */
    change,
    eisOpvolgers: nalatenschap.eisOpvolgers,
    /** Finishes what a server that stopped halfway left; at start. */
    hervat: () => hervat(model),

    ...createToetreden(model, deps, record),
    kentNamens: (namens: Namens | null) => checks.namens(namens ?? undefined),

    /** @throws DomainError `lidmaatschap_overlapt`, `zetel_bezet`, `groep_gesloten`, or `ongeldige_invoer` for a missing reason. */
    async begin(ctx: Ctx, body: z.output<typeof beginLidmaatschapSchema>): Promise<Lidmaatschap> {
      const groep = await groepen.readable(ctx, body.groepId);
      const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
      const van = body.van ? new Date(body.van) : ctx.now;
      const zetel = body.zetelId ? await deps.zetels.voor(body.groepId, body.zetelId, van) : null;
      const { persoonId, rol, basis, namens } = { ...body, ...zetelPlan(zetel) };
      const tot = body.tot ? new Date(body.tot) : null;
      const vroeger = isVroeger(ctx, van, timezone);
      const plan = { persoonId, rol, namens, vroeger };
      // Whether the person is there is not told to who may not begin anything.
      const own = ctx.actor.persoonId === persoonId || mayCompose(ctx.actor, bonds, ctx.now);
      const kandidaat = own ? await checks.kandidaat(persoonId, rol) : { organisatieIds: [] };
      authorize(mayBegin(ctx.actor, bonds, { ...plan, ...kandidaat }, ctx.now), ctx.actor);
      if (groep.einde && (groep.einde <= ctx.now || groep.einde <= van))
        throw new DomainError('groep_gesloten');
      if (tot && tot <= van) throw invalid('tot', 'Het einde ligt voor het begin.');
      needReason(ctx, van, body.reden, { veld: 'het begin', timezone });
      await checks.namens(namens);
      const periode = {
        ...{ persoonId, groepId: body.groepId, groepSoort: groep.soort, rol, basis, namens, van, tot },
        opgaveteamId: groep.opgaveteamIds[0] ?? null,
        // Who came into the alliance as a guest stays one until a groep takes them in.
        ...(!mayCompose(ctx.actor, bonds, ctx.now) && doetMeeAlsGast(ctx.actor) ? { gast: true } : {}),
        reden: body.reden || null,
      };
      const doc = await beginPeriode(model, periode, opZetel(zetel));
      await record(ctx, doc, 'lidmaatschap_begonnen');
      return presentOne(ctx, doc);
    },
  };
}

export type LidmaatschapService = ReturnType<typeof createLidmaatschapService>;
