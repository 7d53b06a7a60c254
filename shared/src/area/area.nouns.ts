/**
 * The nouns of an area. Nothing here imports at run time: the client reads this file in its first load.
 * A pack names only the nouns that differ from ours (Den Haag Zuidwest says "alliantietafel" for opgaveteam).
 */

/** One noun: singular and plural in lower case, and its article, because "het opgaveteam" is "de alliantietafel". */
export interface Noun {
  een: string;
  meer: string;
  lidwoord: 'de' | 'het';
}

/** Our own words; the fallback for every noun that a pack leaves out. */
export const DEFAULT_NOUNS = {
  alliantie: { een: 'alliantie', meer: 'allianties', lidwoord: 'de' },
  thema: { een: 'thema', meer: 'thema’s', lidwoord: 'het' },
  opgave: { een: 'opgave', meer: 'opgaven', lidwoord: 'de' },
  opgaveteam: { een: 'opgaveteam', meer: 'opgaveteams', lidwoord: 'het' },
  groep: { een: 'groep', meer: 'groepen', lidwoord: 'de' },
  kernteam: { een: 'kernteam', meer: 'kernteams', lidwoord: 'het' },
  werkgroep: { een: 'werkgroep', meer: 'werkgroepen', lidwoord: 'de' },
  gesprekspanel: { een: 'gesprekspanel', meer: 'gesprekspanels', lidwoord: 'het' },
  netwerk: { een: 'netwerk', meer: 'netwerken', lidwoord: 'het' },
  alliantiebestuur: { een: 'alliantiebestuur', meer: 'alliantiebesturen', lidwoord: 'het' },
  bewonersruimte: { een: 'bewonersruimte', meer: 'bewonersruimtes', lidwoord: 'de' },
  actielijn: { een: 'actielijn', meer: 'actielijnen', lidwoord: 'de' },
  statusbericht: { een: 'statusbericht', meer: 'statusberichten', lidwoord: 'het' },
  mijlpaal: { een: 'mijlpaal', meer: 'mijlpalen', lidwoord: 'de' },
  bijeenkomst: { een: 'bijeenkomst', meer: 'bijeenkomsten', lidwoord: 'de' },
  themabijeenkomst: { een: 'themabijeenkomst', meer: 'themabijeenkomsten', lidwoord: 'de' },
  alliantiebijeenkomst: { een: 'alliantiebijeenkomst', meer: 'alliantiebijeenkomsten', lidwoord: 'de' },
  agendapunt: { een: 'agendapunt', meer: 'agendapunten', lidwoord: 'het' },
  verslag: { een: 'verslag', meer: 'verslagen', lidwoord: 'het' },
  besluit: { een: 'besluit', meer: 'besluiten', lidwoord: 'het' },
  actiepunt: { een: 'actiepunt', meer: 'actiepunten', lidwoord: 'het' },
  lidmaatschap: { een: 'lidmaatschap', meer: 'lidmaatschappen', lidwoord: 'het' },
  alliantiepartner: { een: 'alliantiepartner', meer: 'alliantiepartners', lidwoord: 'de' },
  bewoner: { een: 'bewoner', meer: 'bewoners', lidwoord: 'de' },
  programmabureau: { een: 'programmabureau', meer: 'programmabureaus', lidwoord: 'het' },
  convenant: { een: 'convenant', meer: 'convenanten', lidwoord: 'het' },
  uitvoeringsprogramma: { een: 'uitvoeringsprogramma', meer: 'uitvoeringsprogramma’s', lidwoord: 'het' },
  gebied: { een: 'gebied', meer: 'gebieden', lidwoord: 'het' },
  wijk: { een: 'wijk', meer: 'wijken', lidwoord: 'de' },
  buurt: { een: 'buurt', meer: 'buurten', lidwoord: 'de' },
} as const satisfies Record<string, Noun>;

export type NounId = keyof typeof DEFAULT_NOUNS;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `thema’s` cannot be a name in a message, so plural keys keep letters only: `themas`. */
const pluralKey = (id: NounId): string => DEFAULT_NOUNS[id].meer.replace(/[^a-z]/g, '');

/**
 * The flat map that messages interpolate: for opgaveteam the keys `opgaveteam`, `Opgaveteam`, `opgaveteams`,
 * `Opgaveteams`, and with its article `deOpgaveteam` ("het opgaveteam"), `DeOpgaveteam`, `dezeOpgaveteam`
 * ("dit opgaveteam"), `DezeOpgaveteam`. Keys are always our words, values are the area's.
 *
 * @param pack anything with the `nouns` of an area pack; nouns that it leaves out get our word
 */
export function nounsFor(pack: {
  nouns?: Partial<Record<NounId, Noun | undefined>>;
}): Record<string, string> {
  const map: Record<string, string> = {};
  for (const id of Object.keys(DEFAULT_NOUNS) as NounId[]) {
    const noun: Noun = pack.nouns?.[id] ?? DEFAULT_NOUNS[id];
    const these = noun.lidwoord === 'het' ? 'dit' : 'deze';
    map[id] = noun.een;
    map[capital(id)] = capital(noun.een);
    map[pluralKey(id)] = noun.meer;
    map[capital(pluralKey(id))] = capital(noun.meer);
    map[`de${capital(id)}`] = `${noun.lidwoord} ${noun.een}`;
    map[`De${capital(id)}`] = `${capital(noun.lidwoord)} ${noun.een}`;
    map[`deze${capital(id)}`] = `${these} ${noun.een}`;
    map[`Deze${capital(id)}`] = `${capital(these)} ${noun.een}`;
  }
  return map;
}
