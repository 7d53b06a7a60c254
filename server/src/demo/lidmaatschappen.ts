import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import { createBezetting, type Bezetting } from './bezetting.ts';
import type { Bron } from './bron.ts';
import type { Groepen } from './groepen.ts';
import { werkdag } from './kalender.ts';
import type { Mensen } from './people.ts';
import { stoelenVan, type Stoel } from './stoelen.ts';

/** How long somebody stays, in days. */
const VERBLIJF = { vast: [300, 900], flexibel: [90, 420] } as const;
/** A coming leader sits in for so long before taking over. */
const MEELOPEN = 90;
/** Whoever would leave within so many days of today has said so; later than that, nobody knows yet. */
const AANGEKONDIGD = 45;

const REDENEN = [
  'Nieuwe baan.',
  'Verhuisd naar een andere stad.',
  'Andere taak bij de eigen organisatie.',
  'Heeft het te druk thuis.',
  'De afgesproken tijd is om.',
  'Maakt plaats voor een ander.',
] as const;

function createNamens({ area }: Bron): (persoon: PersoonDoc, stoel: Stoel) => Namens {
  const thema = (id: string): Namens => ({ soort: 'thema', themaId: id });
  return (persoon, stoel) => {
    if (stoel.themaId !== undefined && area.themas.some((t) => t.id === stoel.themaId))
      return thema(stoel.themaId);
    const [organisatieId] = persoon.organisatieIds;
    if (organisatieId && stoel.namensBewoners !== true)
      return { soort: 'organisatie', organisatieId: String(organisatieId) };
    return { soort: stoel.namensBewoners === true ? 'bewoners' : 'zichzelf' };
  };
}

/** Fills one seat from its first day to today, one person after another. */
function createSeatFiller(bron: Bron, bezetting: Bezetting) {
  const { rng, kalender } = bron;
  const { vandaag } = kalender;
  const namens = createNamens(bron);

  /** Somebody who is free all that time; of four the one who has the fewest seats, so that all take part. */
  function kies(stoel: Stoel, van: number, tot: number | null): PersoonDoc | null {
    const vrij = rng.sample(stoel.kandidaten, 12).filter((p) => bezetting.isVrij(p, stoel.groep, van, tot));
    const vier = vrij.slice(0, 4).sort((a, b) => bezetting.aantalVan(a) - bezetting.aantalVan(b));
    return vier[0] ?? null;
  }

  /** The seat as one membership, or as two when somebody first sits in, or changes role on the way. */
  function zet(stoel: Stoel, persoon: PersoonDoc, van: number, tot: number | null, opvolger: boolean): void {
    const { groep, rol, basis } = stoel;
    const reden = tot === null ? null : tot === groep.einde ? 'De groep is gestopt.' : rng.pick(REDENEN);
    const shared = { namens: namens(persoon, stoel), ...(stoel.zetel && { zetelId: stoel.zetel._id }) };
    const leidt = rol !== 'lid';
    const vooraf = van - MEELOPEN;
    if (leidt && opvolger && vooraf >= groep.begin && bezetting.isVrij(persoon, groep, vooraf, tot)) {
      // Who sits in does not have the seat yet.
      const { zetelId: _, ...zonder } = shared;
      bezetting.zet(persoon, groep, { ...zonder, rol: 'lid', basis, van: vooraf, tot: van, reden: null });
    } else if (!leidt && rng.chance(0.25) && (tot ?? vandaag) - van > 240) {
      const wissel = werkdag(van + rng.int(90, 200));
      const eerst = { ...shared, rol, basis: 'flexibel', van, tot: wissel, reden: null } as const;
      bezetting.zet(persoon, groep, eerst);
      const later: LidRol = basis === 'vast' && rng.chance(0.3) ? 'notulist' : rol;
      bezetting.zet(persoon, groep, { ...shared, rol: later, basis: 'vast', van: wissel, tot, reden });
      return;
    }
    bezetting.zet(persoon, groep, { ...shared, rol, basis, van, tot, reden });
  }

  return (stoel: Stoel): void => {
    const { groep, basis, laatste } = stoel;
    const eind = groep.einde ?? vandaag + AANGEKONDIGD;
    let van = werkdag(stoel.begin);
    for (let opvolger = false; van < Math.min(eind, vandaag); opvolger = true) {
      const [kort, lang] = VERBLIJF[basis];
      const vertrek = werkdag(van + rng.int(kort, lang));
      const blijft = groep.einde === null && (laatste ? vertrek > vandaag - 120 : vertrek > eind);
      const tot = blijft ? null : Math.min(vertrek, groep.einde ?? vertrek);
      const persoon = blijft && laatste ? laatste : kies(stoel, van, tot);
      if (persoon) zet(stoel, persoon, van, tot, opvolger);
      if (tot === null || tot >= eind) return;
      van = werkdag(tot + (stoel.rol === 'lid' && rng.chance(0.5) ? rng.int(5, 60) : 0));
    }
  };
}

/** Everybody's memberships, from the first day: they begin, end, follow each other up and change role (rule 1). */
export function buildLidmaatschappen(bron: Bron, mensen: Mensen, groepen: Groepen): Bezetting {
  const bezetting = createBezetting(bron);
  const fill = createSeatFiller(bron, bezetting);
  for (const groep of groepen.alle) for (const stoel of stoelenVan(bron, mensen, groepen, groep)) fill(stoel);
  return bezetting;
}
