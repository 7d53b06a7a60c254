import type { Anker } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import type { Model } from 'mongoose';
import * as Y from 'yjs';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Logger } from '../platform/log/log.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import type { AntwoordDoc, OpmerkingDoc } from './opmerking.model.ts';
import { vervang } from './passage.ts';

interface Deps {
  verslagen: VerslagService;
  gebeurtenissen: GebeurtenisService;
}

interface Voorstel {
  anker: Anker;
  nieuw: string;
}

/** A binary field as Mongoose gives it to a lean reader: a Buffer, or what holds one. */
const bufferOf = (value: Buffer | { buffer: Buffer }): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(value.buffer);

/**
 * Takes over what a proposal says: its change in the text and its answer, both or neither.
 *
 * First the change itself is kept with the proposal, which only one can do and which waits for an answer until the end;
 * then it is written in the text; and when it is on disk there, the proposal has its answer. Who finds a proposal of
 * which the change is kept and the answer is not there does the rest: of a Yjs update that a text has already, nothing
 * comes a second time. So a proposal that says it was taken over is always in the text, once.
 */
export function createOvernemen(
  model: Model<OpmerkingDoc>,
  { verslagen, gebeurtenissen }: Deps,
  log: Logger,
) {
  /** The answer, now that the text says it. */
  async function answer(ctx: Ctx, doc: OpmerkingDoc, antwoord: AntwoordDoc): Promise<void> {
    const done = await model.updateOne(
      { _id: doc._id, stand: 'open', overname: { $ne: null } },
      { $set: { stand: 'gesloten', antwoord }, $unset: { overname: 1 } },
    );
    // Somebody else finished it, and told of it.
    if (done.modifiedCount === 0) return;
    const tekst = found(await verslagen.leven.doc(String(doc.verslagId)));
    await gebeurtenissen.record(ctx, {
      ...verslagen.leven.scherm(tekst),
      actie: 'correctie_beantwoord',
      ook: [{ noun: 'opmerkingen', id: String(doc.verslagId) }],
    });
  }

  /** Does what is left to do of one that was begun. */
  async function finish(doc: OpmerkingDoc): Promise<void> {
    const { antwoord, wijziging } = found(doc.overname ?? null);
    const id = String(doc.verslagId);
    const taker = { persoonId: String(antwoord.persoonId), rollen: [], gast: false, lidmaatschappen: [] };
    const ctx: Ctx = { actor: taker, now: antwoord.op, taal: 'nl' };
    const made = await verslagen.leven.schrijf(id, {
      // Who began it might; a text that was vastgesteld meanwhile stays as it is.
      mag: async () => (await verslagen.leven.doc(id))?.fase !== 'vastgesteld',
      change: (text) => Y.applyUpdate(text, bufferOf(wijziging)),
    });
    if (made) await verslagen.wrote(id, [{ ctx, ...made }]);
    await answer(ctx, doc, antwoord);
  }

  /** Finishes what was begun, at one text or at all; what cannot be done now waits for the next time. */
  async function afmaken(verslagId?: string): Promise<void> {
    const where = verslagId === undefined ? {} : { verslagId, stand: 'open' as const };
    for (const doc of await model.find({ ...where, 'overname.sinds': { $exists: true } }).lean())
      await finish(doc).catch(async (err: unknown) => {
        const never = err instanceof DomainError && ['geen_toegang', 'te_groot'].includes(err.code);
        // What can no longer be written is not taken over; the proposal waits for another answer.
        if (never) await model.updateOne({ _id: doc._id }, { $unset: { overname: 1 } });
        else log.warn({ err, opmerkingId: String(doc._id) }, 'could not take over a proposal yet');
      });
  }

  return {
    afmaken,

    /** @throws DomainError `passage_veranderd`, `al_beantwoord`, `geen_toegang`, `te_groot`, `niet_beschikbaar` */
    async neemOver(ctx: Ctx, doc: OpmerkingDoc, { anker, nieuw }: Voorstel, antwoord: AntwoordDoc) {
      const id = String(doc.verslagId);
      const waiting = { _id: doc._id, stand: 'open' as const, overname: null };
      let isThere = true;
      const made = await verslagen.leven.schrijf(id, {
        mag: async () => (await verslagen.rights(ctx.actor, id)).magSchrijven,
        change: (text) => {
          isThere = vervang(text, anker, nieuw);
        },
        vooraf: async (update) => {
          const overname = { sinds: ctx.now, antwoord, wijziging: Buffer.from(update) };
          const { modifiedCount } = await model.updateOne(waiting, { $set: { overname } });
          if (modifiedCount === 0) throw new DomainError('al_beantwoord');
        },
      });
      // Its words may be others because somebody else took it over just before.
      if (!isThere)
        throw new DomainError((await model.exists(waiting)) ? 'passage_veranderd' : 'al_beantwoord');
      if (made) await verslagen.wrote(id, [{ ctx, ...made }]);
      await answer(ctx, doc, antwoord);
    },
  };
}
