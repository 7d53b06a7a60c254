import type { Zichtbaar } from '@opgaveteams/shared/realtime/events';
import type { Actor } from '@opgaveteams/shared/access/actor';
import type { GroepEinden } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { Verslag, VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { Ref } from '../platform/db/model.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createProjectie, type Verwerk } from './projectie.ts';
import type { Room } from './room.ts';
import { createRooms } from './rooms.ts';
import { createBonds, gebondenOfTekst, rightsOn, type Rights } from './verslag.bonds.ts';
import { createGeschreven, type Accepted } from './verslag.geschreven.ts';
import { createLeven, parentNoun } from './verslag.leven.ts';
import { verslagModel } from './verslag.model.ts';
import { presentVerslag } from './verslag.presenter.ts';
import { verslagZoekbron } from './verslag.zoekbron.ts';
import { createVerslagStore } from './verslag.store.ts';
import { afbeeldingenIn, textOf } from './verslag.text.ts';

export type { Geschreven } from './verslag.geschreven.ts';
export type { GeschrevenActiepunt, VerslagStand } from './projectie.ts';

interface Deps {
  /** Keeps the records of what is written as a block; nouns above this one do so. */
  verwerk: Verwerk;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** When these groepen end, those that do. */
  groepEinden(ids: readonly Ref[]): Promise<GroepEinden>;
}

/** Pictures that are kept of one text as in use; one can hold pictures of other texts too. */
const MAX_GEBRUIKT = 1_000;

/** Shared texts: what they belong to, who may read and write them, and the rooms in which they are written. */
export function createVerslagService(platform: Platform, deps: Deps) {
  const { db, bus, clock, log, env } = platform;
  const { personen, gebeurtenissen, verwerk, groepEinden } = deps;
  const model = verslagModel(db);
  const store = createVerslagStore(db, { alone: env.REDIS_URL === undefined });
  const projectie = createProjectie(platform, store, verwerk);
  const rooms = createRooms({ store, log, project, closed });
  const bonds = createBonds(model, { clock, bus, isOpen: rooms.isOpen, groepEinden });
  const geschreven = createGeschreven({ clock, gebeurtenissen, projectie });

  function closed(id: string): void {
    bonds.forget(id);
    projectie.forget(id);
  }

  async function project(id: string, room: Room, last: boolean): Promise<boolean> {
    await saveText(id, textOf(room.doc));
    if (last) await saveAfbeeldingen(id, afbeeldingenIn(room.doc).slice(0, MAX_GEBRUIKT));
    return projectie.project(id, room, last);
  }

  /** Keeps which pictures it holds, for who wants to know whether one is still in use. */
  async function saveAfbeeldingen(id: string, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await model.updateOne({ _id: id }, { $addToSet: { afbeeldingIds: { $each: ids } } });
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
    const gebonden = gebondenOfTekst(doc);
    bus.emit('change', { noun: 'verslagen', id, updatedAt, gebonden });
    bus.emit('change', { noun: parentNoun[doc.soort], id: String(doc.vanId), updatedAt, gebonden });
  }

  return {
    rooms,
    zoekbron: verslagZoekbron(model),
    leven: createLeven({ model, store, rooms, bonds }),
    /** Makes the text of a bijeenkomst or actielijn, or changes who may read and write it; gives its id. */
    bind: bonds.bind,
    onBound: bonds.onBound,
    reread: bonds.reread,
    trustBondsWhile: bonds.onlyWhile,

    async idVan(soort: VerslagSoort, vanId: Ref): Promise<string | null> {
      const doc = await model.findOne({ soort, vanId }, { _id: 1 }).lean();
      return doc && String(doc._id);
    },

    async get(ctx: Ctx, id: string): Promise<Verslag> {
      const doc = await bonds.read(id);
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

    onWritten: geschreven.onWritten,

    /** Updates that came together are on disk; resolves when what follows from that is kept. */
    async wrote(id: string, updates: readonly Accepted[]): Promise<void> {
      await geschreven.wrote(id, await bonds.of(id), updates);
      rooms.touched(id);
    },

    /** Texts that ever held one of these pictures. */
    async metAfbeelding(ids: readonly string[]): Promise<string[]> {
      const docs = await model.find({ afbeeldingIds: { $in: ids } }, { _id: 1 }).lean();
      return docs.map(({ _id }) => String(_id));
    },

    /** The name under which somebody writes. */
    async schrijver(persoonId: string): Promise<Zichtbaar> {
      const { id, naam, gast } = found(await personen.bezoeker(persoonId));
      return { id, naam, ...(gast ? { gast } : {}) };
    },

    /** Brings to rest what a process that ended in the middle left behind. */
    async catchUp(): Promise<void> {
      for (const id of await store.unsettled()) await rooms.settle(id);
    },

    /** Writes everything that is open to disk. */
    close: () => rooms.close(),
  };
}

export type VerslagService = ReturnType<typeof createVerslagService>;
