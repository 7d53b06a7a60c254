import type { Connection, Model, Schema, Types } from 'mongoose';

/** An id as services pass it around: from the wire a string, from a document an ObjectId. */
export type Ref = string | Types.ObjectId;

/** The model of a collection on this connection, made once. */
export function registered<T>(db: Connection, name: string, schema: Schema<T>, collection: string): Model<T> {
  // Mongoose infers a model type of its own from the schema; ours is the document's interface.
  return (db.models[name] ?? db.model(name, schema as unknown as Schema, collection)) as unknown as Model<T>;
}
