import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import type { Besluit, nieuwBesluitSchema } from '@opgaveteams/shared/besluiten/besluit.schema';
import { Types, type Model } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { dayOf } from '../platform/clock/days.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { besluitModel, type BesluitDoc } from './besluit.model.ts';
import { besluitZoekbron } from './besluit.zoekbron.ts';
import { createBesluitReader, type BesluitReader, type ReaderDeps } from './besluit.reader.ts';

interface Deps extends ReaderDeps {
  gebeurtenissen: GebeurtenisService;
}

type Nieuw = z.output<typeof nieuwBesluitSchema>;
type Vaststelbesluit = Pick<
  BesluitDoc,
  '_id' | 'groepId' | 'openbaarheid' | 'tekst' | 'reden' | 'bijeenkomstId'
>;
type Ongenummerd = Omit<BesluitDoc, 'volgnummer' | 'nummer'>;

/** `AB-2026-007` (rule 7). */
function nummerVan(afkorting: string, jaar: number, volgnummer: number): string {
  return `${afkorting}-${jaar}-${String(volgnummer).padStart(3, '0')}`;
}

/**
 * Gives a besluit the next number of its groep and year, and stores it: the one write that takes the number is
 * the besluit itself, so there are no gaps; the unique index lets one of two through, the other looks again.
 * A besluit whose id was given out before is taken once, however often it is asked for.
 * @throws DomainError `al_vervangen` when another besluit already replaces the one that this one names,
 *   `al_vastgelegd` when the block of the verslag that it fixes already is one
 */
async function insertNumbered(
  model: Model<BesluitDoc>,
  fields: Ongenummerd,
  afkorting: string,
): Promise<BesluitDoc> {
  const { groepId, jaar, vervangtId, verslagId, blok } = fields;
  for (;;) {
    if (vervangtId && (await model.exists({ vervangtId }))) throw new DomainError('al_vervangen');
    if (blok && (await model.exists({ verslagId, blok }))) throw new DomainError('al_vastgelegd');
    const last = await model.findOne({ groepId, jaar }, { volgnummer: 1 }).sort({ volgnummer: -1 }).lean();
    const volgnummer = (last?.volgnummer ?? 0) + 1;
    const nummer = nummerVan(afkorting, jaar, volgnummer);
    const doc = { ...fields, volgnummer, nummer };
    try {
      await model.create(doc);
      return doc;
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
      const taken = await model.findById(fields._id).lean();
      if (taken) return taken;
    }
  }
}

