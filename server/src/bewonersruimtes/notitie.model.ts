import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A note of a room: its title is closed, and what is in it lies closed in the two collections below. */
export interface NotitieDoc {
  _id: Types.ObjectId;
  ruimteId: Types.ObjectId;
  op: Date;
  titel: { afzender: Types.ObjectId; apparaat: string; epoch: number; bytes: string };
}

/** One change, closed. */
export interface NotitieStukDoc {
  _id: Types.ObjectId;
  notitieId: Types.ObjectId;
  volgnummer: number;
  afzender: Types.ObjectId;
  apparaat: string;
  teller: number;
  epoch: number;
  data: Buffer;
  /** Bytes of all changes of this note until and with this one. */
  samen: number;
  op: Date;
}

/** The whole text after the changes until and with `tot`, closed; `bevestigd` is when another member vouched for it. */
export interface MomentopnameDoc {
  _id: Types.ObjectId;
  notitieId: Types.ObjectId;
  tot: number;
  /** Bytes of the changes that it holds. */
  samen: number;
  afzender: Types.ObjectId;
  apparaat: string;
  epoch: number;
  data: Buffer;
  op: Date;
  bevestigd: Date | null;
}

const id = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const moment = { type: Date, required: true } as const;
const data = { type: Buffer, required: true } as const;

const notitieFields = new Schema<NotitieDoc>(
  { ruimteId: id, op: moment, titel: { afzender: id, apparaat: text, epoch: number, bytes: text } },
  { versionKey: false },
);
notitieFields.index({ ruimteId: 1, op: 1 });

const kop = { notitieId: id, afzender: id, apparaat: text, epoch: number, data, samen: number, op: moment };

const stukFields = new Schema<NotitieStukDoc>(
  { ...kop, volgnummer: number, teller: number },
  { versionKey: false },
);
stukFields.index({ notitieId: 1, volgnummer: 1 }, { unique: true });
stukFields.index({ notitieId: 1, afzender: 1, apparaat: 1, teller: 1 }, { unique: true });
stukFields.index({ notitieId: 1, op: 1 });

const momentopnameFields = new Schema<MomentopnameDoc>(
  { ...kop, tot: number, bevestigd: { type: Date, default: null } },
  { versionKey: false },
);
momentopnameFields.index({ notitieId: 1, tot: 1 });

export function notitieModels(db: Connection): {
  notities: Model<NotitieDoc>;
  stukken: Model<NotitieStukDoc>;
  momentopnames: Model<MomentopnameDoc>;
} {
  return {
    notities: registered(db, 'BewonersNotitie', notitieFields, 'bewonersruimte_notities'),
    stukken: registered(db, 'BewonersNotitieStuk', stukFields, 'bewonersruimte_notitie_stukken'),
    momentopnames: registered(
      db,
      'BewonersNotitieMomentopname',
      momentopnameFields,
      'bewonersruimte_notitie_momentopnames',
    ),
  };
}
