import type { LesBlueprint } from '../types.ts';

export const lessenWonen: readonly LesBlueprint[] = [
  {
    dachten: 'Een folder over ventileren helpt tegen schimmel.',
    deden: 'We deelden driehonderd folders uit in twee talen.',
    gebeurde: 'Er veranderde niets. De meeste folders lagen bij het oud papier.',
    leerden: 'Een buur die het voordoet, werkt wel. We gaan nu langs.',
  },
  {
    dachten: 'Bewoners komen naar een avond als het over hun huis gaat.',
    deden: 'We huurden een zaal en stuurden een brief.',
    gebeurde: 'Er kwamen zes mensen, van wie vier van een organisatie.',
    leerden: 'Op de trap, met soep, spreken we in een uur dertig mensen.',
  },
  {
    dachten: 'Een nieuw plein trekt vanzelf iedereen.',
    deden: 'We legden een veld en twee banken aan.',
    gebeurde: 'Jongens kwamen, meiden en ouderen bleven weg.',
    leerden: 'Vraag eerst wie er niet komt, en probeer met losse spullen.',
  },
];
