/** Invented people and texts for the style sheet. Sample content, not messages of the product. */
export const people = [
  'Noor van den Berg',
  'Sam Hassan',
  'Yasmina El Idrissi',
  'Ties de Groot',
  'Fatma Yılmaz',
  'Joyce Pinas',
].map((naam, index) => ({ id: `persoon-${index}`, naam }));

export const themas = [
  'Eigenaarschap, inclusie en democratie',
  'Veiligheid',
  'Wonen en leefomgeving',
  'Kansen voor de jeugd',
  'Werk en bestaanszekerheid',
  'Een zesde thema',
  'Een zevende thema',
  'Een achtste thema',
];

export const lines = [
  {
    number: 7,
    title: 'Ventilatie in de Wildemanbuurt',
    status: 'vraagt_aandacht',
    sentence:
      'De aannemer kan pas in februari beginnen. We zoeken eerst hulp voor acht gezinnen met kleine kinderen.',
    daysAgo: 12,
  },
  {
    number: 12,
    title: 'Schimmelvrij wonen, te beginnen bij de slechtste honderd woningen',
    status: 'op_koers',
    sentence: 'Veertig woningen zijn klaar. De bewoners kiezen zelf welke straat de volgende is.',
    daysAgo: 3,
  },
  {
    number: 9,
    title: 'Woningruil in de eigen buurt',
    status: 'onbekend',
    sentence: 'Sinds 2 september geen nieuws.',
    daysAgo: 81,
  },
] as const;

export const words = {
  title: 'Wonen en leefomgeving',
  lead: 'Deze maand kwamen twee actielijnen verder. Eén vraagt aandacht, omdat de aannemer later begint.',
  back: 'Opgaveteams',
  product: 'Werkplaats Samen Nieuw-West',
  actions: 'Doe mee',
  linesTitle: 'Waar we aan werken',
  themasTitle: 'Vijf thema’s, allemaal even belangrijk',
  statusTitle: 'Hoe het gaat',
  peopleTitle: 'Wie er meedoen',
  timeTitle: 'Wanneer',
  textTitle: 'Wat we afspraken',
  statesTitle: 'Als er niets is, of iets misgaat',
  buttonsTitle: 'Knoppen en velden',
  skeletonTitle: 'Even geduld',
  text: 'We willen dat iedereen in Nieuw-West een droog en gezond huis heeft. Niet over twintig jaar, maar straat voor straat, te beginnen waar het het slechtst is.\n\nBewoners weten waar het tocht. Daarom lopen we elke maand samen een ronde. Wat we zien, schrijven we op; wat we doen, staat hier.',
  emptyTitle: 'Hier komen de besluiten',
  emptyText: 'Neem een besluit in het verslag van een bijeenkomst. Dan staat het hier vanzelf.',
  emptyAction: 'Ga naar de bijeenkomsten',
  join: 'Zet op de agenda',
  joined: 'De bijeenkomst staat op de agenda.',
  undo: 'Haal weer weg',
  remove: 'Haal Noor uit de groep',
  removeText: 'Noor ziet de verslagen van deze groep dan niet meer. Wat ze schreef, blijft staan.',
  cancelLine: 'Later',
  name: 'Hoe heet je?',
  nameHint: 'Zoals je wilt dat anderen je noemen. Je achternaam hoeft niet.',
  nameError: 'Vul een naam in, dan kunnen anderen je aanspreken.',
  change: 'Doe alsof iemand iets verandert',
  result: '3 actielijnen',
  filterStatus: 'Hoe het gaat',
  filterArea: 'Buurt',
  area: 'Wildemanbuurt',
};
