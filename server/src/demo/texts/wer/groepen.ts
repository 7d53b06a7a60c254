import type { GroepBlueprint } from '../types.ts';

export const groepenWerk: readonly GroepBlueprint[] = [
  {
    soort: 'werkgroep',
    name: 'Werkgroep Werk om de hoek',
    purpose: 'Werkgevers en bewoners maken samen banen die passen bij het leven in de buurt.',
    toetreding: 'op_aanvraag',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'werkgroep',
    name: 'Werkgroep Eerste gemiste betaling',
    purpose: 'We zorgen dat wie een rekening niet kan betalen, hulp krijgt voor er kosten bij komen.',
    toetreding: 'op_uitnodiging',
    openbaarheid: 'alliantie',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Rondkomen in {buurt}',
    purpose: 'Mensen die weten wat krap zitten is, zeggen wat helpt en wat niet.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'gesprekspanel',
    name: 'Gesprekspanel Werkende ouders',
    purpose: 'Ouders die werk en kinderen combineren, toetsen roosters, opvang en formulieren.',
    toetreding: 'open',
    openbaarheid: 'groep',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Ondernemers {buurt}',
    purpose: 'Ondernemers helpen elkaar, geven stageplekken en begeleiden starters.',
    toetreding: 'open',
    openbaarheid: 'openbaar',
  },
  {
    soort: 'netwerk',
    name: 'Netwerk Formulierenhulp',
    purpose:
      'Vrijwilligers en beroepskrachten die meelezen met post, leren van elkaar en vallen voor elkaar in.',
    toetreding: 'open',
    openbaarheid: 'alliantie',
  },
];
