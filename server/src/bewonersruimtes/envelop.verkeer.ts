import { isGastgever, magVerbergen } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type {
  Envelop,
  enveloppenQuery,
  enveloppenSchema,
  NieuweEnvelop,
} from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import type { z } from 'zod';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, type RuimteKit } from './bewonersruimte.kit.ts';
import { envelopModel } from './bewonersruimte.model.ts';
import { presentEnvelop } from './bewonersruimte.presenter.ts';
import { createEnvelopStore } from './envelop.store.ts';

/** What members send and read, closed. */
export function ruimteVerkeer({ db }: Platform, { mine, log, changed }: RuimteKit) {
  const store = createEnvelopStore(envelopModel(db));

  /** A message, for a member, and whether that member is a host. */
  async function bericht(ctx: Ctx, id: string, volgnummer: number) {
    const { _id, leden } = await mine(ctx, id);
    const doc = found(await store.bericht(_id, volgnummer));
    return { doc, gastgever: isGastgever(ctx.actor, leden, ctx.now) };
  }

  return {
    /** @throws DomainError `oude_sleutel` for what was closed with another key than that of now */
    async send(ctx: Ctx, id: string, body: NieuweEnvelop): Promise<Envelop> {
      const { _id, epoch } = await mine(ctx, id);
      // What came before the key changed is there: else its sender closes it again and says it twice.
      const eerder = await store.eerder(_id, ikVan(ctx), body);
      if (eerder) return presentEnvelop(eerder);
      if (body.epoch !== epoch) throw new DomainError('oude_sleutel');
      const doc = await store.add(_id, ikVan(ctx), body, ctx.now);
      changed(id);
      return presentEnvelop(doc);
    },

    async enveloppen(
      ctx: Ctx,
      id: string,
      query: z.output<typeof enveloppenQuery>,
    ): Promise<z.output<typeof enveloppenSchema>> {
      const { _id, leden } = await mine(ctx, id);
      const gastgever = isGastgever(ctx.actor, leden, ctx.now);
      const lezer = { ruimteId: _id, persoonId: ikVan(ctx), gastgever };
      const { docs, meer } = await store.list(lezer, query);
      return { items: docs.map(presentEnvelop), meer, ...(await store.verborgen(_id, ikVan(ctx))) };
    },

    /** Hides a message: it stays in its place, without its contents. */
    async verberg(ctx: Ctx, id: string, volgnummer: number): Promise<void> {
      const { doc, gastgever } = await bericht(ctx, id, volgnummer);
      authorize(magVerbergen(ctx.actor, doc.afzender, gastgever), ctx.actor);
      if (doc.verborgen) return;
      await store.verberg(doc, { door: ikVan(ctx), op: ctx.now });
      const { ruimteId, afzender: wie } = doc;
      await log.zet({ ruimteId, op: ctx.now, wat: 'verborgen', wie, door: ikVan(ctx) });
      changed(id);
    },

    /** Shows it again: a host, or who hid it; what a host hid stays hidden for its author. */
    async toon(ctx: Ctx, id: string, volgnummer: number): Promise<void> {
      const { doc, gastgever } = await bericht(ctx, id, volgnummer);
      authorize(
        magVerbergen(ctx.actor, doc.verborgen ? doc.verborgen.door : doc.afzender, gastgever),
        ctx.actor,
      );
      if (!doc.verborgen) return;
      await store.toon(doc);
      const { ruimteId, afzender: wie } = doc;
      await log.zet({ ruimteId, op: ctx.now, wat: 'getoond', wie, door: ikVan(ctx) });
      changed(id);
    },
  };
}
