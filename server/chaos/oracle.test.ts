import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../src/testing/memory-log.ts';
import { seeded } from '../src/testing/random.ts';
import { receive } from '../src/testing/receive.ts';
import { Room } from '../src/verslagen/room.ts';
import type { VerslagLog } from '../src/verslagen/verslag.log.ts';
import { characters, linesOf } from './characters.ts';
import { judgeDisk, judgeScreen, type Complaints } from './oracle.ts';
import type { Deeds } from './typist.ts';

type Disk = ReturnType<typeof memoryLog>;
/** What is wrong with the server: how it writes where it should write this. */
type Broken = (disk: Disk, update: Uint8Array, nr: number) => Promise<void>;

const sound: Broken = (disk, update) => disk.append(update);
const STRIKES = 60;
/** The update that something happens to. */
const NR = 30;

/** The screen of somebody who types in a text that a server with this disk keeps. */
function screenOf(room: Room, deeds: Deeds, next: () => string) {
  const doc = new Y.Doc();
  const chance = seeded(7);
  /** Sends what was done, and says that it is saved once the server does. */
  async function done(before: Uint8Array, acknowledged: () => void): Promise<void> {
    await receive(room, Y.encodeStateAsUpdate(doc, before)).durable;
    acknowledged();
  }
  return {
    doc,
    strike(): Promise<void> {
      const before = Y.encodeStateVector(doc);
      const tekst = tekstVan(doc);
      const [line] = linesOf(doc);
      if (!line) tekst.insert(0, '\n');
      if (line && line.words.length > 2 && chance.int(5) === 0) {
        const at = chance.int(line.words.length);
        const character = line.words[at] ?? '';
        tekst.delete(at, 1);
        deeds.deleted.add(character);
        return done(before, () => void deeds.savedDeleted.add(character));
      }
      const character = next();
      tekst.insert(chance.int((line?.words.length ?? 0) + 1), character);
      deeds.typed.add(character);
      return done(before, () => void deeds.savedTyped.add(character));
    },
  };
}

/** People type on a server, which dies. What does the oracle say of its disk, and of a screen that comes back? */
async function judged(broken: Broken): Promise<{ disk: Complaints; screen: Complaints; saved: number }> {
  const disk = memoryLog();
  let nr = 0;
  const log: VerslagLog = Object.assign(Object.create(disk) as Disk, {
    append: (update: Uint8Array) => broken(disk, update, nr++),
  });
  const room = await Room.load(log);
  const letters = characters();
  const empty = (): Deeds => ({
    ...{ typed: new Set(), deleted: new Set(), savedTyped: new Set(), savedDeleted: new Set() },
  });
  const deeds = [empty(), empty()];
  const screens = deeds.map((one) => screenOf(room, one, () => letters.next().value));
  for (let n = 0; n < STRIKES; n++) for (const screen of screens) await screen.strike();
  // It dies: what is on its disk is what the next one has.
  const after = (await Room.load({ ...disk, load: async () => [...disk.disk] } as VerslagLog)).doc;
  const claims = { living: deeds, dead: [] };
  const saved = deeds.reduce((sum, { savedTyped }) => sum + savedTyped.size, 0);
  return { disk: judgeDisk(after, claims), screen: judgeScreen(after, claims), saved };
}

/** An update that types the first character of a text once more. */
function twice(parts: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  const before = Y.encodeStateVector(doc);
  const tekst = tekstVan(doc);
  tekst.insert(0, tekst.toString().slice(0, 1));
  return Y.encodeStateAsUpdate(doc, before);
}

describe('the oracle of the chaos', () => {
  it('has no complaint of a server that does what it should', async () => {
    const { saved, ...complaints } = await judged(sound);
    expect(saved).toBeGreaterThan(STRIKES);
    expect(complaints).toEqual({ disk: [], screen: [] });
  });

  it('sees that a server acknowledges before it is on disk', async () => {
    let last: Promise<void> = Promise.resolve();
    const { disk } = await judged(async (log, update) => {
      // One write at a time, each a while after it was acknowledged: the last ones are not there when it dies.
      last = last.then(() => new Promise((later) => setTimeout(later, 2))).then(() => log.append(update));
      await new Promise((done) => setImmediate(done));
    });
    expect(disk.filter((complaint) => complaint.startsWith('lost')).length).toBeGreaterThan(0);
    await last;
  });

  it('sees that one update was dropped: the last one, or one on which others lean', async () => {
    for (const at of [NR, 2 * STRIKES - 1]) {
      const { disk } = await judged((log, update, nr) =>
        nr === at ? Promise.resolve() : sound(log, update, nr),
      );
      expect(disk.length, `update ${at}`).toBeGreaterThan(0);
    }
  });

  it('sees that something stands there twice', async () => {
    const { disk, screen } = await judged(async (log, update, nr) => {
      await sound(log, update, nr);
      if (nr === 2 * STRIKES - 1) await log.append(twice(log.disk));
    });
    expect(disk).toEqual([expect.stringMatching(/^2 times/)]);
    expect(screen).toEqual(disk);
  });

  it('sees that what was deleted came back, and what nobody typed', async () => {
    const back = await judged(async (log, update, nr) => {
      const { ds } = Y.decodeUpdate(update);
      // What only deletes never comes to the disk.
      if (ds.clients.size === 0) await sound(log, update, nr);
    });
    expect(back.disk).toContainEqual(expect.stringMatching(/^deleted, but there/));
    const strange = await judged(async (log, update, nr) => {
      await sound(log, update, nr);
      if (nr !== NR) return;
      const doc = new Y.Doc();
      tekstVan(doc).insert(0, '\ue123\n');
      await log.append(Y.encodeStateAsUpdate(doc));
    });
    expect(strange.disk).toContain('nobody typed U+e123');
  });
});
