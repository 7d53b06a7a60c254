import type { AgendapuntBlueprint } from '../types.ts';

export const agendapuntenWerk: readonly AgendapuntBlueprint[] = [
  {
    title: 'Wat komen we tegen aan de keukentafel?',
    minuten: 20,
    alineas: [
      'De energierekening is weer de grootste zorg. Mensen zetten de verwarming uit en krijgen schimmel. We trekken hierin op met het opgaveteam Wonen.',
      'Een vader werkt vijftig uur en komt toch niet rond. Zijn loon is goed, maar de oude schuld groeit door. Zijn maatje belt morgen met de schuldeiser.',
      'Mensen schamen zich minder als de hulp iemand is die het zelf heeft meegemaakt. Dat horen we elke keer.',
    ],
    besluiten: [
      {
        text: 'Er komt een noodfonds voor bedragen tot driehonderd euro.',
        reason: 'Een kleine schuld mag niet groeien door wachten.',
      },
    ],
    actiepunten: ['Bel met de schuldeiser van de vader'],
  },
  {
    title: 'Banen en mensen: stand van zaken',
    minuten: 15,
    alineas: [
      'Deze maand begonnen {aantal} mensen. Twee stopten alweer, allebei om het rooster. We praten daar voortaan eerder over.',
      'Een werkgever in de logistiek wil twaalf mensen, met vroege diensten. Zonder opvang voor kinderen lukt dat niet. We brengen hem in gesprek met de opvang.',
      'De kennismaking in de keuken was een succes. Zes mensen kookten mee, vier kregen meteen een plek.',
    ],
    besluiten: [
      {
        text: 'Een kennismaking met een werkgever is altijd op de werkvloer.',
        reason: 'Daar laten mensen zien wat ze kunnen.',
      },
      {
        text: 'We noemen alleen werkgevers die het goed doen.',
        reason: 'Een zwarte lijst brengt onze vrijwilligers in gevaar.',
      },
    ],
    actiepunten: ['Breng de werkgever in gesprek met de opvang'],
  },
  {
    title: 'De eerste gemiste betaling',
    minuten: 20,
    alineas: [
      'Er kwamen {aantal} signalen binnen. Bij de helft was één gesprek genoeg. Bij de rest is er een plan in de maak.',
      'Twee schuldeisers sturen nog steeds kosten mee. Dat is niet wat we afspraken. De trekker belt hun directie.',
      'Een bewoner vroeg waarom wij wisten dat ze achterliep. We leggen het nu eerst uit, voordat we iets anders vragen.',
    ],
    besluiten: [
      {
        text: 'We bellen aan bij de eerste gemiste betaling.',
        reason: 'Bij de vijfde is de schuld verdubbeld.',
      },
      {
        text: 'Aangesloten schuldeisers rekenen een half jaar geen extra kosten.',
        reason: 'Zo krijgt een plan een kans.',
      },
    ],
    actiepunten: ['Bel de directie van de twee schuldeisers', 'Houd per gezin bij waar het plan op wacht'],
  },
  {
    title: 'Spreekuren: waar en wanneer?',
    minuten: 10,
    alineas: [
      'Zaterdag is drukker dan alle andere dagen samen. We schuiven de dinsdag in. De bibliotheek is akkoord.',
      'Bij de moskee komen vooral mannen, bij de school vooral vrouwen. Samen bereiken we meer.',
      'Er is behoefte aan iemand die Pools spreekt. Een vrijwilliger kent een buurvrouw die dat wil doen.',
    ],
    besluiten: [
      {
        text: 'Het spreekuur verhuist van dinsdag naar zaterdag.',
        reason: 'Op zaterdag kunnen werkende mensen ook komen.',
      },
      {
        text: 'Elke vrijwilliger kan tijdens zijn dienst een beroepskracht bellen.',
        reason: 'De vragen zijn zwaarder dan we dachten.',
      },
    ],
    actiepunten: [
      'Zoek iemand die Pools spreekt voor het spreekuur',
      'Bel de mensen die bleven steken bij het inloggen',
      'Maak een tijdenlijst voor het spreekuur op zondag',
      'Plan een avond met taart voor de vrijwilligers',
    ],
  },
  {
    title: 'Regels die in de weg zitten',
    minuten: 25,
    alineas: [
      'We verzamelden zeven regels die hulp tegenhouden. Drie kunnen wij zelf anders doen. Voor vier vragen we het bestuur om hulp.',
      'Wie twee maanden werkt en dan stopt, wacht te lang op een uitkering. Mensen durven daardoor niet te beginnen. Dit voorbeeld is sterk, het gaat bovenaan.',
      'Een ambtenaar aan tafel zegt dat er meer ruimte is dan we denken. Hij zoekt het uit en komt erop terug.',
    ],
    besluiten: [
      {
        text: 'De vier regels die ons tegenhouden, leggen we voor aan het bestuur.',
        reason: 'Wij kunnen ze niet zelf veranderen.',
      },
    ],
    actiepunten: [
      'Schrijf het voorbeeld over de uitkering uit op één pagina',
      'Vraag de advocaat om de tekst na te lezen',
    ],
  },
  {
    title: 'Starters en proefwinkels',
    minuten: 15,
    alineas: [
      'De naaister in de proefwinkel heeft genoeg klanten voor drie dagen. Haar mentor denkt dat vijf dagen kan. De huur is nog de vraag.',
      'Er zijn elf nieuwe aanmeldingen, van wie zeven vrouwen. De infoavond met kinderopvang hielp.',
      'De boekhouder uit het netwerk geeft een avond over btw. Hij belooft geen moeilijke woorden.',
    ],
    besluiten: [
      {
        text: 'Een starter mag drie maanden in de proefwinkel, met één keer verlengen.',
        reason: 'Drie maanden is soms net te kort om het te weten.',
      },
    ],
    actiepunten: [
      'Vraag de boekhouder om een avond over btw',
      'Bespreek de huur van de proefwinkel met de verhuurder',
    ],
  },
  {
    title: 'De buurtwinkel',
    minuten: 10,
    alineas: [
      'De winkel had {aantal} klanten per dag. Om twaalf uur was de groente op. Samen inkopen moet dat oplossen.',
      'Het idee om iets te betalen voor een ander werkt. De pot was aan het eind van de maand leeg en dat was de bedoeling.',
      'De vrijwilligers vragen om een stoel bij de kassa. Die komt er deze week.',
    ],
    besluiten: [
      {
        text: 'Iedereen mag in de buurtwinkel kopen, zonder pasje.',
        reason: 'Zo weet niemand wie er krap zit.',
      },
    ],
    actiepunten: ['Zet een stoel bij de kassa van de buurtwinkel', 'Vraag de boer om een tweede levering'],
  },
  {
    title: 'Taal op de werkvloer',
    minuten: 15,
    alineas: [
      'De groep in de zorg haalde het eerste examen. Acht van de acht. De docent had een slinger gemaakt.',
      'Taal leren tijdens het werk kost de werkgever een uur per dag. Twee bedrijven betalen dat, één twijfelt nog.',
      'De cursisten willen ook leren telefoneren. Dat is eng, zeggen ze, want je ziet geen gezicht.',
    ],
    besluiten: [],
    actiepunten: ['Regel een busje vanaf het plein', 'Nodig twaalf mensen uit voor de werkplaats'],
  },
  {
    title: 'Opvang en roosters',
    minuten: 15,
    alineas: [
      'De opvang gaat op proef om zes uur open. Er zijn negen kinderen aangemeld. De leidster woont om de hoek.',
      'Vier werkgevers proberen diensten van negen tot twee. Na een week zijn er al meer aanmeldingen dan plekken.',
      'Ouders zijn bang voor terugbetalen. De rekenhulp kijkt elke drie maanden mee. Dat geeft rust.',
    ],
    besluiten: [
      {
        text: 'We praten over uren en opvang voordat iemand begint.',
        reason: 'De meeste mensen stoppen om het rooster.',
      },
    ],
    actiepunten: ['Vraag vier werkgevers hoe het rooster bevalt'],
  },
  {
    title: 'Geldhulp bij de huisarts',
    minuten: 10,
    alineas: [
      'De huisartsen zijn enthousiast. Ze zien mensen met hoofdpijn die eigenlijk geldzorgen hebben. Eén dag per week is te weinig.',
      'De wachtkamer is niet de plek voor een gesprek. Er is nu een kamertje met een deur.',
      'Mensen willen zelf bepalen wat de dokter weet. De kaart blijft daarom van de bewoner.',
    ],
    besluiten: [
      {
        text: 'De kaart met gegevens blijft van de bewoner zelf.',
        reason: 'Je bepaalt zelf wat je aan wie vertelt.',
      },
    ],
    actiepunten: ['Zoek een kamer met een deur in de praktijk'],
  },
  {
    title: 'Jongeren en schulden',
    minuten: 15,
    alineas: [
      'Achteraf betalen is het grootste probleem onder de twintig. Vier aankopen op één dag is heel gewoon. Praten helpt meer dan waarschuwen.',
      'De studenten noemden hun spreekuur zelf. Er hangt een poster met alleen een vraagteken en een lokaal.',
      'Een jongen van negentien loste zijn schuld af en wil anderen helpen. Hij begint als maatje.',
    ],
    besluiten: [],
    actiepunten: ['Hang de poster met het vraagteken op in het mbo'],
  },
  {
    title: 'Wat levert het op?',
    minuten: 15,
    alineas: [
      'We rekenden samen: per gezin ruim honderd euro per maand. Dat is meer dan een cadeaubon. Het is een nieuwe winterjas.',
      'Niet alles is in geld te zeggen. Een moeder slaapt weer, zei ze. Dat schrijven we ook op.',
      'Van de mensen die vorig jaar begonnen, werkt driekwart nog. De rest spraken we ook. Van hen leerden we het meest.',
    ],
    besluiten: [],
    actiepunten: [
      'Reken voor tien gezinnen uit wat meer uren oplevert',
      'Bel na drie maanden met iedereen die begon',
    ],
  },
];
