import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Verslag, VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createProjectie, type Verwerk } from './projectie.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';
import { createBonds, rightsOn, type Rights } from './verslag.bonds.ts';
import { createLeven, parentNoun } from './verslag.leven.ts';
import { verslagModel } from './verslag.model.ts';
import { presentVerslag } from './verslag.presenter.ts';
import { createVerslagStore } from './verslag.store.ts';
import { textOf } from './verslag.text.ts';

export type { GeschrevenActiepunt, VerslagStand } from './projectie.ts';

interface Deps {
  /** Keeps the records of what is written as a block; nouns above this one do so. */
  verwerk: Verwerk;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
}

const HOUR = 3_600_000;

/** Shared texts: what they belong to, who may read and write them, and the rooms in which they are written. */
export function createVerslagService(platform: Platform, { personen, gebeurtenissen, verwerk }: Deps) {
  const { db, bus, clock, log } = platform;
  const model = verslagModel(db);
  const store = createVerslagStore(db);
  const projectie = createProjectie(platform, store, verwerk);
  const rooms = createRooms({ store, log, project, closed });
  const bonds = createBonds(model, clock, rooms.isOpen);
  const isNamed = onceAnHour(clock);

  function closed(id: string): void {
    bonds.forget(id);
    projectie.forget(id);
  }

  async function project(id: string, room: Room, last: boolean): Promise<boolean> {
    await saveText(id, textOf(room.doc));
    return projectie.project(id, room, last);
  }

  /** Keeps the plain text, and tells those who read without writing. */
  async function saveText(id: string, tekst: string): Promise<void> {
    const updatedAt = clock.now();
    const doc = await model
      .findOneAndUpdate(
        { _id: id, tekst: { $ne: tekst } },
        { $set: { tekst, bijgewerkt: updatedAt } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!doc) return;
    const gebonden = gebondenOf(doc);
    bus.emit('change', { noun: 'verslagen', id, updatedAt, gebonden });
    bus.emit('change', { noun: parentNoun[doc.soort], id: String(doc.vanId), updatedAt, gebonden });
  }

  return {
    rooms,
    leven: createLeven({ model, store, rooms, bonds }),
    /** Makes the text of a bijeenkomst or actielijn, or changes who may read and write it; gives its id. */
    bind: bonds.bind,
    onBound: bonds.onBound,

    async idVan(soort: VerslagSoort, vanId: Ref): Promise<string | null> {
      const doc = await model.findOne({ soort, vanId }, { _id: 1 }).lean();
      return doc && String(doc._id);
    },

    async get(ctx: Ctx, id: string): Promise<Verslag> {
      const doc = await model.findById(id).lean();
      const { magLezen, magSchrijven } = rightsOn(ctx.actor, doc, ctx.now);
      return presentVerslag(
        found(doc, () => magLezen),
        magSchrijven,
      );
    },

    /** What this actor may do with a text now; nothing with one that is not there. */
    async rights(actor: Actor, id: string): Promise<Rights> {
      return rightsOn(actor, await bonds.of(id), clock.now());
    },

    /** Somebody wrote: the projection follows, and the log names them, not every keystroke. */
    async wrote(ctx: Ctx, id: string, update: Uint8Array): Promise<void> {
      const doc = await bonds.of(id);
      if (doc?.soort === 'verslag') await projectie.wrote(id, update, ctx.actor.persoonId);
      rooms.touched(id);
      if (!doc || isNamed(`${id} ${ctx.actor.persoonId}`)) return;
      await gebeurtenissen.record(ctx, {
        noun: parentNoun[doc.soort],
        id: String(doc.vanId),
        actie: `${doc.soort}_geschreven`,
        titel: doc.titel,
        gebonden: gebondenOf(doc),
      });
    },

    /** The name under which somebody writes. */
    async schrijver(persoonId: string): Promise<{ id: string; naam: string }> {
      const { id, naam } = found(await personen.bezoeker(persoonId));
      return { id, naam };
    },

    /** Projects what a process that ended in the middle left behind. */
    catchUp: () => projectie.catchUp(),

    /** Writes everything that is open to disk. */
    close: () => rooms.close(),
  };
}

/** Tells whether this key came by within the last hour, and remembers it when it did not. */
function onceAnHour(clock: Platform['clock']): (key: string) => boolean {
  const seen = new Map<string, number>();
  return (key) => {
    const now = clock.now().getTime();
    for (const [k, at] of seen) if (now - at > HOUR) seen.delete(k);
    if (seen.has(key)) return true;
    seen.set(key, now);
    return false;
  };
}

export type VerslagService = ReturnType<typeof createVerslagService>;
