import type { Lidmaatschap, Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { PersoonEigen } from '@opgaveteams/shared/personen/persoon.schema';

type Organisaties = PersoonEigen['organisaties'];

/** For whom one speaks, as one value of a list: an organisation by its id. */
export function namensVan(keuze: string): Namens {
  return keuze === 'zichzelf' || keuze === 'bewoners'
    ? { soort: keuze }
    : { soort: 'organisatie', organisatieId: keuze };
}

/** A name that somebody sits in, as a value of the list; oneself when it is not one's own to use any more. */
export function keuzeVan({ soort, naam }: Lidmaatschap['namens'], organisaties: Organisaties): string {
  if (soort === 'bewoners') return 'bewoners';
  const eigen = soort === 'organisatie' && organisaties.find((o) => o.naam === naam);
  return eigen ? eigen.id : 'zichzelf';
}

/** What somebody chose last, wherever that was: that is what is proposed. */
export function laatsteKeuze(
  lidmaatschappen: readonly Pick<Lidmaatschap, 'namens' | 'van'>[],
  organisaties: Organisaties,
): string {
  const [laatste] = lidmaatschappen.toSorted((a, b) => b.van.localeCompare(a.van));
  return laatste ? keuzeVan(laatste.namens, organisaties) : 'zichzelf';
}
