import { MAX_RUIMTES } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import {
  isGastgever,
  isInRuimte,
  mayHaveRuimte,
  vraagtOmRuimte,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Types } from 'mongoose';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { createRuimteLog } from './bewonersruimte.log.ts';
import { bewonersruimteModel, type BewonersruimteDoc, type RuimteLidDoc } from './bewonersruimte.model.ts';
import { presentRuimte } from './bewonersruimte.presenter.ts';

/** What changes of a room; nothing: it is as wanted already. */
type Wijziging = Partial<Omit<BewonersruimteDoc, '_id' | 'versie'>> | null;

/** Is in the room, or asked to be. */
export const loopt = (lid: RuimteLidDoc): boolean => lid.tot === null;
/** Is in the room now. */
export const zitErin = (lid: RuimteLidDoc): boolean => lid.van !== null && lid.tot === null;

/** Who does it. @throws DomainError `niet_ingelogd` for nobody */
export function ikVan({ actor }: Ctx): Types.ObjectId {
  authorize(actor.persoonId !== null, actor);
  return new Types.ObjectId(found(actor.persoonId));
}

/** The memberships with those of one person that still run changed. */
export function metLid(
  leden: RuimteLidDoc[],
  persoonId: unknown,
  nieuw: Partial<RuimteLidDoc>,
): RuimteLidDoc[] {
  return leden.map((l) => (loopt(l) && String(l.persoonId) === String(persoonId) ? { ...l, ...nieuw } : l));
}

/** What every act in a room is made of. */
export function ruimteKit({ db }: Platform, personen: PersoonService) {
  const model = bewonersruimteModel(db);
  const log = createRuimteLog(db, personen);
  const listeners = new Set<(id: string) => void>();
  const changed = (id: string): void => {
    for (const listener of listeners) listener(id);
  };

  async function present(ctx: Ctx, docs: BewonersruimteDoc[]): Promise<Bewonersruimte[]> {
    const people = await personen.byIds(docs.flatMap((d) => d.leden.map((l) => l.persoonId)));
    const namen = new Map(people.map((p) => [String(p._id), p.naam ?? '']));
    return docs.map((d) => presentRuimte(ctx, d, namen));
  }

  async function presentOne(ctx: Ctx, doc: BewonersruimteDoc): Promise<Bewonersruimte> {
    return found((await present(ctx, [doc]))[0]);
  }

  /** The room, for its members; whoever asked to be let in finds it too where `ookVrager`. */
  async function mine({ actor, now }: Ctx, id: string, ookVrager = false): Promise<BewonersruimteDoc> {
    authorize(actor.persoonId !== null, actor);
    return found(
      await model.findById(id).lean(),
      ({ leden }) => isInRuimte(actor, leden, now) || (ookVrager && vraagtOmRuimte(actor, leden)),
    );
  }

  /** The room, for its hosts; other members hear that they may not. */
  async function alsGastgever(ctx: Ctx, id: string): Promise<BewonersruimteDoc> {
    const doc = await mine(ctx, id);
    authorize(isGastgever(ctx.actor, doc.leden, ctx.now), ctx.actor);
    return doc;
  }

  async function all({ actor, now }: Ctx): Promise<BewonersruimteDoc[]> {
    if (!mayHaveRuimte(actor)) return [];
    const docs = await model.find({ 'leden.persoonId': actor.persoonId }).lean();
    return docs.filter((d) => isInRuimte(actor, d.leden, now) || vraagtOmRuimte(actor, d.leden));
  }

  return {
    ...{ model, log, listeners, changed, present, presentOne, mine, alsGastgever, all },

    /**
     * Changes a room from how it is now: what `wat` makes of it is written only if nothing changed meanwhile, else
     * the room is judged and changed anew.
     */
    async wijzig(
      lees: () => Promise<BewonersruimteDoc>,
      wat: (doc: BewonersruimteDoc) => Wijziging,
    ): Promise<{ doc: BewonersruimteDoc; gewijzigd: boolean }> {
      for (;;) {
        const doc = await lees();
        const nieuw = wat(doc);
        if (nieuw === null) return { doc, gewijzigd: false };
        const na = await model
          .findOneAndUpdate(
            { _id: doc._id, versie: doc.versie },
            { $set: nieuw, $inc: { versie: 1 } },
            { returnDocument: 'after' },
          )
          .lean();
        if (!na) continue;
        changed(String(doc._id));
        return { doc: na, gewijzigd: true };
      }
    },

    async withinRooms(ctx: Ctx): Promise<void> {
      if ((await all(ctx)).length >= MAX_RUIMTES) throw new DomainError('te_veel');
    },
  };
}

export type RuimteKit = ReturnType<typeof ruimteKit>;
