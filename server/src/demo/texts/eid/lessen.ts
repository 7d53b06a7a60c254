import type { LesBlueprint } from '../types.ts';

export const lessenEigenaarschap: readonly LesBlueprint[] = [
  {
    dachten: 'Wie mee wil doen, meldt zich wel.',
    deden: 'We zetten een oproep in de krant en op de site.',
    gebeurde: 'Dezelfde twaalf mensen gaven zich op.',
    leerden: 'Loten en aanbellen brengt mensen die zich nooit melden.',
  },
  {
    dachten: 'Bewoners willen vooral meepraten.',
    deden: 'We hielden zes avonden over een plan.',
    gebeurde: 'Er kwam steeds minder volk, want het plan veranderde niet.',
    leerden: 'Vraag alleen iets als het antwoord nog verschil maakt.',
  },
  {
    dachten: 'Een mooie zaal laat zien dat we het serieus nemen.',
    deden: 'We vergaderden in het kantoor van een partner.',
    gebeurde: 'Bewoners spraken weinig en gingen snel weg.',
    leerden: 'Aan de eigen keukentafel zijn wij te gast, en dat is beter.',
  },
];
