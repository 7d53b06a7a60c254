import type { Actor, Gebonden } from '@opgaveteams/shared/access/actor';
import { isSchrijver, mayReadVerslag, mayWriteVerslag } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { VerslagFase, VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { WaaromLezen } from '@opgaveteams/shared/verslagen/verslag.state';
import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock/clock.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import type { VerslagDoc } from './verslag.model.ts';

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
  /** What the bijeenkomst or actielijn is called, for the log of what happened. */
  titel?: string;
}

/** Judges by the policy of shared; who may write may read. */
export function rightsOn(actor: Actor, doc: VerslagDoc | null, now: Date): Rights {
  if (!doc) return { magLezen: false, magSchrijven: false, waarom: null };
  const bonds = schrijfbaarOf(doc);
  const magSchrijven = mayWriteVerslag(actor, bonds, now);
  const schrijver = isSchrijver(actor, bonds, now);
  const magLezen = schrijver || mayReadVerslag(actor, bonds, now);
  const waarom = bonds.fase === 'in_bewerking' || !schrijver ? 'lezer' : bonds.fase;
  return { magLezen, magSchrijven, waarom: magLezen && !magSchrijven ? waarom : null };
}

type Schrijfbaar = Gebonden & { schrijverIds: string[]; fase: VerslagFase };

/** Made once for each document as it was read: every keystroke is judged by it. */
const schrijfbaar = new WeakMap<VerslagDoc, Schrijfbaar>();

/** What the policies of a text judge by. */
export function schrijfbaarOf(doc: VerslagDoc): Schrijfbaar {
  const known = schrijfbaar.get(doc);
  if (known) return known;
  const schrijverIds = doc.schrijverIds.map(String);
  const made = { ...gebondenOf(doc), schrijverIds, fase: doc.fase ?? 'in_bewerking' };
  schrijfbaar.set(doc, made);
  return made;
}

/** The bonds of texts; those of open texts are kept in memory, so a keystroke is judged without the database. */
export function createBonds(model: Model<VerslagDoc>, clock: Clock, isOpen: (id: string) => boolean) {
  const known = new Map<string, VerslagDoc>();
  const listeners = new Set<(id: string) => void>();
  /** How often another process told of changes: what was being read then is not kept. */
  let told = 0;
  let hearsAll = (): boolean => true;

  async function upsert({ soort, vanId, gebonden, schrijverIds, titel }: Binding): Promise<VerslagDoc> {
    const set = { ...gebonden, schrijverIds, ...(titel === undefined ? {} : { titel }) };
    return model
      .findOneAndUpdate(
        { soort, vanId },
        { $set: set, $setOnInsert: { tekst: '', bijgewerkt: clock.now() } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean();
  }

  function changed(doc: VerslagDoc): string {
    const id = String(doc._id);
    if (isOpen(id)) known.set(id, doc);
    for (const listener of listeners) listener(id);
    return id;
  }

  return {
    /** Makes the text of a bijeenkomst or actielijn, or changes its bonds; gives its id. */
    async bind(binding: Binding): Promise<string> {
      const doc = await upsert(binding).catch((err: unknown) => {
        // Two made it at once: the second one finds it.
        if (isDuplicateKey(err)) return upsert(binding);
        throw err;
      });
      return changed(doc);
    },

    /** The text was changed by somebody else than {@link bind}: its readers are judged by what it is now. */
    changed,

    async of(id: string): Promise<VerslagDoc | null> {
      // Who may have missed a word of another process asks the database.
      if (!hearsAll()) known.delete(id);
      const before = told;
      const stored = known.get(id) ?? (await model.findById(id).lean());
      // What was changed while it was read is newer than what was read.
      const doc = known.get(id) ?? stored;
      if (doc && isOpen(id) && told === before) known.set(id, doc);
      return doc;
    },

    /** Another process changed these bonds, or all of them for all that is known: they are read again. */
    reread(id?: string): void {
      told++;
      if (id === undefined) known.clear();
      else known.delete(id);
    },

    /** How it is known whether this process hears of every change that another one makes. */
    onlyWhile: (hears: () => boolean): void => void (hearsAll = hears),

    /** The text is no longer open. */
    forget: (id: string): void => void known.delete(id),

    /** Calls the listener when the bonds of a text change. */
    onBound: (listener: (id: string) => void): void => void listeners.add(listener),
  };
}
