import { isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { Model, Types } from 'mongoose';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { AgendapuntDoc, BijeenkomstDoc } from './bijeenkomst.model.ts';
import type { BijeenkomstReader } from './bijeenkomst.reader.ts';

type Recorder = (ctx: Ctx, doc: BijeenkomstDoc, actie: string, ook?: string[]) => Promise<void>;

/** The most punten on one agenda, as the wire knows it. */
const MAX_PUNTEN = 40;

/**
 * Moves an agendapunt that was not discussed to the agenda of another bijeenkomst of the same groep. It stays on the
 * old agenda, as moved on. First it is put there, then marked here: broken off between the two it stands on both, is
 * never lost, and doing it again finishes it. Of two people who move it to two places at once, one wins.
 */
export function createDoorschuiven(
  model: Model<BijeenkomstDoc>,
  reader: BijeenkomstReader,
  record: Recorder,
) {
  async function runnable(ctx: Ctx, id: string): Promise<BijeenkomstDoc> {
    const doc = await reader.readable(ctx, id);
    authorize(mayRunBijeenkomst(ctx.actor, gebondenOf(doc), ctx.now), ctx.actor);
    return doc;
  }

  async function put(ctx: Ctx, naar: BijeenkomstDoc, punt: AgendapuntDoc): Promise<void> {
    const there = await model.updateOne(
      {
        _id: naar._id,
        fase: { $in: ['gepland', 'bezig'] },
        'agendapunten._id': { $ne: punt._id },
        [`agendapunten.${MAX_PUNTEN - 1}`]: { $exists: false },
      },
      {
        $push: { agendapunten: { ...punt, afgerond: false, afgerondOp: null, doorNaar: null } },
        $set: { bijgewerkt: ctx.now },
        $inc: { versie: 1 },
      },
    );
    if (there.modifiedCount > 0) return;
    const now = found(await model.findById(naar._id).lean());
    if (now.agendapunten.some(({ _id }) => _id.equals(punt._id))) return;
    if (!isTeWijzigen(now.fase)) throw new DomainError('verkeerde_fase');
    if (now.agendapunten.length >= MAX_PUNTEN)
      throw invalid('naarId', 'De agenda van die bijeenkomst is vol.');
    // Somebody put it there a moment ago and had to take it away again: it went elsewhere.
    throw new DomainError('conflict');
  }

  async function mark(ctx: Ctx, van: Types.ObjectId, punt: Types.ObjectId, naar: Types.ObjectId) {
    const open = { _id: punt, afgerond: false, doorNaar: { $in: [null, naar] } };
    return model
      .findOneAndUpdate(
        { _id: van, agendapunten: { $elemMatch: open } },
        { $set: { 'agendapunten.$.doorNaar': naar, bijgewerkt: ctx.now }, $inc: { versie: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
  }

  /** @throws DomainError `verkeerde_fase`, `groep_gesloten`, `conflict` when it was discussed or moved on to elsewhere */
  return async function doorschuiven(
    ctx: Ctx,
    id: string,
    puntId: string,
    naarId: string,
  ): Promise<Bijeenkomst> {
    const van = await runnable(ctx, id);
    const punt = found(van.agendapunten.find(({ _id }) => String(_id) === puntId));
    const naar = await runnable(ctx, naarId);
    const samen = naar.groepIds.some((a) => van.groepIds.some((b) => a.equals(b)));
    if (naarId === id || !samen) throw invalid('naarId', 'Kies een andere bijeenkomst van deze groep.');
    if (punt.afgerond) throw new DomainError('conflict');
    if (punt.doorNaar && !punt.doorNaar.equals(naar._id)) throw new DomainError('conflict');
    if (await reader.gestopt(ctx, naar)) throw new DomainError('groep_gesloten');
    await put(ctx, naar, punt);
    const doc = await mark(ctx, van._id, punt._id, naar._id);
    if (doc === null) {
      const taken = { $pull: { agendapunten: { _id: punt._id } }, $inc: { versie: 1 } };
      await model.updateOne({ _id: naar._id }, taken);
      throw new DomainError('conflict');
    }
    await record(ctx, doc, 'agendapunt_doorgeschoven', [naarId]);
    return reader.present(ctx, doc);
  };
}
