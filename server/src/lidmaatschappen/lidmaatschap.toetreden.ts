import { eigenNaam } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Model } from 'mongoose';
import type { Happened } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import { beginPeriode, ledenOp } from './lidmaatschap.intervals.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';
import { isLeidend } from './lidmaatschap.wijzig.ts';
import { opZetel, zetelPlan } from './lidmaatschap.zetel.ts';

type GroepDoc = Awaited<ReturnType<GroepService['byIds']>>[number];

interface Deps {
  groepen: Pick<GroepService, 'byIds'>;
  personen: Pick<PersoonService, 'byIds'>;
  zetels: Pick<ZetelService, 'voor'>;
}

type RecordLid = (ctx: Ctx, doc: LidmaatschapDoc, actie: string) => Promise<void>;

export interface Toetreding {
  groepId: string;
  gast: boolean;
  basis?: 'vast' | 'flexibel';
  /** For whom they speak, where the seat does not say so. */
  namens?: Namens | undefined;
  zetelId?: Ref | undefined;
}

const zichzelf = { soort: 'zichzelf' } as const;

/** How people come into a groep by themselves; who may is judged by whoever let them in. */
export function createToetreden(
  model: Model<LidmaatschapDoc>,
  { groepen, personen, zetels }: Deps,
  record: RecordLid,
) {
  return {
    /** How many came into this groep as guests, ever. */
    async telGasten(groepId: string): Promise<number> {
      return model.countDocuments({ groepId, gast: true });
    },

    /** Who is in this groep at a moment. */
    async ledenIds(groepId: string, at: Date): Promise<string[]> {
      const docs = await ledenOp(model, { veld: 'groepId', ids: [groepId] }, at, { persoonId: 1 });
      return docs.map((d) => String(d.persoonId));
    },

    /** Whom it concerns who wants to come into a groep: who composes it, and not its other members. */
    async samenstellers(groep: GroepDoc, at: Date): Promise<Pick<Happened, 'gebonden' | 'hoort'>> {
      const ids = [groep._id];
      const docs = await ledenOp(model, { veld: 'groepId', ids }, at, { persoonId: 1, rol: 1 });
      return {
        gebonden: { ...gebondenOf(groep), openbaarheid: 'groep', groepIds: [] },
        hoort: docs.flatMap((d) => (isLeidend(d.rol) ? [String(d.persoonId)] : [])),
      };
    },

    /** Whoever comes in by themselves speaks in a name of their own, and a guest for themselves. */
    async eisEigenNaam({ actor }: Ctx, namens: Namens): Promise<void> {
      if (namens.soort === 'zichzelf') return;
      const [persoon] = actor.gast ? [] : await personen.byIds(actor.persoonId ? [actor.persoonId] : []);
      const organisatieIds = persoon?.organisatieIds.map(String) ?? [];
      authorize(persoon !== undefined && eigenNaam({ namens, organisatieIds }), actor);
    },

    /**
     * The actor comes into a groep now, as lid.
     * @throws DomainError `groep_gesloten`, `lidmaatschap_overlapt`, `zetel_bezet`
     */
    async treedToe(ctx: Ctx, toetreding: Toetreding): Promise<void> {
      const { groepId, gast, basis = 'flexibel', zetelId, namens: gekozen } = toetreding;
      const groep = found((await groepen.byIds([groepId]))[0]);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      const zetel = zetelId ? await zetels.voor(groepId, zetelId, ctx.now) : null;
      const { rol = 'lid', namens = gekozen ?? zichzelf } = zetelPlan(zetel);
      const periode = {
        ...{ persoonId: found(ctx.actor.persoonId), groepId, groepSoort: groep.soort },
        ...{ opgaveteamId: groep.opgaveteamIds[0] ?? null, rol, basis, namens },
        ...{ van: ctx.now, tot: null, reden: null, ...(gast ? { gast } : {}) },
      };
      const doc = await beginPeriode(model, periode, opZetel(zetel));
      await record(ctx, doc, 'lidmaatschap_begonnen');
    },
  };
}
