import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { mayLeadVerslag, mayWriteVerslag } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { VerslagFase } from '@opgaveteams/shared/verslagen/verslag.schema';
import { Types } from 'mongoose';
import type { BesluitService } from '../besluiten/besluit.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import { createFinisher, type VerslagDoc } from './vaststelling.finisher.ts';
import { presentVaststelling } from './vaststelling.presenter.ts';

interface Deps {
  verslagen: VerslagService;
  besluiten: BesluitService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** Keeps the text as it is before something big happens to it. */
  bewaarVersie(ctx: Ctx, verslagId: string): Promise<void>;
  /** How many remarks and proposals in the margin of a verslag wait for an answer. */
  openCorrecties(verslagId: string): Promise<number>;
}

const DAG = 86_400_000;

/** Who may what, judged for one reader of one verslag. */
function reader(platform: Platform, deps: Deps) {
  const { verslagen, personen, openCorrecties } = deps;
  const { finish } = createFinisher(platform, deps);

  async function readable(ctx: Ctx, id: string): Promise<VerslagDoc> {
    const doc = found(await verslagen.leven.doc(id), (d) => d.soort === 'verslag');
    return found((await verslagen.rights(ctx.actor, id)).magLezen ? doc : null);
  }

  async function present(ctx: Ctx, doc: VerslagDoc): Promise<Vaststelling> {
    const id = String(doc._id);
    const { vastgesteld } = doc;
    const done = vastgesteld ? await finish(doc) : null;
    const persoon = await personen.verwijzingen(ctx, vastgesteld ? [vastgesteld.persoonId] : []);
    const bonds = verslagen.leven.bonds(doc);
    const { openbaarheid, groepIds, opgaveteamIds } = bonds;
    return presentVaststelling(doc, {
      ...{ openbaarheid, groepIds, opgaveteamIds },
      openCorrecties: await openCorrecties(id),
      magSchrijven: mayWriteVerslag(ctx.actor, bonds, ctx.now),
      magLeiden: mayLeadVerslag(ctx.actor, bonds, ctx.now),
      vastgesteld:
        vastgesteld && done
          ? {
              op: vastgesteld.op.toISOString(),
              door: persoon(vastgesteld.persoonId),
              hash: done.hash,
              besluit: { id: String(vastgesteld.besluitId), nummer: done.nummer },
            }
          : null,
    });
  }

  return { readable, present };
}

/** What every step in the life of a verslag is made of: the change of a seen version, and the line in the log. */
function stepper(platform: Platform, deps: Deps) {
  const { verslagen, gebeurtenissen } = deps;
  const { readable, present } = reader(platform, deps);

  async function record(ctx: Ctx, doc: VerslagDoc, actie: string): Promise<void> {
    await gebeurtenissen.record(ctx, {
      ...verslagen.leven.scherm(doc),
      actie,
      ook: [{ noun: 'vaststellingen', id: String(doc._id) }],
    });
  }

  type Set = Parameters<VerslagService['leven']['change']>[2];
  /** @throws DomainError `verslag_fase`, or `verouderde_versie` with what it is now (rule 10) */
  async function change(ctx: Ctx, id: string, versie: number, fasen: VerslagFase[], set: Set) {
    const doc = await verslagen.leven.change(id, { versie, fasen }, set);
    if (doc) return doc;
    const now = await readable(ctx, id);
    if ((now.levenVersie ?? 1) === versie) throw new DomainError('verslag_fase');
    throw new DomainError('verouderde_versie', { huidig: await present(ctx, now) });
  }

  /**
   * The verslag, for who leads it.
   * @throws DomainError `groep_gesloten`
   */
  async function led(ctx: Ctx, id: string): Promise<VerslagDoc> {
    const doc = await readable(ctx, id);
    if (mayLeadVerslag(ctx.actor, verslagen.leven.bonds(doc), ctx.now)) return doc;
    // Who would lead it if its groep went on hears why not.
    authorize(mayRunBijeenkomst(ctx.actor, gebondenOf(doc), ctx.now), ctx.actor);
    throw new DomainError('groep_gesloten');
  }

  return { readable, present, record, change, led, bondsOf: verslagen.leven.bonds };
}

type Steps = ReturnType<typeof stepper>;

