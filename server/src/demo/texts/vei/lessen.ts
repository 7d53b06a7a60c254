import type { LesBlueprint } from '../types.ts';

export const lessenVeiligheid: readonly LesBlueprint[] = [
  {
    dachten: 'Meer toezicht op het plein geeft rust.',
    deden: 'Er liep elke avond iemand in een hesje.',
    gebeurde: 'De jongens gingen naar de portieken en buren sliepen slechter.',
    leerden: 'Een plek waar je wel mag zijn, helpt meer dan een plek waar je weg moet.',
  },
  {
    dachten: 'Een jaar begeleiding is genoeg.',
    deden: 'Na twaalf maanden namen we afscheid van acht kinderen.',
    gebeurde: 'Vijf van hen liepen binnen drie maanden weer vast.',
    leerden: 'Twee jaar is het minimum, met een rustig afscheid.',
  },
  {
    dachten: 'Licht maakt een route veilig.',
    deden: 'We plaatsten acht lampen bij de garages.',
    gebeurde: 'Het was licht, maar er kwam nog steeds niemand.',
    leerden: 'Mensen gaan waar mensen zijn. Licht is maar een begin.',
  },
];
