import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import {
  mayChangePersoon,
  mayCreatePersoon,
  mayGiveRollen,
  mayKnowPersoon,
  mayListPersonen,
} from '@opgaveteams/shared/personen/persoon.policy';
import type { nieuwPersoonSchema, WijzigPersoon } from '@opgaveteams/shared/personen/persoon.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { findPage } from '../platform/db/page.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { bevat, zoekvorm } from '../platform/db/zoek.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createPersoonAdres } from './persoon.adres.ts';
import { persoonModel, type PersoonDoc } from './persoon.model.ts';
import { persoonZoekbron } from './persoon.zoekbron.ts';
import { createPersoonLookups } from './persoon.lookups.ts';
import { presentPersoon, presentVoorLezer } from './persoon.presenter.ts';
import { wisselOrganisaties } from './persoon.verloop.ts';

export { onbekendPersoon, presentVerwijzing } from './persoon.presenter.ts';

/** A person is told of to the alliance; a public name is no reason to tell the world of every change. */
const gebonden: Gebonden = { openbaarheid: 'alliantie', groepIds: [], opgaveteamIds: [] };

interface Deps {
  alliantie: AlliantieService;
  gebeurtenissen: GebeurtenisService;
}

/**
 * Gives an empty workspace the one person who can let the others in: programmabureau and beheerder. Does
 * nothing once anybody is there.
 */
async function createFirst(model: Model<PersoonDoc>, address: string, now: Date): Promise<void> {
  if ((await model.estimatedDocumentCount()) > 0) return;
  const email = address.toLowerCase();
  const naam = email.split('@')[0] ?? email;
  const rollen: Systeemrol[] = ['programmabureau', 'beheerder'];
  await model.create({ naam, naamZoek: zoekvorm(naam), email, rollen, bijgewerkt: now });
}

/** Who has a name, and these letters in it; who was forgotten has none. */
const opNaam = (q: string | undefined) => ({ naamZoek: q ? bevat(q) : { $gt: '' } });

/** Of who was forgotten, or whose name went because they stayed away, nothing is written down again. */
const updateKnown: typeof updateAtVersie<PersoonDoc> = async (model, at, update, huidig) => {
  const weg = [{ vergeten: { $ne: null } }, { naamVerlopenOp: { $ne: null } }];
  if (await model.exists({ _id: at.id, $or: weg })) throw new DomainError('conflict');
  return updateAtVersie(model, at, update, huidig);
};

/** @throws DomainError `ongeldige_invoer` for an organisation that is not there, or is named twice. */
async function ensureOrganisaties(alliantie: AlliantieService, ids: readonly string[]): Promise<void> {
  const known = await alliantie.organisatieNamen(ids);
  if (known.size < ids.length) throw invalid('organisatieIds', 'Deze organisatie is er niet.');
}

/** What a change sets. */
function fieldsOf(
  doc: PersoonDoc,
  { organisatieIds, ...body }: WijzigPersoon,
  now: Date,
): Partial<PersoonDoc> {
  return {
    ...body,
    ...(body.naam ? { naamZoek: zoekvorm(body.naam) } : {}),
    ...(organisatieIds ? wisselOrganisaties(doc, organisatieIds, now) : {}),
  };
}

/** @throws DomainError `conflict` when the e-mail address is in use. */
async function insert(
  model: Model<PersoonDoc>,
  fields: z.output<typeof nieuwPersoonSchema> & { bijgewerkt: Date },
): Promise<PersoonDoc> {
  const email = fields.email?.toLowerCase() ?? null;
  try {
    return (await model.create({ ...fields, email, naamZoek: zoekvorm(fields.naam) })).toObject();
  } catch (err) {
    if (!isDuplicateKey(err)) throw err;
    const fouten = [{ veld: 'email', melding: 'Er is al iemand met dit e-mailadres.' }];
    throw new DomainError('conflict', { fouten });
  }
}

