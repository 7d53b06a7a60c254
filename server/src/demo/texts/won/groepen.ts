import type { GroepBlueprint } from '../types.ts';

export const groepenWonen: readonly GroepBlueprint[] = [
  {
    soort: 'werkgroep',
    name: 'Werkgroep Vocht en schimmel',
    purpose: 'We lopen de meldingen na, kijken waar het herstel blijft liggen en zoeken samen een oplossing.',
    toetreding: 'open',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'werkgroep',
    name: 'Werkgroep Schone straat {buurt}',
    purpose: 'We maken elke maand een ronde door de buurt en spreken af wie wat opruimt, meldt en nakijkt.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Huurders {buurt}',
    purpose:
      'Huurders vertellen vier keer per jaar hoe het echt gaat met hun huis. Wij luisteren en komen terug met een antwoord.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Ouder worden in de buurt',
    purpose: 'Ouderen denken mee over huizen, stoepen en liften, zodat je hier oud kunt worden.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Wijkbeheer',
    purpose: 'Wijkbeheerders van alle verhuurders delen wat zij zien en helpen elkaar bij lastige portieken.',
    toetreding: 'op_uitnodiging',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Buurttuinen',
    purpose: 'Tuiniers uit de hele wijk ruilen planten, gereedschap en goede raad.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
];
