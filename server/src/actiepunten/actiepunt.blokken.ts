import { mayCreateActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import { niemand, type Actor } from '@opgaveteams/shared/access/actor';
import { Types, type Model } from 'mongoose';
import type { GroepService } from '../groepen/groep.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { GeschrevenActiepunt, VerslagStand } from '../verslagen/verslag.service.ts';
import { sorteerOp, type ActiepuntDoc, type BlokStand } from './actiepunt.model.ts';
import type { ReaderDeps } from './actiepunt.reader.ts';

interface Deps extends ReaderDeps {
  /** Who somebody is now, as policies judge them. */
  actorVan(persoonId: string): Promise<Actor>;
  record(ctx: Ctx, doc: ActiepuntDoc, actie: string): Promise<void>;
}

/** One block, its record if there is one, and in whose name. */
interface Geval {
  ctx: Ctx;
  stand: VerslagStand;
  blok: GeschrevenActiepunt;
}

type Groep = Awaited<ReturnType<GroepService['byIds']>>[number];

const objectId = (id: string | null) => (id === null ? null : new Types.ObjectId(id));

/** What a block says; a persoon or actielijn that is not there for its writer is nobody and nothing. */
async function standOf({ ctx, blok }: Geval, { personen, actielijnen }: Deps): Promise<BlokStand> {
  const { tekst, datum, actiehouderId, actielijnId } = blok;
  const [mensen, kent] = await Promise.all([
    actiehouderId === null ? [] : personen.byIds([actiehouderId]),
    actielijnId === null ? false : actielijnen.kent(ctx, [actielijnId]),
  ]);
  return {
    tekst,
    datum,
    actiehouderId: mensen.length > 0 ? actiehouderId : null,
    actielijnId: kent ? actielijnId : null,
  };
}

/** The fields of the record for these parts of what a block says. */
function fieldsOf({ tekst, datum, actiehouderId, actielijnId }: Partial<BlokStand>): Partial<ActiepuntDoc> {
  return {
    ...(tekst === undefined ? {} : { tekst }),
    ...(datum === undefined ? {} : { datum, sorteer: sorteerOp(datum) }),
    ...(actiehouderId === undefined ? {} : { actiehouderId: objectId(actiehouderId) }),
    ...(actielijnId === undefined ? {} : { actielijnId: objectId(actielijnId) }),
  };
}

/** What the block says now that it did not say before. What was changed on a list meanwhile stays as it is there. */
function changed(before: BlokStand | undefined, now: BlokStand): Partial<BlokStand> {
  const keys = Object.keys(now) as (keyof BlokStand)[];
  return Object.fromEntries(keys.filter((key) => now[key] !== before?.[key]).map((key) => [key, now[key]]));
}

/** The groep that gets it: of several the one in which its writer may note one. None when all have ended. */
async function groepFor({ ctx, stand }: Geval, deps: Deps): Promise<Groep | undefined> {
  const groepen = await deps.groepen.byIds(await deps.bijeenkomsten.groepIdsVan(stand.bijeenkomstId));
  const going = groepen.filter((g) => !g.einde || g.einde > ctx.now);
  return going.find((g) => mayCreateActiepunt(ctx.actor, gebondenOf(g), ctx.now)) ?? going[0];
}

/**
 * Keeps the actiepunten that stand in a text as blocks: one record for each, found by its text and block. Each write
 * carries the turn of the projection, so what an older turn still writes is refused; each can be done again.
 */
export function createVolger(model: Model<ActiepuntDoc>, { clock, bus }: Platform, deps: Deps) {
  async function create(geval: Geval): Promise<void> {
    const { ctx, stand, blok } = geval;
    const groep = await groepFor(geval, deps);
    if (!groep) return;
    const said = await standOf(geval, deps);
    const doc: ActiepuntDoc = {
      _id: new Types.ObjectId(),
      ...{ openbaarheid: 'groep', groepIds: [groep._id], opgaveteamIds: groep.opgaveteamIds },
      groepId: groep._id,
      ...{ tekst: said.tekst, datum: said.datum, sorteer: sorteerOp(said.datum) },
      ...{ actiehouderId: objectId(said.actiehouderId), actielijnId: objectId(said.actielijnId) },
      ...{ status: 'open', reden: '', afgehandeldOp: null },
      bijeenkomstId: new Types.ObjectId(stand.bijeenkomstId),
      ...{ verslagId: new Types.ObjectId(stand.verslagId), blok: blok.blok, stand: said, ronde: stand.ronde },
      ...{ versie: 1, bijgewerkt: ctx.now },
    };
    try {
      await model.create(doc);
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
      // Another process noted it first, perhaps from an older text.
      const theirs = await model.findOne({ verslagId: stand.verslagId, blok: blok.blok }).lean();
      return theirs ? follow(geval, theirs) : undefined;
    }
    await deps.record(ctx, doc, 'actiepunt_genoteerd');
  }

  /** Writes unless a later turn already did. */
  async function write({ ctx, stand }: Omit<Geval, 'blok'>, id: Types.ObjectId, set: Partial<ActiepuntDoc>) {
    return model
      .findOneAndUpdate(
        { _id: id, ronde: { $lte: stand.ronde } },
        { $set: { ...set, ronde: stand.ronde, bijgewerkt: ctx.now }, $inc: { versie: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
  }

  async function follow(geval: Geval, record: ActiepuntDoc): Promise<void> {
    const { ctx } = geval;
    const said = await standOf(geval, deps);
    const news = changed(record.stand, said);
    const back = record.weg === true;
    if (!back && Object.keys(news).length === 0) return;
    const doc = await write(geval, record._id, { ...fieldsOf(news), stand: said, weg: false });
    if (!doc) return;
    const { tekst, ...rest } = news;
    if (back) await deps.record(ctx, doc, 'actiepunt_terug');
    else if (Object.keys(rest).length > 0) await deps.record(ctx, doc, 'actiepunt_gewijzigd');
    // Words that still grow are shown, not logged each time.
    else if (tekst !== undefined) tell(doc);
  }

  function tell(doc: ActiepuntDoc): void {
    const gebonden = gebondenOf(doc);
    bus.emit('change', { noun: 'actiepunten', id: String(doc._id), updatedAt: doc.bijgewerkt, gebonden });
  }

  async function takeOut(stand: VerslagStand, record: ActiepuntDoc): Promise<void> {
    const ctx = await ctxOf(stand.laatste);
    const doc = await write({ ctx, stand }, record._id, { weg: true });
    if (doc) await deps.record(ctx, doc, 'actiepunt_weggehaald');
  }

  async function ctxOf(persoonId: string | null): Promise<Ctx> {
    const actor = persoonId === null ? niemand : await deps.actorVan(persoonId);
    return { actor, now: clock.now(), taal: 'nl' };
  }

  /** Makes the records equal to what the text says. */
  return async function volgTekst(stand: VerslagStand): Promise<void> {
    const { verslagId, ronde } = stand;
    // Behind this nothing comes that an older turn of another process still had in hand.
    if (stand.naAnder) await model.updateMany({ verslagId, ronde: { $lt: ronde } }, { $set: { ronde } });
    const records = new Map(
      (await model.find({ verslagId }).lean()).map((record) => [record.blok ?? '', record]),
    );
    for (const blok of stand.actiepunten) {
      const record = records.get(blok.blok);
      // Without words there is nothing to do: as if it was taken out.
      if (blok.tekst === '') continue;
      records.delete(blok.blok);
      if (!record && blok.groeit) continue;
      const geval = { stand, blok, ctx: await ctxOf(blok.door) };
      await (record ? follow(geval, record) : create(geval));
    }
    for (const record of records.values()) if (!record.weg) await takeOut(stand, record);
  };
}
