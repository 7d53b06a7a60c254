import type { LesBlueprint } from '../types.ts';

export const lessenJeugd: readonly LesBlueprint[] = [
  {
    dachten: 'Tien weken bijles haalt een achterstand in.',
    deden: 'We gaven twee groepen tien weken les.',
    gebeurde: 'Het hielp even en zakte daarna terug.',
    leerden: 'Een heel jaar, met dezelfde begeleider, blijft wel hangen.',
  },
  {
    dachten: 'Meiden willen niet sporten.',
    deden: 'We vroegen het aan veertig meiden.',
    gebeurde: 'Ze wilden graag, maar niet met toeschouwers en niet op zaterdag.',
    leerden: 'Vraag het aan hen, niet aan hun ouders of aan ons.',
  },
  {
    dachten: 'Bedrijven willen geen stagiairs uit deze buurt.',
    deden: 'We lieten studenten een ochtend meewerken.',
    gebeurde: 'Acht van de tien bazen zeiden meteen ja.',
    leerden: 'De brief was het probleem, niet de student.',
  },
];
