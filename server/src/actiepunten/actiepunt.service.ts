import type { Actor } from '@opgaveteams/shared/access/actor';
import { mayChangeActiepunt, mayCreateActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type {
  Actiepunt,
  nieuwActiepuntSchema,
  WijzigActiepunt,
} from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createVolger } from './actiepunt.blokken.ts';
import { actiepuntModel, sorteerOp, type ActiepuntDoc } from './actiepunt.model.ts';
import { bondsOf, createActiepuntReader, type ReaderDeps } from './actiepunt.reader.ts';
import { actiepuntZoekbron } from './actiepunt.zoekbron.ts';

interface Deps extends ReaderDeps {
  /** Who somebody is now, as policies judge them. */
  actorVan(persoonId: string): Promise<Actor>;
  gebeurtenissen: GebeurtenisService;
}

type Nieuw = z.output<typeof nieuwActiepuntSchema>;

const objectId = (id: string | null) => (id === null ? null : new Types.ObjectId(id));

/** What an actiepunt names must be there for who writes it. */
async function checkReferences(
  ctx: Ctx,
  { actiehouderId, actielijnId }: Pick<WijzigActiepunt, 'actiehouderId' | 'actielijnId'>,
  { personen, actielijnen }: Deps,
): Promise<void> {
  if (actiehouderId && (await personen.byIds([actiehouderId])).length === 0)
    throw invalid('actiehouderId', 'Deze persoon is er niet.');
  if (actielijnId && !(await actielijnen.kent(ctx, [actielijnId])))
    throw invalid('actielijnId', 'Deze actielijn is er niet.');
}

/** The fields that go with a status: when it was finished, and why it is no longer needed. */
function statusFields(ctx: Ctx, before: ActiepuntDoc, body: WijzigActiepunt): Partial<ActiepuntDoc> {
  const status = body.status ?? before.status;
  const reden = status === 'vervallen' ? (body.reden ?? before.reden) : '';
  if (status === 'vervallen' && reden === '')
    throw invalid('reden', 'Schrijf op waarom dit niet meer hoeft.');
  const afgehandeldOp = status === 'open' ? null : status === before.status ? before.afgehandeldOp : ctx.now;
  return { status, reden, afgehandeldOp };
}

function actieVan(before: ActiepuntDoc, after: ActiepuntDoc): string {
  if (before.status === after.status) return 'actiepunt_gewijzigd';
  return after.status === 'open' ? 'actiepunt_heropend' : `actiepunt_${after.status}`;
}

function recorder({ gebeurtenissen }: Deps) {
  return (ctx: Ctx, doc: ActiepuntDoc, actie: string): Promise<void> =>
    gebeurtenissen.record(ctx, {
      noun: 'actiepunten',
      id: String(doc._id),
      actie,
      titel: doc.tekst,
      gebonden: gebondenOf(doc),
    });
}

/** Tasks: noted, held, done, or no longer needed. */
export function createActiepuntService(platform: Platform, deps: Deps) {
  const model = actiepuntModel(platform.db);
  const { readable, presentOne, get, list, eigen, afgehandeldBij } = createActiepuntReader(model, deps);
  const record = recorder(deps);

  return {
    zoekbron: actiepuntZoekbron(model, deps.groepen),
    get,
    list,
    afgehandeldBij,
    eigen,
    /** Keeps the actiepunten that are written as blocks in a verslag. */
    volgTekst: createVolger(model, platform, { ...deps, record }),

    /** @throws DomainError `groep_gesloten`, or `ongeldige_invoer` for a reference that does not fit */
    async create(ctx: Ctx, body: Nieuw): Promise<Actiepunt> {
      const groep = await deps.groepen.readable(ctx, body.groepId);
      authorize(mayCreateActiepunt(ctx.actor, gebondenOf(groep), ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      await checkReferences(ctx, body, deps);
      if (body.bijeenkomstId !== null) {
        const { groepIds } = await deps.bijeenkomsten.readable(ctx, body.bijeenkomstId);
        if (!groepIds.some((id) => String(id) === body.groepId))
          throw invalid('bijeenkomstId', 'Dit is geen bijeenkomst van deze groep.');
      }
      const doc: ActiepuntDoc = {
        _id: new Types.ObjectId(),
        openbaarheid: 'groep',
        groepIds: [groep._id],
        opgaveteamIds: groep.opgaveteamIds,
        groepId: groep._id,
        tekst: body.tekst,
        actiehouderId: objectId(body.actiehouderId),
        datum: body.datum,
        sorteer: sorteerOp(body.datum),
        status: 'open',
        reden: '',
        afgehandeldOp: null,
        bijeenkomstId: objectId(body.bijeenkomstId),
        actielijnId: objectId(body.actielijnId),
        versie: 1,
        bijgewerkt: ctx.now,
      };
      await model.create(doc);
      await record(ctx, doc, 'actiepunt_genoteerd');
      return presentOne(ctx, doc);
    },

    /** @throws DomainError `verouderde_versie` */
    async update(ctx: Ctx, id: string, versie: number, body: WijzigActiepunt): Promise<Actiepunt> {
      const before = await readable(ctx, id);
      authorize(mayChangeActiepunt(ctx.actor, bondsOf(before), ctx.now), ctx.actor);
      await checkReferences(ctx, body, deps);
      const { actiehouderId, actielijnId, datum, tekst } = body;
      const set: Partial<ActiepuntDoc> = {
        ...statusFields(ctx, before, body),
        ...(tekst === undefined ? {} : { tekst }),
        ...(datum === undefined ? {} : { datum, sorteer: sorteerOp(datum) }),
        ...(actiehouderId === undefined ? {} : { actiehouderId: objectId(actiehouderId) }),
        ...(actielijnId === undefined ? {} : { actielijnId: objectId(actielijnId) }),
        bijgewerkt: ctx.now,
      };
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, async () =>
        presentOne(ctx, await readable(ctx, id)),
      );
      await record(ctx, doc, actieVan(before, doc));
      return presentOne(ctx, doc);
    },
  };
}

export type ActiepuntService = ReturnType<typeof createActiepuntService>;
