import { mayListPersonen } from '@opgaveteams/shared/personen/persoon.policy';
import type { Zoekresultaat } from '@opgaveteams/shared/zoeken/zoeken.api';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { BesluitService } from '../besluiten/besluit.service.ts';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { bevat, zoekvorm } from '../platform/db/zoek.ts';
import type { Ctx } from '../platform/http/context.ts';

interface Deps {
  opgaveteams: OpgaveteamService;
  groepen: GroepService;
  actielijnen: ActielijnService;
  bijeenkomsten: BijeenkomstService;
  besluiten: BesluitService;
  personen: PersoonService;
}

type Zoeker = (ctx: Ctx, q: string, aantal: number) => Promise<Zoekresultaat[]>;

/**
 * At most `aantal` results in all, fairly: in turn one of each kind, so that many of one kind never hide the
 * only one of another. They keep the order of their kinds.
 */
export function verdeel<T>(soorten: readonly (readonly T[])[], aantal: number): T[] {
  const deel = soorten.map(() => 0);
  let over = aantal;
  for (let ronde = 0; over > 0 && soorten.some((s) => s.length > ronde); ronde++)
    for (const [i, soort] of soorten.entries())
      if (soort.length > ronde && over > 0) {
        deel[i] = ronde + 1;
        over--;
      }
  return soorten.flatMap((soort, i) => soort.slice(0, deel[i]));
}

/** Each searches what it knows, bounded, and only what its reader may see (rule 9). */
function zoekers({ opgaveteams, groepen, actielijnen, bijeenkomsten, besluiten, personen }: Deps): Zoeker[] {
  return [
    async (_ctx, q, aantal) => {
      const teams = [...(await opgaveteams.verwijzingen()).values()];
      return teams
        .filter((t) => bevat(q).test(zoekvorm(t.naam)))
        .slice(0, aantal)
        .map(({ id, naam, slug }) => ({
          soort: 'opgaveteam',
          id,
          titel: naam,
          onderschrift: '',
          pad: `/opgaveteams/${slug}`,
        }));
    },
    async (ctx, q, aantal) => {
      const [rows, teams] = await Promise.all([groepen.zoek(ctx, q, aantal), opgaveteams.verwijzingen()]);
      return rows.map(({ id, naam, opgaveteamId }) => ({
        soort: 'groep',
        id,
        titel: naam,
        onderschrift: teams.get(opgaveteamId ?? '')?.naam ?? '',
        pad: `/groepen/${id}`,
      }));
    },
    async (ctx, q, aantal) => {
      const rows = await actielijnen.zoek(ctx, q, aantal);
      return rows.map(({ id, titel, opgaveteam }) => ({
        soort: 'actielijn',
        id,
        titel,
        onderschrift: opgaveteam.naam,
        pad: `/actielijnen/${id}`,
      }));
    },
    bijeenkomsten.zoek,
    besluiten.zoek,
    async (ctx, q, aantal) => {
      if (!mayListPersonen(ctx.actor, ctx.now)) return [];
      const { items } = await personen.list(ctx, { q, aantal });
      return items.map(({ id, naam, functie }) => ({
        soort: 'persoon',
        id,
        titel: naam,
        onderschrift: functie,
        pad: `/personen/${id}`,
      }));
    },
  ];
}

/** Search over all nouns at once; case and accents do not matter. */
export function createZoekenService(deps: Deps) {
  const alle = zoekers(deps);
  return {
    async zoek(ctx: Ctx, q: string, aantal: number): Promise<Zoekresultaat[]> {
      return verdeel(await Promise.all(alle.map((zoeker) => zoeker(ctx, q, aantal))), aantal);
    },
  };
}

export type ZoekenService = ReturnType<typeof createZoekenService>;
