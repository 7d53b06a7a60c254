import type { GroepBlueprint } from '../types.ts';

export const groepenVeiligheid: readonly GroepBlueprint[] = [
  {
    soort: 'werkgroep',
    name: 'Werkgroep Avondroutes',
    purpose: 'We lopen ’s avonds de routes die mensen gebruiken en zorgen dat ze licht en levend worden.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'werkgroep',
    name: 'Werkgroep Eerder erbij',
    purpose:
      'School, jongerenwerk en ouders zorgen samen dat kinderen op tijd een vast mens naast zich hebben.',
    toetreding: 'op_uitnodiging',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Moeders {buurt}',
    purpose:
      'Moeders vertellen wat zij zien en wat hun kinderen nodig hebben. Wij komen terug met een antwoord.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Jong en veilig',
    purpose: 'Jongeren van 16 tot 24 zeggen hoe het is op straat, met de politie en met elkaar.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'groep',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Buurtvaders',
    purpose:
      'Vaders die in het weekend een ronde lopen, leren van elkaar en houden contact met de wijkagent.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Veilig thuis',
    purpose: 'Mensen die zorgen achter de voordeur zien, oefenen samen hoe je het gesprek begint.',
    toetreding: 'op_uitnodiging',
    openbaarheid: 'groep',
  },
];
