import type { ExportQuery, Verloop } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Model } from 'mongoose';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import { onbekendPersoon, type PersoonService } from '../personen/persoon.service.ts';
import { endOfDay } from '../platform/clock/days.ts';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import { ledenOp } from './lidmaatschap.intervals.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';
import { presentLidmaatschappen } from './lidmaatschap.presenter.ts';
import { nietAlles, tabelVan } from './lidmaatschap.tabel.ts';
import { doorDeTijd, presentVerloop, VELDEN, type VerloopQuery } from './lidmaatschap.verloop.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
  zetels: ZetelService;
}

/** Many memberships at once: drawn, taken along as a table, or beside a besluit. */
export function createOverzichten(model: Model<LidmaatschapDoc>, timezone: string, deps: Deps) {
  const { groepen } = deps;
  return {
    /** Everything through time, for who draws it. */
    async verloop(ctx: Ctx, query: VerloopQuery): Promise<Verloop> {
      return presentVerloop(ctx, await doorDeTijd(ctx, model, groepen, query, VELDEN), deps);
    },

    /**
     * One day, or everything through time, as rows of text; what this reader may see and nothing else. When there is more
     * than it holds, its last row says so.
     */
    async tabel(ctx: Ctx, { opgaveteam, op, alles }: ExportQuery): Promise<string[][]> {
      const at = op ? endOfDay(op, timezone) : ctx.now;
      const { docs, volledig } =
        alles === 'ja'
          ? await doorDeTijd(ctx, model, groepen, { opgaveteam })
          : {
              docs: await ledenOp(model, { veld: 'opgaveteamId', ids: [opgaveteam] }, at),
              volledig: true,
            };
      const leden = await presentLidmaatschappen(ctx, docs, deps);
      const naam = ({ persoon }: Lidmaatschap): string => persoon.naam ?? '\uffff';
      leden.sort(
        (a, b) =>
          a.groep.naam.localeCompare(b.groep.naam, 'nl') ||
          naam(a).localeCompare(naam(b), 'nl') ||
          a.van.localeCompare(b.van),
      );
      return [...tabelVan(leden, ctx.taal, timezone), ...(volledig ? [] : [[nietAlles(ctx.taal)]])];
    },

    /**
     * Who were members of a groep at a moment, for who may read what it decided then. Who may not know of the groep
     * sees rollen, and nobody's name (rule 9).
     */
    async ledenVan(ctx: Ctx, groepId: Ref, at: Date): Promise<Lidmaatschap[]> {
      const docs = await ledenOp(model, { veld: 'groepId', ids: [groepId] }, at);
      const leden = await presentLidmaatschappen(ctx, docs, deps, await groepen.afzenders([groepId]));
      if ((await groepen.verwijzingen(ctx, [groepId])).size > 0) return leden;
      return leden.map((l) => ({ ...l, persoon: onbekendPersoon }));
    },
  };
}
