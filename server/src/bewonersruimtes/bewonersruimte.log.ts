import type { RuimteGebeurtenis } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';
import { findPage } from '../platform/db/page.ts';
import type { PersoonService } from '../personen/persoon.service.ts';

interface RuimteGebeurtenisDoc {
  _id: Types.ObjectId;
  ruimteId: Types.ObjectId;
  op: Date;
  wat: RuimteGebeurtenis['wat'];
  wie: Types.ObjectId;
  door: Types.ObjectId | null;
}

const schema = new Schema<RuimteGebeurtenisDoc>(
  {
    ruimteId: { type: Schema.Types.ObjectId, required: true },
    op: { type: Date, required: true },
    wat: { type: String, required: true },
    wie: { type: Schema.Types.ObjectId, required: true },
    door: { type: Schema.Types.ObjectId, default: null },
  },
  { versionKey: false },
);
schema.index({ ruimteId: 1, op: -1, _id: -1 });

function logModel(db: Connection): Model<RuimteGebeurtenisDoc> {
  return registered(db, 'RuimteGebeurtenis', schema, 'bewonersruimte_gebeurtenissen');
}

type Ref = Types.ObjectId | string;

/** Who did it is named when it was done to somebody else. */
export interface RuimteRegel {
  ruimteId: Types.ObjectId;
  op: Date;
  wat: RuimteGebeurtenis['wat'];
  wie: Ref;
  door: Ref | null;
}

/** The log of each room (rule 11), apart from the log of the rest: only the members of the room are concerned. */
export function createRuimteLog(db: Connection, personen: PersoonService) {
  const model = logModel(db);
  return {
    async zet({ wie, door, ...regel }: RuimteRegel): Promise<void> {
      await model.create({ ...regel, wie, door: String(door) === String(wie) ? null : door });
    },

    /** Newest first; the caller judged that this reader is a member. */
    async list(
      ruimteId: Types.ObjectId,
      { na, aantal }: { na?: string | undefined; aantal: number },
    ): Promise<{ items: RuimteGebeurtenis[]; volgende: string | null }> {
      const page = { filter: [{ ruimteId }], veld: 'op', richting: -1 as const, na, aantal };
      const { rows, volgende } = await findPage(model, page);
      const people = await personen.byIds(rows.flatMap((r) => [r.wie, ...(r.door ? [r.door] : [])]));
      const namen = new Map(people.map((p) => [String(p._id), p.naam ?? null]));
      const wie = (persoonId: Types.ObjectId) => ({
        id: String(persoonId),
        naam: namen.get(String(persoonId)) || null,
      });
      const items = rows.map((r) => ({
        ...{ id: String(r._id), op: r.op.toISOString(), wat: r.wat },
        ...{ wie: wie(r.wie), door: r.door && wie(r.door) },
      }));
      return { items, volgende };
    },
  };
}
