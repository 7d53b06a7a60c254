import type { nieuweActielijnSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ActielijnDoc, MijlpaalDoc } from './actielijn.model.ts';

type Gevraagd = NonNullable<z.output<typeof nieuweActielijnSchema>['mijlpalen']>;

/** How many are kept altogether, those that were taken away included; and of how many moves of one. */
const MAX_BEWAARD = 200;
const MAX_VERSCHOVEN = 50;

/** One mijlpaal as it becomes; a date that moves stays visible, with why. */
function volgende(ctx: Ctx, nieuw: Gevraagd[number], was: MijlpaalDoc | undefined): MijlpaalDoc {
  const { id, titel, datum, gehaaldOp, reden } = nieuw;
  const eerder = was?.verschoven ?? [];
  const moved = was !== undefined && was.datum !== datum;
  if (moved && reden === '') throw invalid('reden', 'Waarom verandert de datum?');
  if (moved && eerder.length >= MAX_VERSCHOVEN)
    throw invalid('datum', 'Deze datum is te vaak veranderd. Maak een nieuwe mijlpaal.');
  const wieId = ctx.actor.persoonId === null ? null : new Types.ObjectId(ctx.actor.persoonId);
  return {
    ...{ _id: was?._id ?? new Types.ObjectId(id), titel, datum, gehaaldOp, weggehaald: false },
    verschoven: moved ? [...eerder, { van: was.datum, reden, wieId, op: ctx.now }] : eerder,
  };
}

/**
 * The mijlpalen as they become. Those that are not named any more are kept out of sight: who puts one back finds its
 * earlier dates again.
 * @throws DomainError `ongeldige_invoer` for a date that moves without a reason
 */
export function mijlpalenNa(ctx: Ctx, was: MijlpaalDoc[], gevraagd: Gevraagd): MijlpaalDoc[] {
  const known = new Map(was.map((m) => [String(m._id), m]));
  const gebleven = gevraagd.map((m) => volgende(ctx, m, m.id === undefined ? undefined : known.get(m.id)));
  const ids = new Set(gebleven.map((m) => String(m._id)));
  const weg = was.filter((m) => !ids.has(String(m._id))).map((m) => ({ ...m, weggehaald: true }));
  return [...gebleven, ...weg].slice(0, MAX_BEWAARD);
}

type Wijziging = 'mijlpaal_verschoven' | 'trekkers_gewijzigd' | 'actielijn_gewijzigd';
type Vergeleken = Pick<ActielijnDoc, 'mijlpalen' | 'trekkerIds'>;

/** What the log calls a change of an actielijn: a date that moved and other trekkers have a word of their own. */
export function wijzigingVan(was: Vergeleken, na: Vergeleken): Wijziging {
  const wie = ({ trekkerIds }: Vergeleken): string => trekkerIds.map(String).sort().join();
  if (wie(was) !== wie(na)) return 'trekkers_gewijzigd';
  const dates = new Map(was.mijlpalen.map((m) => [String(m._id), m.datum]));
  const moved = na.mijlpalen.some((m) => (dates.get(String(m._id)) ?? m.datum) !== m.datum);
  return moved ? 'mijlpaal_verschoven' : 'actielijn_gewijzigd';
}
