import type { ActielijnBlueprint } from '../types.ts';

/** Work: jobs near home, learning on the job, starting a business, work that pays. */
export const actielijnenWerk: readonly ActielijnBlueprint[] = [
  {
    titels: ['Werk om de hoek in {buurt}', 'Een baan dichtbij in {buurt}'],
    wat: 'Bewoners van {buurt} vinden werk op fietsafstand. Werkgevers uit de buurt bieden banen met een vast contract en begeleiding. Wie wil werken, hoeft geen brief te schrijven.',
    hoe: [
      'Elke maand is er een kennismaking op de werkvloer. Je kijkt, je doet mee en je hoort dezelfde week of het past.',
      'Een werkcoach blijft een jaar bereikbaar voor allebei.',
    ],
    mijlpalen: [
      'Dertig werkgevers',
      'Eerste zes kennismakingen',
      '100 mensen aan het werk',
      'Een jaar later: wie werkt er nog?',
    ],
    buurten: ['Meer en Oever', 'Osdorp-Zuidoost'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'Mensen beginnen snel, maar een derde stopt binnen drie maanden.',
      oorzaak: 'De roosters passen niet bij kinderen en reistijd.',
      gevolg: 'Werkgevers en werkzoekenden raken teleurgesteld.',
      bijsturing: 'We praten vooraf over uren, niet achteraf.',
      volgendeStap: 'Vier werkgevers proberen een rooster van negen tot twee.',
    },
    stokt: {
      zin: 'De kennismakingen zijn stilgelegd.',
      oorzaak: 'Twee grote werkgevers nemen nu niemand aan.',
      gevolg: 'Vijfendertig mensen staan klaar en kunnen nergens heen.',
      bijsturing: 'We stappen over naar kleine bedrijven in de straat.',
      volgendeStap: 'De ondernemersvereniging belt haar leden rond.',
    },
  },
  {
    titels: ['Leren op de werkvloer in {buurt}', 'Een vak leren in {buurt}'],
    wat: 'Bewoners van {buurt} leren een vak terwijl zij betaald krijgen. Taal leer je erbij, tijdens het werk. Aan het eind is er een diploma of een erkend deel ervan.',
    hoe: [
      'De groepen zijn klein: acht mensen, één vakman, één taaldocent. De eerste groepen zijn zorg, techniek en keuken.',
      'Wie moet inburgeren, kan dat combineren. De gemeente telt de uren mee.',
    ],
    mijlpalen: ['Drie groepen gestart', 'Uren tellen mee voor inburgering', 'Eerste 24 diploma’s'],
    buurten: ['Delflandpleinbuurt-Oost', 'Confuciusbuurt'],
    vraagtAandacht: {
      zin: 'Zorg en keuken lopen goed, techniek heeft te weinig mensen.',
      oorzaak: 'De werkplaats ligt ver van de tram.',
      gevolg: 'De groep techniek kan niet beginnen met vier mensen.',
      bijsturing: 'Een busje rijdt op vaste tijden vanaf het plein.',
      volgendeStap: 'We nodigen twaalf mensen uit om te komen kijken.',
    },
    stokt: {
      zin: 'De uren tellen niet meer mee voor de inburgering.',
      oorzaak: 'De regels zijn veranderd.',
      gevolg: 'Mensen moeten kiezen tussen leren en werken.',
      bijsturing: 'Het kernteam vraagt het bestuur om een uitzondering te regelen.',
      volgendeStap: 'Niemand stopt tot er antwoord is.',
    },
  },
  {
    titels: ['Ondernemen in {buurt}', 'Een eigen zaak in {buurt}'],
    wat: 'Wie in {buurt} voor zichzelf wil beginnen, krijgt hulp van iemand die het al doet. Er is een klein startbedrag en een plek om te proberen. Vrouwen met een idee vinden de weg net zo goed.',
    hoe: [
      'Twaalf ondernemers zijn mentor. Ze kijken mee met cijfers, btw en prijzen.',
      'In twee leegstaande winkels mag je drie maanden proberen, voor een lage huur.',
    ],
    mijlpalen: [
      'Twaalf mentoren',
      'Twee proefwinkels',
      '25 starters begeleid',
      'Vier zaken met een eigen pand',
    ],
    buurten: ['Meer en Oever', 'Overtoomse Veld-Zuid'],
    vraagtAandacht: {
      zin: 'De proefwinkels doen het goed, maar er is geen vervolg.',
      oorzaak: 'Gewone winkelhuur is voor starters niet te betalen.',
      gevolg: 'Na drie maanden stopt een goed idee.',
      bijsturing: 'We vragen verhuurders om een huur die meegroeit.',
      volgendeStap: 'Twee starters leggen hun cijfers aan de verhuurders voor.',
    },
    stokt: {
      zin: 'De startbedragen worden niet uitbetaald.',
      oorzaak: 'Wie bijstand heeft, mag het geld niet ontvangen.',
      gevolg: 'Negen starters wachten, drie zijn gestopt.',
      bijsturing: 'We kopen voorlopig spullen in plaats van geld te geven.',
      volgendeStap: 'De vraag over de regel gaat naar het bestuur.',
    },
  },
  {
    titels: ['Eerlijk werk in {buurt}', 'Je rechten op het werk in {buurt}'],
    wat: 'Werkende mensen in {buurt} krijgen waar zij recht op hebben. Schoonmakers, bezorgers en zorgmedewerkers weten wie hen helpt. We maken zichtbaar welke werkgevers het goed doen.',
    hoe: [
      'Elke zondag is er een spreekuur over loon en contract, in vijf talen. Het is vertrouwelijk.',
      'Mensen met hetzelfde probleem vinden elkaar. Samen een brief schrijven durft iedereen.',
    ],
    mijlpalen: ['Spreekuur op zondag', '150 mensen geholpen', 'Lijst met goede werkgevers'],
    buurten: ['Johan Jongkindbuurt', 'Lodewijk van Deysselbuurt'],
    vraagtAandacht: {
      zin: 'Het spreekuur is zo druk dat mensen worden weggestuurd.',
      oorzaak: 'Er zijn twee juristen en vijftig bezoekers.',
      gevolg: 'Wie ver moest komen, gaat voor niets naar huis.',
      bijsturing: 'Rechtenstudenten doen de eerste vragen.',
      volgendeStap: 'Je kunt voortaan een tijd kiezen, aan de deur of per telefoon.',
    },
    stokt: {
      zin: 'De lijst met goede werkgevers komt niet verder.',
      oorzaak: 'Een bedrijf dreigt met een rechtszaak.',
      gevolg: 'Vrijwilligers durven niets meer op te schrijven.',
      bijsturing: 'We noemen alleen nog wie het goed doet, en waarom.',
      volgendeStap: 'Een advocaat leest de tekst na.',
    },
  },
  {
    titels: ['Werk en kinderen samen in {buurt}', 'Meer uren kunnen werken in {buurt}'],
    wat: 'Ouders in {buurt} die meer willen werken, kunnen dat. De opvang is betaalbaar en past bij hun uren. Formulieren vullen we samen in, zodat niemand later moet terugbetalen.',
    hoe: [
      'Twee opvanglocaties gaan open van zes tot negen. Ouders uit de zorg en de schoonmaak bepalen mee.',
      'We rekenen met elke ouder uit wat meer uren echt opleveren.',
    ],
    mijlpalen: ['Proef met ruime opvang', 'Rekenhulp voor 100 ouders', 'Twee locaties open'],
    buurten: ['Ruys de Beerenbrouckbuurt', 'Staalmanbuurt'],
    vraagtAandacht: {
      zin: 'De opvang is open, maar ouders durven geen toeslag aan te vragen.',
      oorzaak: 'Velen kennen iemand die alles moest terugbetalen.',
      gevolg: 'De helft van de plekken is leeg.',
      bijsturing: 'Een vrijwilliger controleert elke drie maanden de aanvraag.',
      volgendeStap: 'Moeders die het al doen, vertellen hoe het ging.',
    },
    stokt: {
      zin: 'De avondopvang is gestopt.',
      oorzaak: 'Er zijn geen leidsters die tot negen uur willen werken.',
      gevolg: 'Twaalf ouders zeggen hun avonddiensten af.',
      bijsturing: 'We zoeken leidsters onder ouders zelf, met een opleiding.',
      volgendeStap: 'De werkgevers wisselen tot die tijd de diensten.',
    },
  },
];
