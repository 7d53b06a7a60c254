import mongoose, { Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
let connection: mongoose.Connection;
beforeAll(async () => {
  s = await openSubject();
  connection = await mongoose.createConnection(s.uri, { dbName: s.db.databaseName }).asPromise();
});
afterAll(async () => {
  await connection.close();
  await s.close();
});

describe('Mongoose', () => {
  it('makes indexes, timestamps and versions, and sees a stale write', async () => {
    const Groep = connection.model(
      'Groep',
      new Schema(
        { naam: { type: String, unique: true }, leden: [String] },
        { timestamps: true, optimisticConcurrency: true },
      ),
    );
    await Groep.init();
    expect((await Groep.collection.indexes()).map((index) => index.name)).toEqual(['_id_', 'naam_1']);
    const groep = await Groep.create({ naam: 'a', leden: ['x'] });
    expect(groep.createdAt).toBeInstanceOf(Date);
    await expect(Groep.create({ naam: 'a' })).rejects.toMatchObject({ code: 11000, keyValue: { naam: 'a' } });
    const [one, two] = await Promise.all([Groep.findById(groep._id), Groep.findById(groep._id)]);
    one?.set('naam', 'b');
    await one?.save();
    two?.set('naam', 'c');
    await expect(two?.save()).rejects.toBeInstanceOf(mongoose.Error.VersionError);
    expect((await Groep.findById(groep._id).lean())?.naam).toBe('b');
  });

  it('populates and aggregates', async () => {
    const Team = connection.model('Team', new Schema({ naam: String }));
    const Lijn = connection.model(
      'Lijn',
      new Schema({ titel: String, team: { type: Schema.Types.ObjectId, ref: 'Team' } }),
    );
    const team = await Team.create({ naam: 'wonen' });
    await Lijn.insertMany([
      { titel: 'een', team: team._id },
      { titel: 'twee', team: team._id },
    ]);
    const lijn = await Lijn.findOne({ titel: 'een' }).populate<{ team: { naam: string } }>('team');
    expect(lijn?.team.naam).toBe('wonen');
    expect(await Lijn.aggregate([{ $group: { _id: '$team', n: { $sum: 1 } } }])).toEqual([
      { _id: team._id, n: 2 },
    ]);
    const seen: string[] = [];
    for await (const doc of Lijn.find().sort({ titel: 1 }).cursor({ batchSize: 1 }))
      seen.push(String(doc.titel));
    expect(seen).toEqual(['een', 'twee']);
  });
});
