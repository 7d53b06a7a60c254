import type { LesBlueprint } from '../types.ts';

export const lessenWerk: readonly LesBlueprint[] = [
  {
    dachten: 'Mensen zoeken hulp zodra ze schulden hebben.',
    deden: 'We openden een loket in het stadhuisje.',
    gebeurde: 'Wie kwam, liep gemiddeld al vier jaar rond met zijn schuld.',
    leerden: 'Ga zelf langs, vroeg, en stuur iemand die weet hoe het voelt.',
  },
  {
    dachten: 'Er zijn te weinig banen.',
    deden: 'We brachten dertig werkgevers en honderd bewoners samen.',
    gebeurde: 'Banen genoeg, maar de uren pasten niet.',
    leerden: 'Begin bij het rooster van het gezin.',
  },
  {
    dachten: 'Alleen wie arm is, mag in de goedkope winkel.',
    deden: 'We vroegen om een pasje.',
    gebeurde: 'De helft van de mensen die we bedoelden, bleef weg.',
    leerden: 'Open voor iedereen is goedkoper en fijner.',
  },
];
