import { mayChangeGroep, mayCreateGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { Groep, nieuweGroepSchema, WijzigGroep } from '@opgaveteams/shared/groepen/groep.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import { authorize, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { groepModel, type GroepDoc } from './groep.model.ts';
import { groepZoekbron } from './groep.zoekbron.ts';
import { createGroepLookups, createGroepReader, type GroepDeps } from './groep.reader.ts';

export function createGroepService(platform: Platform, deps: GroepDeps) {
  const { db, bus, area } = platform;
  const model = groepModel(db);
  const { opgaveteams, gebeurtenissen } = deps;
  const { presentOne, ...reader } = createGroepReader(platform, deps);

  /** A short, unique beginning for the numbers of besluiten: `KT`, then `KT2`, `KT3`, … */
  async function insertWithAfkorting(doc: Omit<GroepDoc, 'afkorting'>): Promise<GroepDoc> {
    const prefix = area.besluitPrefixes[doc.soort];
    for (let n = (await model.countDocuments({ soort: doc.soort })) + 1; ; n++) {
      const afkorting = doc.soort === 'alliantiebestuur' && n === 1 ? prefix : `${prefix}${n}`;
      try {
        await model.create({ ...doc, afkorting });
        return { ...doc, afkorting };
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
      }
    }
  }

  async function record(ctx: Ctx, doc: GroepDoc, actie: string): Promise<void> {
    const id = String(doc._id);
    const ook = doc.opgaveteamIds.map((team) => ({ noun: 'opgaveteams' as const, id: String(team) }));
    await gebeurtenissen.record(ctx, {
      noun: 'groepen',
      id,
      actie,
      titel: doc.naam,
      gebonden: gebondenOf(doc),
      ook,
    });
  }

  return {
    ...reader,
    ...createGroepLookups(platform),
    zoekbron: groepZoekbron(model, opgaveteams),

    async create(ctx: Ctx, body: z.output<typeof nieuweGroepSchema>): Promise<Groep> {
      authorize(mayCreateGroep(ctx.actor, body, ctx.now), ctx.actor);
      const teams = await opgaveteams.verwijzingen();
      if (body.opgaveteamId !== null && !teams.has(body.opgaveteamId))
        throw invalid('opgaveteamId', 'Dit team is er niet.');
      const _id = new Types.ObjectId();
      const { opgaveteamId, ...fields } = body;
      const doc = await insertWithAfkorting({
        ...fields,
        _id,
        naamZoek: zoekvorm(body.naam),
        groepIds: [_id],
        opgaveteamIds: opgaveteamId === null ? [] : [new Types.ObjectId(opgaveteamId)],
        gasten: { meeschrijven: true },
        begin: ctx.now,
        einde: null,
        versie: 1,
        bijgewerkt: ctx.now,
      });
      await record(ctx, doc, 'groep_begonnen');
      return presentOne(ctx, doc);
    },

    async update(ctx: Ctx, id: string, versie: number, body: WijzigGroep): Promise<Groep> {
      const before = await reader.readable(ctx, id);
      authorize(mayChangeGroep(ctx.actor, gebondenOf(before), ctx.now), ctx.actor);
      const { einde, ...rest } = body;
      const set = {
        ...rest,
        ...(rest.naam ? { naamZoek: zoekvorm(rest.naam) } : {}),
        ...(einde !== undefined ? { einde: einde === null ? null : new Date(einde) } : {}),
        bijgewerkt: ctx.now,
      };
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, async () =>
        presentOne(ctx, await reader.readable(ctx, id)),
      );
      await record(ctx, doc, einde ? 'groep_gestopt' : 'groep_gewijzigd');
      // What guests may do is judged again, also on pages that are open.
      if (body.gasten) bus.emit('rights', await deps.ledenIds(id, ctx.now));
      return presentOne(ctx, doc);
    },
  };
}

export type GroepService = ReturnType<typeof createGroepService>;
