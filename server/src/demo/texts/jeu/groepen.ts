import type { GroepBlueprint } from '../types.ts';

export const groepenJeugd: readonly GroepBlueprint[] = [
  {
    soort: 'werkgroep',
    name: 'Werkgroep Lezen en taal',
    purpose: 'Scholen, bibliotheek en ouders zorgen samen voor boeken, leesmaatjes en plezier.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'werkgroep',
    name: 'Werkgroep Eerlijke stages',
    purpose: 'We brengen studenten en bedrijven bij elkaar zonder brief en zonder vooroordeel.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Ouders {buurt}',
    purpose: 'Ouders zeggen wat goed gaat op school en thuis, en wat zij anders willen.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel 12 tot 18',
    purpose: 'Jongeren vertellen hoe het is om hier op te groeien. Zij kiezen zelf het onderwerp.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Naschools {buurt}',
    purpose: 'Trainers, makers en huiswerkbegeleiders maken één rooster voor de middag.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Brugklas',
    purpose: 'Leraren van groep 8 en klas 1 houden samen in de gaten hoe kinderen de overstap maken.',
    toetreding: 'op_uitnodiging',
    openbaarheid: 'alliantie',
  },
];
