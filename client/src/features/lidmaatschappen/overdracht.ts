import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';

/** Who may take over from somebody, and whether that has to be said. */
export interface Overdracht {
  /** After this nobody leads the groep. */
  nodig: boolean;
  /** The others in the groep whom the reader knows, by name. */
  anderen: { id: string; persoonId: string; naam: string }[];
}

/** The choice in a form: nothing chosen yet, nobody, or the lidmaatschap of who takes over. */
export const NIEMAND = 'niemand';

/** Whether this lidmaatschap leads its groep. */
export const leidt = ({ rol }: Pick<Lidmaatschap, 'rol'>): boolean =>
  rol === 'trekker' || rol === 'voorzitter';

/** What leaves with somebody who goes, or gets another rol, among those who are in that day. */
export function overdracht(lid: Lidmaatschap, leden: readonly Lidmaatschap[]): Overdracht {
  const others = leden.filter((l) => l.id !== lid.id && l.persoon.id !== lid.persoon.id);
  return {
    nodig: leidt(lid) && !leden.some((l) => l.id !== lid.id && leidt(l)),
    anderen: others
      .flatMap(({ id, persoon }) =>
        persoon.id && persoon.naam ? [{ id, persoonId: persoon.id, naam: persoon.naam }] : [],
      )
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  };
}

/** As the API has it: absent when it was not asked. */
export function opvolgerOf(choice: string, nodig: boolean): { opvolger?: string | null } {
  if (!nodig || choice === '') return {};
  return { opvolger: choice === NIEMAND ? null : choice };
}
