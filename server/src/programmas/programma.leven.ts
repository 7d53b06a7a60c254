import { niemand } from '@opgaveteams/shared/access/actor';
import { mayLeadProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import type {
  nieuwProgrammaSchema,
  openstellingSchema,
  Programmaversie,
} from '@opgaveteams/shared/programmas/programma.schema';
import { standVan } from '@opgaveteams/shared/programmas/programma.stand';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { canoniekProgramma, sha256 } from './programma.canoniek.ts';
import type { DeelDoc, LijnDoc, ProgrammaversieDoc } from './programma.model.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';

/** More than a century of them. */
const MAX_PROGRAMMAS = 50;

/** More than can be answered; the count of them is part of the version. */
const MAX_WACHTEND = 5_000;

/** What was written is stored after what it counts for; one that is missing so long was never written. */
const NOOIT_GESCHREVEN_MS = 60_000;

/** A programme from concept to vastgesteld. */
export function createProgrammaLeven(store: ProgrammaStore, deps: ProgrammaDeps) {
  const { programmas, versies, readable, present, record } = store;
  const { actielijnen, besluiten } = deps;

  async function leads(ctx: Ctx, id: string): Promise<ProgrammaversieDoc> {
    const doc = await readable(ctx, id);
    authorize(mayLeadProgramma(ctx.actor, ctx.now), ctx.actor);
    return doc;
  }

  const laatste = (programmaId: Types.ObjectId): Promise<ProgrammaversieDoc | null> =>
    versies.findOne({ programmaId }).sort({ nummer: -1 }).lean();

  async function maakVersie(
    ctx: Ctx,
    programmaId: Types.ObjectId,
    nummer: number,
    delen: DeelDoc[],
  ): Promise<ProgrammaversieDoc> {
    const made = await versies.create({
      ...{ programmaId, nummer, delen: delen.map((d) => ({ ...d, versie: 1 })), fase: 'concept' },
      ...{ openbaarheid: 'alliantie', groepIds: [], opgaveteamIds: [], bijgewerkt: ctx.now },
    });
    return made.toObject();
  }

  /** What its actielijnen say now, to everybody. */
  async function lijnenNu(ctx: Ctx, { delen }: ProgrammaversieDoc): Promise<LijnDoc[]> {
    const ids = delen.flatMap((d) => d.actielijnIds);
    return [...(await actielijnen.watVan({ ...ctx, actor: niemand }, ids)).values()];
  }

  async function eisBestuursbesluit(besluitId: string): Promise<Types.ObjectId> {
    if (!(await besluiten.isBestuursbesluit(besluitId))) throw new DomainError('besluit_nodig');
    return new Types.ObjectId(besluitId);
  }

  /** The text at its latest version that was vastgesteld: what a next programme begins with. */
  async function vastgesteldeDelen(vorigeId: string): Promise<DeelDoc[]> {
    const docs = await versies.find({ programmaId: vorigeId }).sort({ nummer: -1 }).lean();
    return found(docs.find((d) => d.fase === 'vastgesteld')).delen;
  }

  /** Takes out of the count what was never stored, or was answered by who could not say so any more. */
  async function ruimOp(ctx: Ctx, doc: ProgrammaversieDoc): Promise<void> {
    const oud = doc.wachtend.filter((w) => ctx.now.getTime() - w.op.getTime() > NOOIT_GESCHREVEN_MS);
    const open = await deps.zonderAntwoord(oud.map((w) => String(w._id)));
    const weg = oud.filter((w) => !open.has(String(w._id))).map((w) => w._id);
    if (weg.length > 0)
      await versies.updateOne({ _id: doc._id }, { $pull: { wachtend: { _id: { $in: weg } } } });
  }

  /** Fixes the texts of its actielijnen (rule 2), then says that it did: after a crash it is done again. */
  async function maakWatVast(ctx: Ctx, doc: ProgrammaversieDoc): Promise<void> {
    const { besluitId } = found(doc.vastgesteld);
    for (const lijn of doc.lijnen ?? []) await actielijnen.stelWatVast(ctx, lijn, String(besluitId));
    await versies.updateOne({ _id: doc._id }, { $set: { 'vastgesteld.watVast': true } });
  }

  return {
    /** @throws DomainError `te_veel`, `niet_gevonden` for an earlier one without a vastgesteld text */
    async begin(ctx: Ctx, body: z.output<typeof nieuwProgrammaSchema>): Promise<Programmaversie> {
      authorize(mayLeadProgramma(ctx.actor, ctx.now), ctx.actor);
      const delen = body.vorigeId ? await vastgesteldeDelen(body.vorigeId) : [];
      if ((await programmas.countDocuments()) >= MAX_PROGRAMMAS) throw new DomainError('te_veel');
      const { titel, periode } = body;
      const { _id } = await programmas.create({ titel, periode });
      const doc = await maakVersie(ctx, _id, 1, delen);
      await record(ctx, doc, 'programma_begonnen');
      return present(ctx, doc);
    },

    /** After a round, with the text of the last version. @throws DomainError `programma_fase` */
    async nieuweVersie(ctx: Ctx, programmaId: string): Promise<Programmaversie> {
      const last = found(await laatste(new Types.ObjectId(programmaId)));
      await leads(ctx, String(last._id));
      if (!['gesloten', 'verwerkt'].includes(standVan(last, ctx.now)))
        throw new DomainError('programma_fase');
      try {
        const doc = await maakVersie(ctx, last.programmaId, last.nummer + 1, last.delen);
        await record(ctx, doc, 'programmaversie_begonnen');
        return await present(ctx, doc);
      } catch (err) {
        if (isDuplicateKey(err)) throw new DomainError('programma_fase');
        throw err;
      }
    },

    /** @throws DomainError `besluit_nodig`, `programma_fase`, `verouderde_versie` */
    async stelOpen(
      ctx: Ctx,
      id: string,
      versie: number,
      body: z.output<typeof openstellingSchema>,
    ): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      if (before.fase !== 'concept') throw new DomainError('programma_fase');
      const set = {
        ...{ fase: 'opengesteld', openbaarheid: 'openbaar', lijnen: await lijnenNu(ctx, before) },
        vrijgavebesluitId: await eisBestuursbesluit(body.besluitId),
        ronde: { van: new Date(body.van), tot: new Date(body.tot) },
        bijgewerkt: ctx.now,
      } as const;
      const huidig = async () => present(ctx, await readable(ctx, id));
      const doc = await updateAtVersie(versies, { id, versie }, { $set: set }, huidig);
      await record(ctx, doc, 'programma_opengesteld');
      return present(ctx, doc);
    },

    /** [rule 5] One write that holds only while no reactie waits. @throws DomainError `reacties_open`, `programma_fase` */
    async verwerk(ctx: Ctx, id: string): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      if (standVan(before, ctx.now) !== 'gesloten') throw new DomainError('programma_fase');
      await ruimOp(ctx, before);
      const doc = await versies
        .findOneAndUpdate(
          { _id: before._id, fase: 'opengesteld', wachtend: { $size: 0 } },
          { $set: { fase: 'verwerkt', bijgewerkt: ctx.now }, $inc: { versie: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!doc) {
        const { fase } = await readable(ctx, id);
        throw new DomainError(fase === 'opengesteld' ? 'reacties_open' : 'programma_fase');
      }
      await record(ctx, doc, 'programma_verwerkt');
      return present(ctx, doc);
    },

    /**
     * After at least one round of which every reactie has its antwoord.
     * @throws DomainError `besluit_nodig`, `programma_fase`, `reacties_open`, `verouderde_versie`
     */
    async stelVast(ctx: Ctx, id: string, versie: number, besluitId: string): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      const rondes = await versies.find({ programmaId: before.programmaId, ronde: { $ne: null } }).lean();
      if (before.fase === 'vastgesteld' || rondes.length === 0) throw new DomainError('programma_fase');
      if (rondes.some((r) => r.fase === 'opengesteld')) throw new DomainError('reacties_open');
      const last = found(await laatste(before.programmaId));
      if (!last._id.equals(before._id)) throw new DomainError('programma_fase');
      const besluit = await eisBestuursbesluit(besluitId);
      // What was released is what was read: its texts stay as they were then.
      const lijnen = before.lijnen ?? (await lijnenNu(ctx, before));
      const tekst = canoniekProgramma(await store.programmaVan(before), before, lijnen);
      const vastgesteld = { op: ctx.now, besluitId: besluit, sha256: sha256(tekst), watVast: false };
      const set = {
        ...{ fase: 'vastgesteld', openbaarheid: 'openbaar', lijnen, vastgesteld, bijgewerkt: ctx.now },
      } as const;
      const huidig = async () => present(ctx, await readable(ctx, id));
      const doc = await updateAtVersie(versies, { id, versie }, { $set: set }, huidig);
      await maakWatVast(ctx, doc);
      await record(ctx, doc, 'programma_vastgesteld');
      return present(ctx, doc);
    },

    /** Finishes what a process that died was fixing. */
    async hervat(now: Date): Promise<void> {
      const ctx: Ctx = { actor: niemand, now, taal: 'nl' };
      for (const doc of await versies.find({ 'vastgesteld.watVast': false }).lean())
        await maakWatVast(ctx, doc);
    },

    /** @throws DomainError `ronde_gesloten`: online as long as the round is open, what was gathered until it is verwerkt */
    eisRonde(ctx: Ctx, doc: ProgrammaversieDoc, online: boolean): void {
      const stand = standVan(doc, ctx.now);
      if (stand !== 'open' && (online || stand !== 'gesloten')) throw new DomainError('ronde_gesloten');
    },

    /**
     * Counts a reactie before it is stored, in one write that holds only while the version is not verwerkt (rule 5).
     * @throws DomainError `ronde_gesloten`, `te_veel`
     */
    async neemReactie(
      ctx: Ctx,
      { _id, wachtend }: ProgrammaversieDoc,
      reactieId: Types.ObjectId,
    ): Promise<void> {
      if (wachtend.length >= MAX_WACHTEND) throw new DomainError('te_veel');
      const { modifiedCount } = await versies.updateOne(
        { _id, fase: 'opengesteld' },
        { $push: { wachtend: { _id: reactieId, op: ctx.now } } },
      );
      if (modifiedCount === 0) throw new DomainError('ronde_gesloten');
    },

    /** These no longer wait: they have an antwoord, or turned out to be none. */
    async reactiesKlaar(versieId: Types.ObjectId, ids: Types.ObjectId[]): Promise<void> {
      await versies.updateOne({ _id: versieId }, { $pull: { wachtend: { _id: { $in: ids } } } });
    },
  };
}
