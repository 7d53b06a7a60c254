import type { BesluitBlueprint, LesBlueprint } from '../types.ts';

export const besluitenWerk: readonly BesluitBlueprint[] = [
  { text: 'We bellen aan bij de eerste gemiste betaling.', reason: 'Bij de vijfde is de schuld verdubbeld.' },
  {
    text: 'Aangesloten schuldeisers rekenen een half jaar geen extra kosten.',
    reason: 'Zo krijgt een plan een kans.',
  },
  {
    text: 'Het spreekuur verhuist van dinsdag naar zaterdag.',
    reason: 'Op zaterdag kunnen werkende mensen ook komen.',
  },
  {
    text: 'Een kennismaking met een werkgever is altijd op de werkvloer.',
    reason: 'Daar laten mensen zien wat ze kunnen.',
  },
  {
    text: 'We praten over uren en opvang voordat iemand begint.',
    reason: 'De meeste mensen stoppen om het rooster.',
  },
  {
    text: 'De vier regels die ons tegenhouden, leggen we voor aan het bestuur.',
    reason: 'Wij kunnen ze niet zelf veranderen.',
  },
  { text: 'Iedereen mag in de buurtwinkel kopen, zonder pasje.', reason: 'Zo weet niemand wie er krap zit.' },
  {
    text: 'Een starter mag drie maanden in de proefwinkel, met één keer verlengen.',
    reason: 'Drie maanden is soms net te kort om het te weten.',
  },
  {
    text: 'Elke vrijwilliger kan tijdens zijn dienst een beroepskracht bellen.',
    reason: 'De vragen zijn zwaarder dan we dachten.',
  },
  {
    text: 'De kaart met gegevens blijft van de bewoner zelf.',
    reason: 'Je bepaalt zelf wat je aan wie vertelt.',
  },
  {
    text: 'Er komt een noodfonds voor bedragen tot driehonderd euro.',
    reason: 'Een kleine schuld mag niet groeien door wachten.',
  },
  {
    text: 'We noemen alleen werkgevers die het goed doen.',
    reason: 'Een zwarte lijst brengt onze vrijwilligers in gevaar.',
  },
];

export const actiepuntenWerk: readonly string[] = [
  'Bel de directie van de twee schuldeisers',
  'Zoek iemand die Pools spreekt voor het spreekuur',
  'Breng de werkgever in gesprek met de opvang',
  'Schrijf het voorbeeld over de uitkering uit op één pagina',
  'Zet een stoel bij de kassa van de buurtwinkel',
  'Vraag de boekhouder om een avond over btw',
  'Bel de mensen die bleven steken bij het inloggen',
  'Vraag vier werkgevers hoe het rooster bevalt',
  'Regel een busje vanaf het plein',
  'Zoek een kamer met een deur in de praktijk',
  'Vraag de advocaat om de tekst na te lezen',
  'Nodig twaalf mensen uit voor de werkplaats',
  'Reken voor tien gezinnen uit wat meer uren oplevert',
  'Vraag de boer om een tweede levering',
  'Maak een tijdenlijst voor het spreekuur op zondag',
  'Houd per gezin bij waar het plan op wacht',
  'Bespreek de huur van de proefwinkel met de verhuurder',
  'Plan een avond met taart voor de vrijwilligers',
  'Hang de poster met het vraagteken op in het mbo',
  'Bel na drie maanden met iedereen die begon',
];

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
