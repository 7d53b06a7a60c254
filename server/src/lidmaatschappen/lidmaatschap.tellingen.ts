import { geldtOp } from '@opgaveteams/shared/access/actor';
import { mayReadGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { Model } from 'mongoose';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import { geldendOp, ledenOp } from './lidmaatschap.intervals.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

/** What other nouns ask about the members of groepen at a moment. */
export function createTellingen(
  model: Model<LidmaatschapDoc>,
  { groepen, alliantie }: { groepen: GroepService; alliantie: AlliantieService },
) {
  return {
    /** How many people were members of each groep at a moment. */
    async telLeden(groepIds: string[], at: Date): Promise<Map<string, number>> {
      const docs = await ledenOp(model, { veld: 'groepId', ids: groepIds }, at, { groepId: 1 });
      const counts = new Map<string, number>();
      for (const d of docs) counts.set(String(d.groepId), (counts.get(String(d.groepId)) ?? 0) + 1);
      return counts;
    },

    /** The same for several questions at once: how many members had this groep at that moment? */
    async telLedenOp(vragen: readonly { groepId: Ref; at: Date }[]): Promise<number[]> {
      const ids = [...new Set(vragen.map((v) => String(v.groepId)))];
      const docs =
        ids.length === 0
          ? []
          : await model.find({ groepId: { $in: ids } }, { groepId: 1, van: 1, tot: 1 }).lean();
      return vragen.map(
        ({ groepId, at }) =>
          docs.filter((d) => String(d.groepId) === String(groepId) && geldtOp(d, at)).length,
      );
    },

    /** How many people held each of these seats at a moment. */
    async telBezet(zetelIds: readonly Ref[], at: Date): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      if (zetelIds.length === 0) return counts;
      const docs = await model
        .find({ $and: [{ zetelId: { $in: zetelIds } }, geldendOp(at)] }, { zetelId: 1 })
        .lean();
      for (const d of docs) counts.set(String(d.zetelId), (counts.get(String(d.zetelId)) ?? 0) + 1);
      return counts;
    },

    /**
     * Who is invited to what these groepen do at a moment: who is expected, and who comes when they can; and for whom
     * they speak there.
     */
    async genodigden(groepIds: readonly Ref[], at: Date) {
      const velden = { persoonId: 1, basis: 1, namens: 1 } as const;
      const docs = await ledenOp(model, { veld: 'groepId', ids: groepIds }, at, velden);
      docs.sort((a, b) => String(a._id).localeCompare(String(b._id)));
      const van = (basis: 'vast' | 'flexibel') =>
        new Set(docs.flatMap((d) => (d.basis === basis ? [String(d.persoonId)] : [])));
      const vast = van('vast');
      const present = await alliantie.presentNamens(docs.map((d) => d.namens));
      // Who is in two of these groepen, and says for whom in one of them, is shown with that.
      const gezegd = docs.filter((d) => d.namens.soort !== 'zichzelf').reverse();
      const namens = new Map(gezegd.map((d) => [String(d.persoonId), present(d.namens)]));
      return { vast: [...vast], flexibel: [...van('flexibel')].filter((id) => !vast.has(id)), namens };
    },

    /** Per team how many people are in its groepen now, counting only groepen that this reader may see. */
    async mensenPerTeam(ctx: Ctx, teamIds: string[]): Promise<Map<string, number>> {
      const velden = { persoonId: 1, groepId: 1, opgaveteamId: 1 } as const;
      const docs = await ledenOp(model, { veld: 'opgaveteamId', ids: teamIds }, ctx.now, velden);
      const stored = await groepen.byIds([...new Set(docs.map((d) => String(d.groepId)))]);
      const visible = new Set(
        stored.filter((g) => mayReadGroep(ctx.actor, gebondenOf(g), ctx.now)).map((g) => String(g._id)),
      );
      const people = new Map<string, Set<string>>();
      for (const d of docs.filter((l) => visible.has(String(l.groepId)))) {
        const team = String(d.opgaveteamId);
        people.set(team, (people.get(team) ?? new Set()).add(String(d.persoonId)));
      }
      return new Map([...people].map(([team, set]) => [team, set.size]));
    },
  };
}