function taker(model: Model<BesluitDoc>, reader: BesluitReader, platform: Platform, deps: Deps) {
  const { groepen, bijeenkomsten, actielijnen, gebeurtenissen } = deps;

  /** What the besluit names must be there for who takes it, and belong to its groep. */
  async function checkReferences(ctx: Ctx, body: Nieuw): Promise<void> {
    const { groepId, actielijnIds, vervangtId } = body;
    if (!(await actielijnen.kent(ctx, actielijnIds)))
      throw invalid('actielijnIds', 'Deze actielijn is er niet.');
    if (vervangtId !== null) {
      const oud = await reader.readable(ctx, vervangtId);
      if (String(oud.groepId) !== groepId) throw invalid('vervangtId', 'Dit is geen besluit van deze groep.');
    }
  }

  /** The meeting at which it is taken, and the block of its verslag that it fixes. */
  async function placeOf(ctx: Ctx, { groepId, bijeenkomstId, blok }: Nieuw) {
    if (bijeenkomstId === null) {
      if (blok !== null) throw invalid('blok', 'Een blok staat in het verslag van een bijeenkomst.');
      return { bijeenkomstId };
    }
    const { _id, groepIds, verslagId } = await bijeenkomsten.readable(ctx, bijeenkomstId);
    if (!groepIds.some((id) => String(id) === groepId))
      throw invalid('bijeenkomstId', 'Dit is geen bijeenkomst van deze groep.');
    return { bijeenkomstId: _id, ...(blok === null ? {} : { verslagId, blok }) };
  }

  async function record(ctx: Ctx, doc: BesluitDoc): Promise<void> {
    await gebeurtenissen.record(ctx, {
      noun: 'besluiten',
      id: String(doc._id),
      actie: doc.vervangtId ? 'besluit_vervangen' : 'besluit_genomen',
      titel: doc.nummer,
      gebonden: gebondenOf(doc),
      ook: [
        ...(doc.vervangtId ? [{ noun: 'besluiten' as const, id: String(doc.vervangtId) }] : []),
        ...doc.actielijnIds.map((id) => ({ noun: 'actielijnen' as const, id: String(id) })),
      ],
    });
  }

  return {
    /** @throws DomainError `al_vervangen`, `al_vastgelegd`, `groep_gesloten`, or `ongeldige_invoer` for a reference that does not fit */
    async create(ctx: Ctx, body: Nieuw): Promise<Besluit> {
      const groep = await groepen.readable(ctx, body.groepId);
      authorize(mayTakeBesluit(ctx.actor, body.groepId, ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      await checkReferences(ctx, body);
      const fields: Ongenummerd = {
        _id: new Types.ObjectId(),
        groepId: groep._id,
        jaar: Number(dayOf(ctx.now, platform.area.timezone).slice(0, 4)),
        openbaarheid: body.openbaarheid,
        groepIds: [groep._id],
        opgaveteamIds: groep.opgaveteamIds,
        tekst: body.tekst,
        reden: body.reden,
        op: ctx.now,
        ...(await placeOf(ctx, body)),
        actielijnIds: [...new Set(body.actielijnIds)].map((id) => new Types.ObjectId(id)),
        ...(body.vervangtId ? { vervangtId: new Types.ObjectId(body.vervangtId) } : {}),
      };
      const doc = await insertNumbered(model, fields, groep.afkorting);
      await record(ctx, doc);
      return found((await reader.present(ctx, [doc]))[0]);
    },

    /**
     * Takes the besluit by which a groep stelt a verslag vast: judged by who asks, under the id that the verslag
     * holds, so that asking again after a crash gives the same besluit.
     */
    async vanVaststelling(ctx: Ctx, besluit: Vaststelbesluit): Promise<void> {
      if (await model.exists({ _id: besluit._id })) return;
      const [groep] = await groepen.byIds([besluit.groepId]);
      const { afkorting, opgaveteamIds } = found(groep);
      const jaar = Number(dayOf(ctx.now, platform.area.timezone).slice(0, 4));
      const bonds = { groepIds: [besluit.groepId], opgaveteamIds };
      const fields = { ...besluit, ...bonds, jaar, op: ctx.now, actielijnIds: [] };
      await record(ctx, await insertNumbered(model, fields, afkorting));
    },

    /** The number of a besluit, unjudged: for the verslag that was vastgesteld by it. */
    async nummerVan(id: Ref): Promise<string | null> {
      return (await model.findById(id, { nummer: 1 }).lean())?.nummer ?? null;
    },

    /** Is this a besluit of the alliantiebestuur? Rule 2 asks, of who changes an adopted text. */
    async isBestuursbesluit(id: string): Promise<boolean> {
      const doc = await model.findById(id, { groepId: 1 }).lean();
      if (doc === null) return false;
      const [groep] = await groepen.byIds([doc.groepId]);
      return groep?.soort === 'alliantiebestuur';
    },
  };
}

/** Besluiten: taken, numbered and read; there is no way to change one (rule 7). */
export function createBesluitService(platform: Platform, deps: Deps) {
  const model = besluitModel(platform.db);
  const reader = createBesluitReader(model, platform, deps);
  const { get, list, leden, titels } = reader;
  return {
    get,
    list,
    leden,
    titels,
    zoekbron: besluitZoekbron(model, deps),
    ...taker(model, reader, platform, deps),
  };
}

export type BesluitService = ReturnType<typeof createBesluitService>;
