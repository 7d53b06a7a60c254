/**
 * A process of its own that writes in the log of a text, so that a test can kill it: writes numbered paragraphs,
 * makes snapshots in between, and prints each number when its paragraph is on disk.
 * Run with: node --import tsx --conditions=source verslag.appender.ts <uri> <verslagId> <first number>
 */
import * as Y from 'yjs';
import { connectDb } from '../platform/db/db.ts';
import { receive } from './receive.ts';
import { Room } from '../verslagen/room.ts';
import { createVerslagStore } from '../verslagen/verslag.store.ts';
import { addRegel } from './regels.ts';

const [uri = '', id = '', first = '0'] = process.argv.slice(2);
const db = await connectDb(uri);
const room = await Room.load(createVerslagStore(db).log(id));
const doc = new Y.Doc();
Y.applyUpdate(doc, room.state());

for (let n = Number(first); ; n++) {
  const before = Y.encodeStateVector(doc);
  addRegel(doc, `regel ${n}.`);
  const { durable } = receive(room, Y.encodeStateAsUpdate(doc, before));
  if (n % 3 === 0) void room.compact();
  await durable;
  process.stdout.write(`${n}\n`);
}