/** The steps before the groep stelt vast: gewone taal, and the correction round. */
function preparer({ readable, present, record, change, led, bondsOf }: Steps, { bewaarVersie }: Deps) {
  return {
    async get(ctx: Ctx, id: string): Promise<Vaststelling> {
      return present(ctx, await readable(ctx, id));
    },

    async gewoneTaal(ctx: Ctx, id: string, versie: number, words: string): Promise<Vaststelling> {
      const before = await readable(ctx, id);
      const bonds = bondsOf(before);
      if (bonds.fase === 'vastgesteld') throw new DomainError('verslag_fase');
      authorize(mayWriteVerslag(ctx.actor, bonds, ctx.now), ctx.actor);
      const doc = await change(ctx, id, versie, ['in_bewerking', 'ter_correctie'], { gewoneTaal: words });
      await record(ctx, doc, 'gewone_taal_geschreven');
      return present(ctx, doc);
    },

    async openCorrectie(ctx: Ctx, id: string, versie: number, dagen: number): Promise<Vaststelling> {
      await led(ctx, id);
      await bewaarVersie(ctx, id);
      const correctieTot = new Date(ctx.now.getTime() + dagen * DAG);
      const set = { fase: 'ter_correctie' as const, correctieTot };
      const doc = await change(ctx, id, versie, ['in_bewerking', 'ter_correctie'], set);
      await record(ctx, doc, 'verslag_ter_correctie');
      return present(ctx, doc);
    },

    async sluitCorrectie(ctx: Ctx, id: string, versie: number): Promise<Vaststelling> {
      await led(ctx, id);
      const set = { fase: 'in_bewerking' as const, correctieTot: null };
      const doc = await change(ctx, id, versie, ['ter_correctie'], set);
      await record(ctx, doc, 'verslag_in_bewerking');
      return present(ctx, doc);
    },
  };
}

/** The step that ends it. */
function vaststeller(
  { readable, present, record, change }: Steps,
  { verslagen, groepen, openCorrecties, bewaarVersie }: Deps,
) {
  return {
    /**
     * The groep stelt het verslag vast. What was accepted before is in it, what comes later is refused; of two who do
     * it at once one does it, the other sees that it is done.
     * @throws DomainError `gewone_taal_nodig` (rule 6), `correctie_open`, `verslag_fase`, `verouderde_versie`, `groep_gesloten`
     */
    async stelVast(ctx: Ctx, id: string, versie: number, groepId: string): Promise<Vaststelling> {
      const before = await readable(ctx, id);
      const ours = before.groepIds.some((groep) => String(groep) === groepId);
      authorize(ours && mayTakeBesluit(ctx.actor, groepId, ctx.now), ctx.actor);
      const { einde } = found((await groepen.byIds([groepId]))[0]);
      if (einde && einde <= ctx.now) throw new DomainError('groep_gesloten');
      if ((before.levenVersie ?? 1) !== versie)
        throw new DomainError('verouderde_versie', { huidig: await present(ctx, before) });
      if (before.fase !== 'ter_correctie') throw new DomainError('verslag_fase');
      if ((before.gewoneTaal ?? '').trim() === '') throw new DomainError('gewone_taal_nodig');
      if ((await openCorrecties(id)) > 0) throw new DomainError('correctie_open');
      await bewaarVersie(ctx, id);
      const vastgesteld = {
        op: ctx.now,
        persoonId: new Types.ObjectId(found(ctx.actor.persoonId)),
        groepId: new Types.ObjectId(groepId),
        besluitId: new Types.ObjectId(),
      };
      const doc = await verslagen.leven.stil(id, async () => {
        // What was proposed, or begun to be taken over, before the text stood still.
        if ((await openCorrecties(id)) > 0) throw new DomainError('correctie_open');
        return change(ctx, id, versie, ['ter_correctie'], { fase: 'vastgesteld', vastgesteld });
      });
      const presented = await present(ctx, doc);
      await record(ctx, doc, 'verslag_vastgesteld');
      return presented;
    },
  };
}

/** The life of a verslag: written, ter correctie, vastgesteld by its groep (rules 6 and 7). */
export function createVaststellingService(platform: Platform, deps: Deps) {
  const steps = stepper(platform, deps);
  const { readable, present } = steps;
  const { tekst, staten } = createFinisher(platform, deps);
  return {
    ...preparer(steps, deps),
    ...vaststeller(steps, deps),
    staten,

    /** The text as it was vastgesteld, in the form of which the hash was taken. */
    async tekst(ctx: Ctx, id: string) {
      const doc = await readable(ctx, id);
      await present(
        ctx,
        found(doc, (d) => d.fase === 'vastgesteld'),
      );
      return tekst(id);
    },
  };
}

export type VaststellingService = ReturnType<typeof createVaststellingService>;
