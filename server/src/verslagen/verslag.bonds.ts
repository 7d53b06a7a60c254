import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { Actor, Gebonden } from '@opgaveteams/shared/access/actor';
import {
  gebondenVanVerslag,
  mayReadVerslag,
  waaromLezen,
  type GroepEinden,
} from '@opgaveteams/shared/verslagen/verslag.policy';
import type { VerslagFase, VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { WaaromLezen } from '@opgaveteams/shared/verslagen/verslag.state';
import type { Model } from 'mongoose';
import type { Bus } from '../platform/bus/bus.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import type { VerslagDoc } from './verslag.model.ts';
import { createWekker } from './verslag.wekker.ts';

/** What somebody may do with a text now. */
export interface Rights {
  magLezen: boolean;
  magSchrijven: boolean;
  /** Why not, when it may be read. */
  waarom: WaaromLezen | null;
}

/** What a text belongs to, and who may read and write it. */
export interface Binding {
  soort: VerslagSoort;
  /** The bijeenkomst or the actielijn. */
  vanId: Ref;
  gebonden: Gebonden;
  schrijverIds: readonly Ref[];
  /** How public a verslag is once it is vastgesteld. */
  openbaarheidVast?: Openbaarheid;
  /** What the bijeenkomst or actielijn is called, for the log of what happened. */
  titel?: string;
}

/** A text as it is judged: with the ends of its groepen, which are not stored with it. */
export interface TekstDoc extends VerslagDoc {
  groepEinden: GroepEinden;
}

/** Judges by the policy of shared; who may write may read. */
export function rightsOn(actor: Actor, doc: TekstDoc | null, now: Date): Rights {
  if (!doc) return { magLezen: false, magSchrijven: false, waarom: null };
  const bonds = schrijfbaarOf(doc);
  const magLezen = mayReadVerslag(actor, bonds, now);
  const waarom = waaromLezen(actor, bonds, now);
  return { magLezen, magSchrijven: magLezen && waarom === null, waarom: magLezen ? waarom : null };
}

interface Schrijfbaar extends Gebonden {
  soort: VerslagSoort;
  schrijverIds: string[];
  fase: VerslagFase;
  groepEinden: GroepEinden;
}

/** Made once for each document as it was read: every keystroke is judged by it. */
const schrijfbaar = new WeakMap<TekstDoc, Schrijfbaar>();

/** What the policies of a text judge by. */
export function schrijfbaarOf(doc: TekstDoc): Schrijfbaar {
  const known = schrijfbaar.get(doc);
  if (known) return known;
  const { soort, fase = 'in_bewerking', groepEinden } = doc;
  const schrijverIds = doc.schrijverIds.map(String);
  const gebonden = gebondenOfTekst(doc);
  const made = { ...gebonden, soort, schrijverIds, fase, groepEinden };
  schrijfbaar.set(doc, made);
  return made;
}

/** What the readers of a text are judged by, in its phase. */
export function gebondenOfTekst(doc: VerslagDoc): Gebonden {
  return gebondenVanVerslag(gebondenOf(doc), doc.fase ?? 'in_bewerking', doc.openbaarheidVast);
}

interface Deps {
  clock: Clock;
  bus: Bus;
  isOpen(id: string): boolean;
  /** When these groepen end, those that do. */
  groepEinden(ids: readonly Ref[]): Promise<GroepEinden>;
}

/** The bonds of texts; those of open texts are kept in memory, so a keystroke is judged without the database. */
export function createBonds(model: Model<VerslagDoc>, { clock, bus, isOpen, groepEinden }: Deps) {
  const known = new Map<string, TekstDoc>();
  const listeners = new Set<(id: string) => void>();
  /** A groep ends while its texts are open: then their writers are judged again. */
  const wekker = createWekker(clock, changedRights);
  /** How often another process told of changes: what was being read then is not kept. */
  let told = 0;
  let hearsAll = (): boolean => true;

  function changedRights(id: string): void {
    for (const listener of listeners) listener(id);
  }

  async function withEinden(doc: VerslagDoc): Promise<TekstDoc> {
    return { ...doc, groepEinden: await groepEinden(doc.groepIds) };
  }

  async function read(id: string): Promise<TekstDoc | null> {
    const doc = await model.findById(id).lean();
    return doc && withEinden(doc);
  }

  function keep(id: string, doc: TekstDoc): void {
    known.set(id, doc);
    wekker.zet(id, Object.values(doc.groepEinden));
  }

  function forget(id: string): void {
    known.delete(id);
    wekker.stop(id);
  }

  // A groep was closed, or opened again, here or by another process.
  bus.on('change', ({ noun, id: groepId }) => {
    if (noun !== 'groepen') return;
    told++;
    const touched = [...known].filter(([, doc]) => doc.groepIds.some((id) => String(id) === groepId));
    for (const [id] of touched) forget(id);
    for (const [id] of touched) changedRights(id);
  });

  async function upsert({ soort, vanId, gebonden, ...rest }: Binding): Promise<VerslagDoc> {
    return model
      .findOneAndUpdate(
        { soort, vanId },
        { $set: { ...gebonden, ...rest }, $setOnInsert: { tekst: '', bijgewerkt: clock.now() } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean();
  }

  async function changed(stored: VerslagDoc): Promise<TekstDoc> {
    const id = String(stored._id);
    // At once for who is writing, whatever else has to be read.
    const before = known.get(id);
    if (before) keep(id, { ...stored, groepEinden: before.groepEinden });
    const doc = await withEinden(stored);
    if (isOpen(id)) keep(id, doc);
    changedRights(id);
    return doc;
  }

  return {
    /** Makes the text of a bijeenkomst or actielijn, or changes its bonds; gives its id. */
    async bind(binding: Binding): Promise<string> {
      const doc = await upsert(binding).catch((err: unknown) => {
        // Two made it at once: the second one finds it.
        if (isDuplicateKey(err)) return upsert(binding);
        throw err;
      });
      return String((await changed(doc))._id);
    },

    /** The text was changed by somebody else than {@link bind}: its readers are judged by what it is now. */
    changed,

    /** As it is stored now. */
    read,

    async of(id: string): Promise<TekstDoc | null> {
      // Who may have missed a word of another process asks the database.
      if (!hearsAll()) forget(id);
      const before = told;
      const stored = known.get(id) ?? (await read(id));
      // What was changed while it was read is newer than what was read.
      const doc = known.get(id) ?? stored;
      if (doc && isOpen(id) && told === before && known.get(id) !== doc) keep(id, doc);
      return doc;
    },

    /** Another process changed these bonds, or all of them for all that is known: they are read again. */
    reread(id?: string): void {
      told++;
      for (const each of id === undefined ? [...known.keys()] : [id]) forget(each);
    },

    /** How it is known whether this process hears of every change that another one makes. */
    onlyWhile: (hears: () => boolean): void => void (hearsAll = hears),

    /** The text is no longer open. */
    forget,

    /** Calls the listener when the bonds of a text change. */
    onBound: (listener: (id: string) => void): void => void listeners.add(listener),
  };
}
