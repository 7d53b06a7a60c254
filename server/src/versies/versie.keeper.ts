import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { VersieSoort } from '@opgaveteams/shared/versies/versie.schema';
import { Types, type Model } from 'mongoose';
import * as Y from 'yjs';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import { createSessies, PAUZE_MS } from './sessies.ts';
import { teVeel } from './thinning.ts';
import { schrijfsessieModel, type VersieDoc } from './versie.model.ts';

interface Deps {
  verslagen: VerslagService;
}

/** What is kept of one text before something big. */
const MAX_VOORAF = 100;
/** Who writes on and on gets a version this often. */
const MAX_ZONDER_VERSIE_MS = 60 * 60_000;
const CHECK_MS = 60_000;

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A binary field as Mongoose gives it to a lean reader: a Buffer, or what holds one. */
const bufferOf = (value: Buffer | { buffer: Buffer }): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(value.buffer);

/** The Yjs state that a version holds. */
export const staatVan = ({ staat }: Pick<VersieDoc, 'staat'>): Promise<Uint8Array> => unzip(bufferOf(staat));

/** The text that a version holds; the caller destroys it. */
export async function textOfVersie(versie: VersieDoc): Promise<Y.Doc> {
  return docOf(await staatVan(versie));
}

function docOf(staat: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, staat);
  return doc;
}

/** Keeps versions, and lets go of those that nobody will miss. */
export function createKeeper(model: Model<VersieDoc>, { verslagen }: Deps) {
  async function thin(verslagId: string, now: Date): Promise<void> {
    const vanzelf = await model.find({ verslagId, soort: 'vanzelf' }, { op: 1 }).sort({ op: -1 }).lean();
    const vooraf = await model
      .find({ verslagId, soort: 'vooraf' }, { op: 1 })
      .sort({ op: -1 })
      .skip(MAX_VOORAF)
      .lean();
    const gone = [
      ...teVeel(
        vanzelf.map(({ _id, op }) => ({ id: String(_id), op })),
        now,
      ),
      ...vooraf.map(({ _id }) => String(_id)),
    ];
    if (gone.length > 0) await model.deleteMany({ _id: { $in: gone } });
  }

  /** Keeps the text as it is now; not twice the same by itself. */
  return async function keep(
    verslagId: string,
    {
      soort,
      naam = '',
      op,
      persoonId,
    }: { soort: VersieSoort; naam?: string; op: Date; persoonId: string | null },
  ): Promise<VersieDoc | null> {
    const staat = await verslagen.leven.staat(verslagId);
    const kenmerk = createHash('sha256').update(staat).digest('hex');
    const last = await model.findOne({ verslagId }, { kenmerk: 1 }).sort({ op: -1, _id: -1 }).lean();
    if (soort !== 'naam' && last?.kenmerk === kenmerk) return null;
    const doc: VersieDoc = {
      _id: new Types.ObjectId(),
      verslagId: new Types.ObjectId(verslagId),
      ...{ soort, naam, op, kenmerk },
      persoonId: persoonId === null ? null : new Types.ObjectId(persoonId),
      staat: await zip(staat),
    };
    await model.create(doc);
    await thin(verslagId, op);
    return doc;
  };
}

/** Keeps a version by itself when a text came to rest, or when its writing goes on for an hour. */
export function createMinder(platform: Platform, deps: Deps, keep: ReturnType<typeof createKeeper>) {
  const { clock, log, db } = platform;
  const { verslagen } = deps;
  const sessies = createSessies(schrijfsessieModel(db), log);
  const busy = new Map<string, { since: Date; last: Date }>();

  verslagen.onWritten((message) => {
    const { verslagId, at } = message;
    sessies.wrote(message);
    const known = busy.get(verslagId);
    if (known) known.last = at;
    else busy.set(verslagId, { since: at, last: at });
  });

  /** What came to rest becomes a version. */
  async function look(all = false): Promise<void> {
    const now = clock.now();
    await sessies.flush();
    for (const [id, { since, last }] of busy) {
      const rests = all || now.getTime() - last.getTime() >= PAUZE_MS;
      if (!rests && now.getTime() - since.getTime() < MAX_ZONDER_VERSIE_MS) continue;
      busy.delete(id);
      if (rests) sessies.forget(id);
      await keep(id, { soort: 'vanzelf', op: now, persoonId: null }).catch((err: unknown) => {
        log.error({ err, verslagId: id }, 'could not keep a version of a verslag');
      });
    }
  }

  const timer = setInterval(() => void look(), CHECK_MS).unref();
  return {
    look,
    flush: sessies.flush,
    close: async (): Promise<void> => {
      clearInterval(timer);
      await look(true);
    },
  };
}
