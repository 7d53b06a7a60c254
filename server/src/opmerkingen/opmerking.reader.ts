import { mayAnswerOpmerking } from '@opgaveteams/shared/opmerkingen/opmerking.policy';
import type { Opmerking, OpmerkingStand } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { mayReadOntstaan, mayRemark } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { Model } from 'mongoose';
import type { PersoonService } from '../personen/persoon.service.ts';
import { authorize, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import type { OpmerkingDoc } from './opmerking.model.ts';
import { presentOpmerking } from './opmerking.presenter.ts';

export interface ReaderDeps {
  verslagen: VerslagService;
  personen: PersoonService;
}

export type Tekst = NonNullable<Awaited<ReturnType<VerslagService['leven']['doc']>>>;

/** Reads texts and what was said at them, judged for one reader. */
export function createOpmerkingReader(model: Model<OpmerkingDoc>, { verslagen, personen }: ReaderDeps) {
  const bondsOf = (tekst: Tekst) => ({
    ...verslagen.leven.bonds(tekst),
    correctieTot: tekst.correctieTot ?? null,
  });

  /** The text, for who may remark at it; for who may not read it, it is not there. */
  async function remarkable(ctx: Ctx, verslagId: string): Promise<Tekst> {
    const tekst = await verslagen.leven.doc(verslagId);
    const { magLezen } = await verslagen.rights(ctx.actor, verslagId);
    const readable = found(magLezen ? tekst : null);
    authorize(mayRemark(ctx.actor, bondsOf(readable), ctx.now), ctx.actor);
    return readable;
  }

  async function present(ctx: Ctx, tekst: Tekst, docs: OpmerkingDoc[]): Promise<Opmerking[]> {
    const people = docs.flatMap((d) => [
      d.persoonId,
      ...d.reacties.map((r) => r.persoonId),
      ...(d.antwoord ? [d.antwoord.persoonId] : []),
    ]);
    const persoon = await personen.verwijzingen(ctx, people);
    const bonds = bondsOf(tekst);
    return docs.map((doc) => {
      const { soort } = doc;
      const opmerking = { soort, persoonId: String(doc.persoonId) };
      const magBeantwoorden = mayAnswerOpmerking(ctx.actor, bonds, opmerking, ctx.now);
      return presentOpmerking(doc, { persoon, magBeantwoorden });
    });
  }

  /** What was said while it was written is for who may see how it came about; a naschrift for all its readers. */
  const mayReadStand = (ctx: Ctx, tekst: Tekst, stand: OpmerkingStand): boolean =>
    stand === 'naschrift' || mayReadOntstaan(ctx.actor, bondsOf(tekst), ctx.now);

  return {
    bondsOf,
    remarkable,
    present,
    mayReadStand,

    /** One remark with its text, for who may remark there. */
    async one(ctx: Ctx, id: string): Promise<{ tekst: Tekst; doc: OpmerkingDoc }> {
      const doc = found(await model.findById(id).lean());
      const tekst = await remarkable(ctx, String(doc.verslagId));
      return { tekst, doc: found(doc, ({ stand }) => mayReadStand(ctx, tekst, stand)) };
    },
  };
}
