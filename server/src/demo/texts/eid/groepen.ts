import type { GroepBlueprint } from '../types.ts';

export const groepenEigenaarschap: readonly GroepBlueprint[] = [
  {
    soort: 'werkgroep',
    name: 'Werkgroep Buurtbudget {buurt}',
    purpose: 'We bewaken de regels van het budget en zorgen dat gekozen ideeën ook echt gebeuren.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'werkgroep',
    name: 'Leesgroep Gewone taal',
    purpose: 'We lezen brieven en verslagen en strepen weg wat niemand begrijpt.',
    toetreding: 'open',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Nieuwe buren {buurt}',
    purpose: 'Mensen die hier pas wonen, vertellen wat zij missen en wat hen hielp om thuis te raken.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Gelijke behandeling',
    purpose: 'Bewoners vertellen over uitsluiting en toetsen of partners doen wat zij beloven.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'groep',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Buurtkamers',
    purpose: 'Sleutelhouders van alle buurtkamers ruilen roosters, tips en soms een koffiezetapparaat.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Taalmaatjes',
    purpose: 'Taalmaatjes en docenten delen wat werkt en vangen elkaar op bij ziekte.',
    toetreding: 'open',
    openbaarheid: 'alliantie',
  },
];
