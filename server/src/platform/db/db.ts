import mongoose, { type Connection } from 'mongoose';
import { mendDriver } from './driver.ts';

/**
 * Opens a connection of its own (never the global one, so that several apps can live in one process).
 * Writes are acknowledged by a majority and journaled; on one server that is: on its disk.
 */
export async function connectDb(uri: string): Promise<Connection> {
  mendDriver();
  const connection = mongoose.createConnection(uri, {
    serverSelectionTimeoutMS: 5_000,
    // Mongoose would hold commands back while it thinks that the database is away, and it may think so for good; the
    // driver looks for the database at every command, and says so when it is not there.
    bufferCommands: false,
    writeConcern: { w: 'majority', journal: true },
    autoIndex: false,
    autoCreate: false,
  });
  return connection.asPromise();
}

/** Creates the collections and indexes of all registered models; safe to repeat. */
export async function ensureIndexes(db: Connection): Promise<void> {
  for (const model of Object.values(db.models)) await model.createIndexes();
}
