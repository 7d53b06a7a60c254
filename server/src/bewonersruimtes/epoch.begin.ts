import { ENVELOPPEN_PER_KEER, MAX_EPOCHS } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import { isGastgever, magEpochBeginnen } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import type { Epoch, epochsQuery, NieuweEpoch } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, zitErin, type RuimteKit } from './bewonersruimte.kit.ts';
import type { BewonersruimteDoc, RuimteLidDoc } from './bewonersruimte.model.ts';
import { presentEpoch } from './bewonersruimte.presenter.ts';
import { epochModel } from './epoch.model.ts';

/** New keys that one room takes in a minute. */
const MAX_PER_MINUUT = 10;
/** Epochs in one answer: each holds a wrapped key for every device. */
const PER_KEER = ENVELOPPEN_PER_KEER / 10;

/** Who goes must be in the room, and be somebody else. */
function checkUit(ctx: Ctx, leden: RuimteLidDoc[], uit: string[]): void {
  const binnen = new Set(leden.filter(zitErin).map((l) => String(l.persoonId)));
  if (uit.some((p) => !binnen.has(p) || p === ctx.actor.persoonId))
    throw invalid('uit', 'Deze persoon zit niet in de ruimte, of ben je zelf.');
}

/** Who was put out has gone; who still asked has a link that is worth nothing any more. */
function ledenNa(ctx: Ctx, leden: RuimteLidDoc[], uit: string[]): RuimteLidDoc[] {
  return leden
    .filter((l) => l.van !== null)
    .map((l) => (zitErin(l) && uit.includes(String(l.persoonId)) ? { ...l, tot: ctx.now } : l));
}

/** The keys of a room through time. The server knows that they follow each other and whom they were wrapped for. */
export function ruimteEpochs({ db, bus }: Platform, kit: RuimteKit) {
  const { model, log, mine, presentOne, changed } = kit;
  const epochs = epochModel(db);

  async function withinLimits({ _id, epochIds }: BewonersruimteDoc, op: Date): Promise<void> {
    if (epochIds.length >= MAX_EPOCHS) throw new DomainError('te_veel');
    const sinds = new Date(op.getTime() - 60_000);
    if ((await epochs.countDocuments({ ruimteId: _id, op: { $gt: sinds } })) >= MAX_PER_MINUUT)
      throw new DomainError('te_vaak', { wachtSeconden: 60 });
  }

  async function told(ctx: Ctx, { _id }: BewonersruimteDoc, uit: string[]): Promise<void> {
    const regel = { ruimteId: _id, op: ctx.now, door: ikVan(ctx) };
    for (const wie of uit) await log.zet({ ...regel, wat: 'uitgezet', wie });
    await log.zet({ ...regel, wat: 'nieuwe_sleutel', wie: ikVan(ctx) });
    changed(String(_id));
  }

  return {
    /**
     * Begins the next key for exactly the members that the beginner saw: one write of the room at its version. What
     * it names was stored before; without that write it never was.
     * @throws DomainError `verouderde_versie` when somebody came, went or began a key meanwhile
     */
    async beginEpoch(ctx: Ctx, id: string, versie: number, body: NieuweEpoch): Promise<Bewonersruimte> {
      const doc = await mine(ctx, id);
      const { uit, epoch, apparaat, kring, verpakt, toegangHash } = body;
      const gastgever = isGastgever(ctx.actor, doc.leden, ctx.now);
      const { epochNodig } = doc;
      authorize(magEpochBeginnen({ gastgever, epochNodig, zetUit: uit.length > 0 }), ctx.actor);
      const huidig = async () => presentOne(ctx, await mine(ctx, id));
      if (doc.versie !== versie) throw new DomainError('verouderde_versie', { huidig: await huidig() });
      if (epoch !== doc.epoch + 1) throw new DomainError('oude_sleutel');
      checkUit(ctx, doc.leden, uit);
      await withinLimits(doc, ctx.now);
      const _id = new Types.ObjectId();
      const begin = {
        _id,
        ruimteId: doc._id,
        epoch,
        afzender: ikVan(ctx),
        apparaat,
        kring,
        verpakt,
        op: ctx.now,
      };
      await epochs.create(begin);
      const vragers = doc.leden.filter((l) => l.van === null).map((l) => String(l.persoonId));
      const leden = ledenNa(ctx, doc.leden, uit);
      const set = { epoch, toegangHash, leden, epochNodig: false, epochIds: [...doc.epochIds, _id] };
      const na = await updateAtVersie(model, { id, versie }, { $set: set }, async () => {
        await epochs.deleteOne({ _id });
        return huidig();
      });
      // Their open screens leave the room first, so that they do not hear what is new.
      bus.emit('rights', [...uit, ...vragers]);
      await told(ctx, na, uit);
      return presentOne(ctx, na);
    },

    /** The keys after one, each with what was wrapped for one device. */
    async epochs(
      ctx: Ctx,
      id: string,
      { na, toestel }: z.output<typeof epochsQuery>,
    ): Promise<{ items: Epoch[]; meer: boolean }> {
      const { epochIds } = await mine(ctx, id);
      // The first key of a room has nothing before it, so the row begins with the second.
      const rest = epochIds.slice(Math.max(0, na - 1));
      const docs = await epochs.find({ _id: { $in: rest.slice(0, PER_KEER) } }).lean();
      docs.sort((a, b) => a.epoch - b.epoch);
      return { items: docs.map((d) => presentEpoch(d, toestel)), meer: rest.length > PER_KEER };
    },
  };
}
