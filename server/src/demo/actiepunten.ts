import { sorteerOp, type ActiepuntDoc } from '../actiepunten/actiepunt.model.ts';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import type { Bron } from './bron.ts';
import type { Vergadering } from './vergadering.ts';

const REDENEN = [
  'Een ander team heeft dit al gedaan.',
  'De vraag is vanzelf opgelost.',
  'We hebben gekozen voor een andere aanpak.',
  'De bewoner heeft het zelf geregeld.',
] as const;

/** So many days after its meeting nearly every actiepunt is dealt with. */
const AF_NA = 45;
/** Whoever signs in as a demo person finds work: the first so many actiepunten of a late meeting are theirs. */
const VOOR_DEMO_PERSONEN = 2;

/** The actiepunten of one meeting, given to people who were there, in the order of the agenda. */
export function buildActiepunten(
  { rng, kalender, nextId }: Bron,
  { doc, dag, punten }: Vergadering,
  aanwezigen: readonly PersoonDoc[],
): { punt: number; actiehouder: PersoonDoc | null; actiepunt: ActiepuntDoc }[] {
  const oud = kalender.vandaag - dag > AF_NA;
  const personas = oud ? [] : aanwezigen.filter((lid) => lid.demoUitleg !== null);
  let teGeven = personas.length > 0 ? VOOR_DEMO_PERSONEN : 0;
  return punten.flatMap((punt, index) =>
    punt.actiepunten.map((tekst) => {
      const demo = teGeven > 0 ? personas[(teGeven -= 1) % personas.length] : undefined;
      const gewoon = aanwezigen.length > 0 && rng.chance(0.93) ? rng.pick(aanwezigen) : null;
      const actiehouder = demo ?? gewoon;
      const datum = rng.chance(0.85) ? kalender.iso(dag + rng.int(7, 40)) : null;
      const gedaan = !demo && rng.chance(oud ? 0.88 : 0.45);
      const status = gedaan ? 'gedaan' : !demo && rng.chance(oud ? 0.75 : 0.08) ? 'vervallen' : 'open';
      const klaar = Math.min(dag + rng.int(2, 40), kalender.vandaag - 1);
      const op =
        status === 'open' ? null : kalender.moment(Math.max(klaar, dag + 1), rng.int(9 * 60, 21 * 60));
      const afgehandeldOp = op !== null && op >= kalender.nu ? doc.einde : op;
      const actiepunt: ActiepuntDoc = {
        ...{ _id: nextId(), openbaarheid: 'groep', groepIds: doc.groepIds, opgaveteamIds: doc.opgaveteamIds },
        ...{
          groepId: doc.groepIds[0] as ActiepuntDoc['groepId'],
          tekst,
          actiehouderId: actiehouder?._id ?? null,
        },
        ...{
          datum,
          sorteer: sorteerOp(datum),
          status,
          reden: status === 'vervallen' ? rng.pick(REDENEN) : '',
        },
        ...{ afgehandeldOp, bijeenkomstId: doc._id, actielijnId: punt.lijn?.doc._id ?? null },
        ...{ versie: status === 'open' ? 1 : 2, bijgewerkt: afgehandeldOp ?? doc.einde },
      };
      return { punt: index, actiehouder, actiepunt };
    }),
  );
}
