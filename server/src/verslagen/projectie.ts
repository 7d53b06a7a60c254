import * as Y from 'yjs';
import type { Platform } from '../platform/platform.ts';
import { actiepuntenIn, type ActiepuntBlok } from './projectie.blokken.ts';
import { createRondes, type Ronde } from './projectie.rondes.ts';
import { createSchrijvers } from './projectie.schrijvers.ts';
import { verslagModel, type VerslagDoc } from './verslag.model.ts';
import type { VerslagStore } from './verslag.store.ts';

/** An actiepunt of a text. */
export interface GeschrevenActiepunt extends Omit<ActiepuntBlok, 'clients'> {
  /** Who wrote it, as far as that is known. */
  door: string | null;
  /** Its words changed since the last look: half a sentence is not noted yet. */
  groeit: boolean;
}

/** What a text says, for the nouns that keep records of it. */
export interface VerslagStand {
  verslagId: string;
  bijeenkomstId: string;
  /** The turn of the projection; a write of an older turn changes nothing. */
  ronde: number;
  /** Another process had the turn before this one, and may still write. */
  naAnder: boolean;
  actiepunten: GeschrevenActiepunt[];
  /** Who wrote last in the text: they took out what is no longer there. */
  laatste: string | null;
}

/** Makes records equal to what a text says. It may be called again with the same, and be broken off anywhere. */
export type Verwerk = (stand: VerslagStand) => Promise<void>;

/** A text that is open. */
interface Source {
  readonly doc: Y.Doc;
  durable(): Promise<void>;
}

/** How often a projection begins again because another process came between, before it leaves it to that one. */
const MAX_TURNS = 20;

/** The text for sure: what is open here, and what other processes made durable. */
async function completed(store: VerslagStore, id: string, { doc }: Source): Promise<ActiepuntBlok[]> {
  const whole = new Y.Doc();
  const updates = [...(await store.log(id).load()), Y.encodeStateAsUpdate(doc)];
  whole.transact(() => updates.forEach((update) => Y.applyUpdate(whole, update)));
  const blokken = actiepuntenIn(whole);
  whole.destroy();
  return blokken;
}

/** What the records of these blocks are made of. */
const said = (blokken: ActiepuntBlok[]): string =>
  JSON.stringify(blokken.map(({ clients: _clients, ...blok }) => blok));

/** The projection of texts to records: each block of a verslag is one record, however often and wherever it runs. */
export function createProjectie({ db }: Platform, store: VerslagStore, verwerk: Verwerk) {
  const model = verslagModel(db);
  const rondes = createRondes(model);
  const schrijvers = createSchrijvers(db);
  /** What each block said at the last look, for each open text. */
  const seen = new Map<string, Map<string, string>>();
  /** What each open text said when its records were made equal to it. */
  const done = new Map<string, string>();
  /** What each open text is of. */
  const vans = new Map<string, Pick<VerslagDoc, 'soort' | 'vanId'>>();

  async function written(id: string, blokken: ActiepuntBlok[], last: boolean) {
    // At the first look all of it may just have been begun; at the last one nobody comes back for it.
    const before = last ? undefined : (seen.get(id) ?? new Map<string, string>());
    seen.set(id, new Map(blokken.map(({ blok, tekst }) => [blok, tekst])));
    return Promise.all(
      blokken.map(async ({ clients, ...blok }) => ({
        ...blok,
        door: await schrijvers.van(id, clients),
        groeit: before !== undefined && before.get(blok.blok) !== blok.tekst,
      })),
    );
  }

  /** One turn. @returns whether something waits for a next time; null when another process came between */
  async function turn(id: string, bijeenkomstId: string, source: Source, last: boolean) {
    // While people write, records are left alone unless what they are made of changed.
    if (!last && said(actiepuntenIn(source.doc)) === done.get(id)) return false;
    const ronde: Ronde = await rondes.look(id);
    await source.durable();
    const blokken = ronde.naAnder ? await completed(store, id, source) : actiepuntenIn(source.doc);
    if (!(await rondes.take(id, ronde))) return null;
    const actiepunten = await written(id, blokken, last);
    await verwerk({
      ...{ verslagId: id, bijeenkomstId, actiepunten, laatste: schrijvers.laatste(id) },
      ...{ ronde: ronde.nummer, naAnder: ronde.naAnder },
    });
    if (actiepunten.some(({ groeit }) => groeit)) return true;
    if (!(await rondes.isLast(id, ronde))) return null;
    done.set(id, said(blokken));
    return false;
  }

  /** @see RoomsDeps.project */
  async function project(id: string, source: Source, last: boolean): Promise<boolean> {
    // What a text is of never changes.
    const van = vans.get(id) ?? (await model.findById(id, { soort: 1, vanId: 1 }).lean());
    if (van) vans.set(id, van);
    if (van?.soort !== 'verslag') return false;
    for (let n = 0; n < MAX_TURNS; n++) {
      const waits = await turn(id, String(van.vanId), source, last);
      if (waits !== null) return waits;
    }
    return false;
  }

  return {
    project,

    /** Somebody wrote; resolves when it is kept who it was. */
    wrote: schrijvers.wrote,

    /** The text is no longer open here. */
    forget(id: string): void {
      rondes.forget(id);
      seen.delete(id);
      done.delete(id);
      vans.delete(id);
    },
  };
}
