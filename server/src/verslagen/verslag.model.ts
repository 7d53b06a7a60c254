import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { VerslagFase, VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** What is known of a shared text beside its content: what it belongs to, and who may read and write it. */
export interface VerslagDoc extends GebondenDoc {
  _id: Types.ObjectId;
  soort: VerslagSoort;
  /** The bijeenkomst or the actielijn. */
  vanId: Types.ObjectId;
  schrijverIds: Types.ObjectId[];
  /** How public it is once it is vastgesteld: as its bijeenkomst. Absent: no more than before. */
  openbaarheidVast?: Openbaarheid;
  /** What the bijeenkomst or actielijn is called. */
  titel: string;
  /** Projection of the content, without formatting; a few seconds behind while people write. */
  tekst: string;
  /** How often the projection began; only the last one that began still changes something. */
  ronde?: number;
  bijgewerkt: Date;
  /** Every picture that it ever held when it came to rest, also those that were sent for another text. */
  afbeeldingIds?: string[];
  /** Absent in what was stored before verslagen had a life: in_bewerking. */
  fase?: VerslagFase;
  correctieTot?: Date | null;
  gewoneTaal?: string;
  /** Version of the life and of the text in plain language, for If-Match (rule 10); absent: 1. */
  levenVersie?: number;
  vastgesteld?: VastgesteldDoc | null;
}

/** Set in the one write that makes a verslag vastgesteld; from then on nobody writes in it. */
export interface VastgesteldDoc {
  op: Date;
  persoonId: Types.ObjectId;
  groepId: Types.ObjectId;
  /** The besluit that is taken with it, by the id that it will have. */
  besluitId: Types.ObjectId;
}

const verslagFields = new Schema<VerslagDoc>(
  {
    ...gebondenFields,
    soort: { type: String, required: true },
    vanId: { type: Schema.Types.ObjectId, required: true },
    schrijverIds: { type: [Schema.Types.ObjectId], required: true },
    openbaarheidVast: { type: String },
    titel: { type: String, default: '' },
    tekst: { type: String, default: '' },
    ronde: { type: Number },
    bijgewerkt: { type: Date, required: true },
    afbeeldingIds: { type: [String], default: undefined },
    fase: { type: String },
    correctieTot: { type: Date },
    gewoneTaal: { type: String },
    levenVersie: { type: Number },
    vastgesteld: { type: Schema.Types.Mixed },
  },
  { versionKey: false },
);
verslagFields.index({ soort: 1, vanId: 1 }, { unique: true });
verslagFields.index({ afbeeldingIds: 1 }, { sparse: true });

export function verslagModel(db: Connection): Model<VerslagDoc> {
  return registered(db, 'Verslag', verslagFields, 'verslagen');
}

/** Who writes in a text with which client of Yjs, so that it stays known who made a block. */
export interface VerslagSchrijverDoc {
  verslagId: Types.ObjectId;
  client: number;
  persoonId: Types.ObjectId;
}

const schrijverFields = new Schema<VerslagSchrijverDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    client: { type: Number, required: true },
    persoonId: { type: Schema.Types.ObjectId, required: true },
  },
  { versionKey: false },
);
schrijverFields.index({ verslagId: 1, client: 1 }, { unique: true });

export function verslagSchrijverModel(db: Connection): Model<VerslagSchrijverDoc> {
  return registered(db, 'VerslagSchrijver', schrijverFields, 'verslag_schrijvers');
}

/** One entry of the log of a text. Entries go only when a durable snapshot holds them. */
export interface VerslagUpdateDoc {
  _id: Types.ObjectId;
  verslagId: Types.ObjectId;
  data: Buffer;
}

const updateFields = new Schema<VerslagUpdateDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    data: { type: Buffer, required: true },
  },
  { versionKey: false },
);
updateFields.index({ verslagId: 1 });

export function verslagUpdateModel(db: Connection): Model<VerslagUpdateDoc> {
  return registered(db, 'VerslagUpdate', updateFields, 'verslag_log');
}

/** The merged state of a text; replaced as a whole, and only by one that grew from it. */
export interface VerslagSnapshotDoc {
  /** The id of the verslag. */
  _id: Types.ObjectId;
  versie: number;
  /** What follows from the text elsewhere was done for this state. */
  rust?: boolean;
  /** The text as it was vastgesteld: nothing replaces it, and what the log holds beside it is not of the text. */
  vast?: boolean;
  data: Buffer;
}

const snapshotFields = new Schema<VerslagSnapshotDoc>(
  {
    _id: { type: Schema.Types.ObjectId },
    versie: { type: Number, required: true },
    rust: { type: Boolean },
    vast: { type: Boolean },
    data: { type: Buffer, required: true },
  },
  { versionKey: false },
);

// The few that did not come to rest, for the start after a process that ended in the middle.
snapshotFields.index({ rust: 1 }, { partialFilterExpression: { rust: false } });

export function verslagSnapshotModel(db: Connection): Model<VerslagSnapshotDoc> {
  return registered(db, 'VerslagSnapshot', snapshotFields, 'verslag_snapshots');
}
