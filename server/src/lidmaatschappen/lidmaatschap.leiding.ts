import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { registered } from '../platform/db/model.ts';

/** Those who are about to stop leading a groep; `_id` is the groep. */
export interface LeidingDoc {
  _id: Types.ObjectId;
  /** Counts who stopped; a write on an older number is refused. */
  nummer: number;
  gaan: { lidmaatschapId: Types.ObjectId; op: Date; sinds: Date }[];
}

const schema = new Schema<LeidingDoc>(
  {
    nummer: { type: Number, required: true },
    gaan: [
      {
        _id: false,
        lidmaatschapId: { type: Schema.Types.ObjectId, required: true },
        op: { type: Date, required: true },
        sinds: { type: Date, required: true },
      },
    ],
  },
  { versionKey: false },
);

export function leidingModel(db: Connection): Model<LeidingDoc> {
  return registered(db, 'Leiding', schema, 'leidingen');
}

/** A process that ended between saying that somebody goes and writing it holds up the others no longer than this. */
const HOOGSTENS_MS = 60_000;

interface Vertrek {
  groepId: Types.ObjectId;
  lidmaatschapId: Types.ObjectId;
  op: Date;
  now: Date;
}

/** Lets those who lead a groep stop one after the other, also when they do it at the same moment. */
export function createLeiding(db: Connection) {
  const model = leidingModel(db);

  /** With the next number; false when another was first. */
  async function schrijf(_id: Types.ObjectId, nummer: number, gaan: LeidingDoc['gaan']): Promise<boolean> {
    try {
      const at = { _id, nummer };
      const { matchedCount, upsertedCount } = await model.updateOne(
        at,
        { $set: { nummer: nummer + 1, gaan } },
        { upsert: nummer === 0 },
      );
      return matchedCount + upsertedCount > 0;
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
      return false;
    }
  }

  return {
    /**
     * Says that this one goes, unless then nobody leads.
     * @param blijftGeleid whether others lead at that moment, without these lidmaatschappen
     * @returns false when they are the last: nothing was said
     */
    async meldVertrek(
      { groepId, lidmaatschapId, op, now }: Vertrek,
      blijftGeleid: (zonder: Types.ObjectId[]) => Promise<boolean>,
    ): Promise<boolean> {
      for (;;) {
        const doc = await model.findById(groepId).lean();
        const gaan = (doc?.gaan ?? []).filter(
          (g) =>
            now.getTime() - g.sinds.getTime() < HOOGSTENS_MS &&
            String(g.lidmaatschapId) !== String(lidmaatschapId),
        );
        const zonder = gaan.filter((g) => g.op <= op).map((g) => g.lidmaatschapId);
        if (!(await blijftGeleid(zonder))) return false;
        if (await schrijf(groepId, doc?.nummer ?? 0, [...gaan, { lidmaatschapId, op, sinds: now }]))
          return true;
      }
    },

    /** It is written now, or did not come of it. */
    async klaar(groepId: Types.ObjectId, lidmaatschapId: Types.ObjectId): Promise<void> {
      await model.updateOne({ _id: groepId }, { $pull: { gaan: { lidmaatschapId } } });
    },
  };
}
