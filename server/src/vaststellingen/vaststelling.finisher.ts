import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as Y from 'yjs';
import type { BesluitService } from '../besluiten/besluit.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import { canoniekeVorm, sha256 } from './canoniek.ts';
import { vaststellingModel, type VaststellingDoc } from './vaststelling.model.ts';

interface Deps {
  verslagen: VerslagService;
  besluiten: BesluitService;
}

export type VerslagDoc = NonNullable<Awaited<ReturnType<VerslagService['leven']['doc']>>>;

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A binary field as Mongoose gives it to a lean reader: a Buffer, or what holds one. */
function bufferOf(value: Buffer | { buffer: Buffer }): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer);
}

/**
 * What follows from the one write that made a verslag vastgesteld: its canonical form with the hash, and its besluit.
 * Nothing is written in the text after that moment, so doing it again, after a crash or by two at once, gives the same.
 */
export function createFinisher({ db }: Platform, { verslagen, besluiten }: Deps) {
  const model = vaststellingModel(db);

  async function make(doc: VerslagDoc, vastgesteldOp: Date): Promise<VaststellingDoc> {
    const text = await verslagen.leven.verzegeld(String(doc._id));
    const kop = {
      verslag: String(doc._id),
      titel: doc.titel,
      vastgesteldOp,
      gewoneTaal: doc.gewoneTaal ?? '',
    };
    const canoniek = canoniekeVorm(kop, text);
    const staat = Y.encodeStateAsUpdate(text);
    text.destroy();
    return {
      _id: doc._id,
      hash: sha256(canoniek),
      canoniek: await zip(canoniek),
      staat: await zip(staat),
    };
  }

  async function keep(made: VaststellingDoc): Promise<VaststellingDoc> {
    await model.create(made).catch((err: unknown) => {
      if (!isDuplicateKey(err)) throw err;
    });
    return found(await model.findById(made._id).lean());
  }

  return {
    /** The vaststelling of a verslag that is vastgesteld, and the number of its besluit. */
    async finish(doc: VerslagDoc): Promise<{ hash: string; nummer: string }> {
      const { op, persoonId, groepId, besluitId } = found(doc.vastgesteld);
      const { hash } =
        (await model.findById(doc._id, { hash: 1 }).lean()) ?? (await keep(await make(doc, op)));
      const nummer = await besluiten.nummerVan(besluitId);
      if (nummer !== null) return { hash, nummer };
      const taker = { persoonId: String(persoonId), rollen: [], gast: false, lidmaatschappen: [] };
      await besluiten.vanVaststelling(
        { actor: taker, now: op, taal: 'nl' },
        {
          _id: besluitId,
          groepId,
          // As public as what was vastgesteld by it.
          openbaarheid: verslagen.leven.bonds(doc).openbaarheid,
          tekst: `Het verslag van ‘${doc.titel}’ is vastgesteld.`,
          reden: `Dit is vastgesteld op de tekst met SHA-256 ${hash}.`,
          bijeenkomstId: doc.vanId,
        },
      );
      return { hash, nummer: found(await besluiten.nummerVan(besluitId)) };
    },

    /** The Yjs state of that moment, where a verslag is vastgesteld. */
    async *staten(id: string): AsyncGenerator<Uint8Array> {
      const doc = await model.findById(id, { staat: 1 }).lean();
      if (doc) yield await unzip(bufferOf(doc.staat));
    },

    async tekst(id: string): Promise<{ id: string; canoniek: string; hash: string }> {
      const doc = found(await model.findById(id).lean());
      return { id, canoniek: (await unzip(bufferOf(doc.canoniek))).toString('utf8'), hash: doc.hash };
    },
  };
}
