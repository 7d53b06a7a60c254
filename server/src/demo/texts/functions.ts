/** What people do, per kind of organisation (the kinds of the area pack). Functions, never with a name beside them. */
export const FUNCTIES = {
  overheid: [
    'gebiedsmakelaar',
    'participatiemedewerker',
    'wijkagent',
    'leerplichtambtenaar',
    'straatcoach',
    'beleidsadviseur jeugd',
    'projectleider openbare ruimte',
    'handhaver',
    'opzichter reiniging',
  ],
  woningcorporatie: [
    'wijkbeheerder',
    'opzichter onderhoud',
    'bewonersbegeleider',
    'sociaal beheerder',
    'gebiedsontwikkelaar',
    'medewerker huurincasso',
    'verhuiscoach',
  ],
  maatschappelijk: [
    'jongerenwerker',
    'opbouwwerker',
    'maatschappelijk werker',
    'schuldhulpverlener',
    'gezinscoach',
    'sportbuurtcoach',
    'ouderenadviseur',
    'wijkverpleegkundige',
    'coördinator vrijwilligers',
  ],
  kennisinstelling: ['onderzoeker', 'docent', 'lector', 'begeleider van studenten', 'student sociaal werk'],
  bewoners: [
    'sleutelhouder van de buurtkamer',
    'buurtvader',
    'taalmaatje',
    'energiehulp',
    'ervaringsdeskundige',
    'voorzitter van de bewonersgroep',
    'leesmaatje',
    'gastvrouw van de lange tafel',
  ],
  ondernemers: [
    'winkelier',
    'leermeester',
    'marktkoopman',
    'mentor van starters',
    'eigenaar van een installatiebedrijf',
  ],
} as const satisfies Record<string, readonly string[]>;

export type OrganisatieSoort = keyof typeof FUNCTIES;
