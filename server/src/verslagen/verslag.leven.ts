import type { VerslagFase } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { Model, QueryFilter } from 'mongoose';
import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { createRooms } from './rooms.ts';
import { gebondenOfTekst, schrijfbaarOf, type createBonds, type TekstDoc } from './verslag.bonds.ts';
import type { VerslagDoc } from './verslag.model.ts';
import { createSchrijver } from './verslag.schrijver.ts';
import type { VerslagStore } from './verslag.store.ts';
import { textOf } from './verslag.text.ts';

/** The fields of the life of a verslag that somebody else than its writers sets. */
type LevenVelden = Partial<Pick<VerslagDoc, 'fase' | 'correctieTot' | 'gewoneTaal' | 'vastgesteld'>>;

interface Deps {
  model: Model<VerslagDoc>;
  store: VerslagStore;
  rooms: ReturnType<typeof createRooms>;
  bonds: ReturnType<typeof createBonds>;
}

/** The noun on whose screen a text of this kind stands. */
export const parentNoun = { verslag: 'bijeenkomsten', hoe: 'actielijnen' } as const;

function docVan(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

/** Reads a text whole, as it is on disk or about to be. */
function createTekstLezer({ store, rooms }: Pick<Deps, 'store' | 'rooms'>) {
  /** The state of the text as it is now, with what is still on its way to the disk. */
  async function staat(id: string): Promise<Uint8Array> {
    const room = await rooms.acquire(id);
    try {
      await room.readOn();
      return room.state();
    } finally {
      rooms.release(id);
    }
  }

  return {
    staat,

    /** What is on disk of a text: Yjs updates that together are the text. */
    delen: (id: string): Promise<Uint8Array[]> => store.log(id).load(),

    /** The text as it is on disk; the caller destroys it. */
    gelezen: async (id: string): Promise<Y.Doc> => docVan(await store.log(id).load()),

    /**
     * The text of a verslag that is vastgesteld, sealed: what is on disk by now, and for ever that. Doing it again gives
     * the same. The caller destroys it.
     */
    async verzegeld(id: string): Promise<Y.Doc> {
      for (;;) {
        const log = store.log(id);
        const doc = docVan(await log.load());
        if (await log.seal(Y.encodeStateAsUpdate(doc))) {
          // Who has it open here rests on that from now on.
          if (rooms.isOpen(id)) await staat(id);
          return doc;
        }
        doc.destroy();
      }
    },
  };
}

/** What the life of a verslag needs of the text itself: to change its phase, to stop its writing, to read it whole. */
export function createLeven({ model, store, rooms, bonds }: Deps) {
  /**
   * Changes the life of a verslag that still is as its changer saw it: one atomic write. Who has it open is
   * judged again. Gives null when it is not, or not in one of these phases.
   */
  async function change(
    id: string,
    seen: { versie: number; fasen: readonly VerslagFase[] },
    set: LevenVelden,
  ): Promise<TekstDoc | null> {
    // What was stored without these fields is at version 1, in_bewerking.
    const absent = <T>(value: T, isDefault: boolean) => (isDefault ? [value, null] : [value]);
    const filter = {
      _id: id,
      levenVersie: { $in: absent(seen.versie, seen.versie === 1) },
      fase: { $in: [...seen.fasen, ...(seen.fasen.includes('in_bewerking') ? [null] : [])] },
    } as QueryFilter<VerslagDoc>;
    const doc = await model
      .findOneAndUpdate(
        filter,
        { $set: { ...set, levenVersie: seen.versie + 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    return doc && bonds.changed(doc);
  }

  return {
    ...createSchrijver(rooms),
    ...createTekstLezer({ store, rooms }),

    /** What the policies judge a text by. */
    bonds: schrijfbaarOf,

    /** What a text says, without formatting. */
    tekst: textOf,

    /** Whose screen shows a text, for the log of what happened. */
    scherm: (doc: VerslagDoc) => ({
      noun: parentNoun[doc.soort],
      id: String(doc.vanId),
      titel: doc.titel,
      gebonden: gebondenOfTekst(doc),
    }),

    doc: bonds.read,

    change,

    /**
     * What somebody else is about to change with the version as it was before, does not happen any more: it happened
     * before this resolves, or not at all.
     */
    async overtake(id: string): Promise<void> {
      for (;;) {
        const doc = await model.findById(id).lean();
        if (!doc || doc.fase === 'vastgesteld') return;
        const seen = { versie: doc.levenVersie ?? 1, fasen: [doc.fase ?? 'in_bewerking'] as const };
        if (await change(id, seen, {})) return;
      }
    },

    /**
     * Runs an act for which nothing may be written in the text meanwhile: all that was accepted before is on disk
     * when it begins. Who writes meanwhile comes back after it.
     * @throws DomainError `niet_beschikbaar` when the disk does not take what was accepted
     */
    async stil<T>(id: string, act: () => Promise<T>): Promise<T> {
      const room = await rooms.acquire(id);
      const thaw = room.freeze();
      let thawElders = (): void => undefined;
      try {
        thawElders = await rooms.stilElders(id);
        await room.durable().catch(() => {
          throw new DomainError('niet_beschikbaar');
        });
        return await act();
      } finally {
        thaw();
        thawElders();
        rooms.release(id);
      }
    },
  };
}