export function createPersoonService({ db, bus, clock }: Platform, { alliantie, gebeurtenissen }: Deps) {
  const model = persoonModel(db);

  async function present(ctx: Ctx, doc: PersoonDoc): Promise<PersoonAntwoord> {
    const eerder = (doc.organisatieVerloop ?? []).map(({ organisatieId }) => organisatieId);
    return presentVoorLezer(ctx, doc, await alliantie.organisatieNamen([...doc.organisatieIds, ...eerder]));
  }

  async function readable(ctx: Ctx, id: string): Promise<PersoonDoc> {
    const doc = await model.findById(id).lean();
    return found(doc, (p) => mayKnowPersoon(ctx.actor, { id, zichtbaarheid: p.zichtbaarheid }, ctx.now));
  }

  const record = (ctx: Ctx, { _id, naam: titel }: PersoonDoc, actie: string): Promise<void> =>
    gebeurtenissen.record(ctx, { noun: 'personen', id: String(_id), actie, titel, gebonden });

  async function change(
    ctx: Ctx,
    at: { id: string; versie: number },
    set: Partial<PersoonDoc>,
    actie: string,
  ) {
    const doc = await updateKnown(model, at, { $set: { ...set, bijgewerkt: ctx.now } }, async () =>
      present(ctx, await readable(ctx, at.id)),
    );
    await record(ctx, doc, actie);
    return doc;
  }

  return {
    async list(ctx: Ctx, query: { q?: string | undefined; na?: string | undefined; aantal: number }) {
      authorize(mayListPersonen(ctx.actor, ctx.now), ctx.actor);
      const page = await findPage(model, {
        filter: [opNaam(query.q)],
        veld: 'naamZoek',
        richting: 1,
        na: query.na,
        aantal: query.aantal,
      });
      const namen = await alliantie.organisatieNamen(page.rows.flatMap((p) => p.organisatieIds));
      return { items: page.rows.map((p) => presentPersoon(ctx, p, namen)), volgende: page.volgende };
    },

    async get(ctx: Ctx, id: string): Promise<PersoonAntwoord> {
      return present(ctx, await readable(ctx, id));
    },

    /** @throws DomainError `conflict` when the e-mail address is in use. */
    async create(ctx: Ctx, body: z.output<typeof nieuwPersoonSchema>): Promise<PersoonAntwoord> {
      authorize(mayCreatePersoon(ctx.actor, ctx.now), ctx.actor);
      await ensureOrganisaties(alliantie, body.organisatieIds);
      const doc = await insert(model, { ...body, bijgewerkt: ctx.now });
      await record(ctx, doc, 'persoon_toegevoegd');
      return present(ctx, doc);
    },

    async update(ctx: Ctx, id: string, versie: number, body: WijzigPersoon): Promise<PersoonAntwoord> {
      const doc = await readable(ctx, id);
      authorize(mayChangePersoon(ctx.actor, id), ctx.actor);
      await ensureOrganisaties(alliantie, body.organisatieIds ?? []);
      const set = fieldsOf(doc, body, ctx.now);
      return present(ctx, await change(ctx, { id, versie }, set, 'persoon_gewijzigd'));
    },

    /** @throws DomainError `laatste_programmabureau` when nobody of the programmabureau would remain. */
    async setRollen(ctx: Ctx, id: string, versie: number, rollen: Systeemrol[]): Promise<PersoonAntwoord> {
      const doc = await readable(ctx, id);
      authorize(mayGiveRollen(ctx.actor), ctx.actor);
      const others = await model.countDocuments({ rollen: 'programmabureau', _id: { $ne: id } });
      if (doc.rollen.includes('programmabureau') && !rollen.includes('programmabureau') && others === 0)
        throw new DomainError('laatste_programmabureau');
      const changed = await change(ctx, { id, versie }, { rollen: [...new Set(rollen)] }, 'rollen_gewijzigd');
      bus.emit('rights', [id]);
      return present(ctx, changed);
    },

    ...{ ...createPersoonLookups(model), ...createPersoonAdres(model) },
    zoekbron: persoonZoekbron(model),
    createFirst: (email: string) => createFirst(model, email, clock.now()),
  };
}

export type PersoonService = ReturnType<typeof createPersoonService>;
