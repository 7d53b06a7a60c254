import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { mayVergeet } from '@opgaveteams/shared/personen/persoon.policy';
import type { vergeetSchema } from '@opgaveteams/shared/personen/vergeten.api';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { persoonModel, type PersoonDoc } from './persoon.model.ts';
import type { PersoonService } from './persoon.service.ts';

/** By lidmaatschap: the lidmaatschap of who takes over, or nobody. */
export type Opvolgers = ReadonlyMap<string, string | null>;

interface Deps {
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** Ends where this person sits now and what was to begin, and takes away what they asked. */
  eindig(ctx: Ctx, persoonId: string, opvolgers: Opvolgers): Promise<void>;
  /** Refuses when it was not said who follows where this person is the last that leads. */
  eisOpvolgers(ctx: Ctx, persoonId: string, opvolgers: Opvolgers): Promise<void>;
  /** Ends every way in: sessions, keys. */
  sluitUit(persoonId: string): Promise<void>;
}

const gebonden: Gebonden = { openbaarheid: 'alliantie', groepIds: [], opgaveteamIds: [] };

/** Everything that says who somebody is; where it was is kept empty. */
const leeg: Partial<PersoonDoc> = {
  naam: '',
  // Nobody finds them by name, and they are on no list of people.
  naamZoek: '',
  functie: '',
  email: null,
  taal: 'nl',
  organisatieIds: [],
  organisatieVerloop: [],
  rollen: [],
  demoUitleg: null,
};

/** @throws DomainError `laatste_programmabureau` when nobody of the programmabureau would remain. */
async function keepBureau(model: Model<PersoonDoc>, { _id, rollen }: PersoonDoc): Promise<void> {
  if (!rollen.includes('programmabureau')) return;
  const others = await model.countDocuments({ rollen: 'programmabureau', _id: { $ne: _id } });
  if (others === 0) throw new DomainError('laatste_programmabureau');
}

/**
 * The request to be forgotten (AVG, rule 1): who it was goes, for ever; what they did stays, of an "oud-deelnemer".
 * First goes the name, in one write; the steps after it may be done again, by asking again.
 */
export function createVergetenService({ db }: Platform, deps: Deps) {
  const model = persoonModel(db);
  const { personen, gebeurtenissen } = deps;

  return {
    /** @throws DomainError `geen_toegang`, `ongeldige_invoer` without a reason for another, `laatste_programmabureau`, `opvolger_nodig` */
    async vergeet(
      ctx: Ctx,
      id: string,
      versie: number,
      { reden = '', opvolgers: gekozen }: z.output<typeof vergeetSchema>,
    ): Promise<PersoonAntwoord> {
      const before = await personen.get(ctx, id);
      authorize(mayVergeet(ctx.actor, id), ctx.actor);
      if (ctx.actor.persoonId !== id && reden === '')
        throw invalid('reden', 'Schrijf op waarom, zonder de naam.');
      const doc = found(await model.findById(id).lean());
      await keepBureau(model, doc);
      const opvolgers = new Map(gekozen.map((o) => [o.lidmaatschapId, o.opvolger]));
      if (!doc.vergeten) {
        await deps.eisOpvolgers(ctx, id, opvolgers);
        const vergeten = { op: ctx.now, door: ctx.actor.persoonId, reden };
        const set = { $set: { ...leeg, vergeten, bijgewerkt: ctx.now } };
        await updateAtVersie(model, { id, versie }, set, () => Promise.resolve(before));
      }
      await deps.eindig(ctx, id, opvolgers);
      await gebeurtenissen.vergeetTitels('personen', id);
      if (!doc.vergeten) {
        const actie = 'persoon_vergeten';
        await gebeurtenissen.record(ctx, { noun: 'personen', id, actie, titel: '', gebonden });
      }
      const answer = await personen.get(ctx, id);
      await deps.sluitUit(id);
      return answer;
    },
  };
}

export type VergetenService = ReturnType<typeof createVergetenService>;
