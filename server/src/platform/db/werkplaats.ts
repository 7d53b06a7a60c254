import { Schema, type Connection, type Model } from 'mongoose';
import { registered } from './model.ts';

/** The format of the data in the database. Raised when stored documents change shape (docs/operations.md). */
export const DATA_VERSION = 1;

interface WerkplaatsDoc {
  _id: 'werkplaats';
  dataVersion: number;
  /** The people and texts in this database are invented; every screen says so. */
  voorbeeldgegevens: boolean;
}

const schema = new Schema<WerkplaatsDoc>(
  {
    _id: { type: String },
    dataVersion: { type: Number, required: true },
    voorbeeldgegevens: { type: Boolean, default: false },
  },
  { versionKey: false },
);

function werkplaatsModel(db: Connection): Model<WerkplaatsDoc> {
  return registered(db, 'Werkplaats', schema, 'werkplaats');
}

/** The database holds data of a newer version of the product; the message is one sentence. */
export class NewerDataError extends Error {
  readonly code = 'newer_data';
}

/**
 * Marks a new database with the data version, or checks the mark of an existing one.
 * @throws NewerDataError when a newer version of the product wrote this database.
 */
export async function openWerkplaats(db: Connection): Promise<void> {
  const model = werkplaatsModel(db);
  const doc = await model
    .findOneAndUpdate(
      { _id: 'werkplaats' },
      { $setOnInsert: { dataVersion: DATA_VERSION, voorbeeldgegevens: false } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean();
  if (doc.dataVersion > DATA_VERSION)
    throw new NewerDataError(
      `The database was written by a newer version of Opgaveteams (data version ${doc.dataVersion}, this version knows ${DATA_VERSION}): start that version, or restore a backup.`,
    );
}

/** Are the people and texts in this database invented? */
export async function hasVoorbeeldgegevens(db: Connection): Promise<boolean> {
  const doc = await werkplaatsModel(db).findById('werkplaats').lean();
  return doc?.voorbeeldgegevens ?? false;
}

export async function markVoorbeeldgegevens(db: Connection): Promise<void> {
  await werkplaatsModel(db).updateOne({ _id: 'werkplaats' }, { $set: { voorbeeldgegevens: true } });
}
