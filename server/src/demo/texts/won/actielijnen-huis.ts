import type { ActielijnBlueprint } from '../types.ts';

/** In and around the home: damp, warmth, repairs, moving. */
export const actielijnenHuis: readonly ActielijnBlueprint[] = [
  {
    titels: ['Schimmelvrij wonen in {buurt}', 'Droge huizen in {buurt}'],
    wat: 'Niemand in {buurt} woont over vier jaar nog in een huis met schimmel. We kijken elk huis na dat een bewoner meldt. Wat kapot is, wordt gemaakt. Wie hulp nodig heeft met ventileren, krijgt die thuis.',
    hoe: [
      'Een monteur en een bewoner gaan samen langs de deuren. De bewoner kent de buren en spreekt vaak hun taal. Ze meten vocht en schrijven op wat er moet gebeuren.',
      'Elke melding krijgt binnen twee weken een bezoek. De bewoner hoort dan ook wanneer het gemaakt is. We houden één lijst bij, die iedereen in de werkgroep kan zien.',
      'Na een half jaar gaan we terug. Is de schimmel weg, dan sluiten we de melding samen met de bewoner.',
    ],
    mijlpalen: [
      'Eerste 50 huizen bekeken',
      'Alle meldingen op één lijst',
      'Terug bij de eerste 50 huizen',
      'Evaluatie met bewoners',
    ],
    buurten: ['Wildeman', 'Dichtersbuurt', 'Jacob Geelbuurt'],
    vraagtAandacht: {
      zin: 'De huisbezoeken gaan door, maar het herstel loopt achter.',
      oorzaak: 'Er zijn te weinig monteurs voor het aantal meldingen.',
      gevolg: 'Bewoners wachten nu zes weken in plaats van twee.',
      bijsturing: 'Twee leerlingen van het mbo lopen mee en doen de kleine reparaties.',
      volgendeStap: 'Over een maand kijken we of de wachttijd korter is.',
    },
    stokt: {
      zin: 'Het herstel in één blok ligt stil.',
      oorzaak: 'Achter de schimmel bleek een lekkende gevel te zitten, en daar is nog geen geld voor.',
      gevolg: 'Vierentwintig gezinnen weten niet waar ze aan toe zijn.',
      bijsturing: 'We leggen de keuze tussen opknappen en vervangen voor aan het bestuur.',
      volgendeStap: 'Bewoners van het blok krijgen deze week een bezoek met uitleg.',
    },
  },
  {
    titels: ['Betere ventilatie in {buurt}', 'Frisse lucht in huis in {buurt}'],
    wat: 'De portiekflats in {buurt} krijgen ventilatie die werkt en die niet herrie maakt. Bewoners kiezen mee welk systeem er komt. De huur gaat er niet door omhoog.',
    hoe: [
      'We proberen twee systemen uit, elk in één portiek. Bewoners houden drie maanden bij wat ze merken: geluid, tocht, vocht. Daarna kiezen ze zelf.',
      'De aannemer werkt per trap. Een vaste bewonersbegeleider is elke werkdag in het blok te vinden.',
    ],
    mijlpalen: [
      'Proef in twee portieken',
      'Keuze door bewoners',
      'Eerste blok klaar',
      'Alle portieken klaar',
    ],
    buurten: ['Wildeman', 'Louis Couperusbuurt'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'De proef duurt langer dan we dachten.',
      oorzaak: 'Eén systeem maakte te veel geluid in de slaapkamers.',
      gevolg: 'De keuze schuift twee maanden op.',
      bijsturing: 'De leverancier plaatst een stillere motor en wij meten opnieuw.',
      volgendeStap: 'Op de volgende portiekavond luisteren bewoners zelf naar het verschil.',
    },
    stokt: {
      zin: 'De aannemer is gestopt met het werk.',
      oorzaak: 'In de schachten zit asbest dat niet op de tekening stond.',
      gevolg: 'Drie portieken zijn open en kunnen niet verder.',
      bijsturing: 'Een ander bedrijf haalt eerst het asbest weg. Dat kost geld dat er nog niet is.',
      volgendeStap: 'De trekker vraagt het bestuur om een besluit over de extra kosten.',
    },
  },
  {
    titels: ['Lagere energierekening in {buurt}', 'Warm en betaalbaar wonen in {buurt}'],
    wat: 'Bewoners van {buurt} betalen minder voor energie. Energiehulpen uit de buurt helpen met tips en kleine klussen. Grote gebreken gaan door naar de verhuurder.',
    hoe: [
      'We leiden bewoners op tot energiehulp. Ze krijgen een vergoeding en een tas met spullen: tochtstrips, radiatorfolie, ledlampen.',
      'De energiehulp komt twee keer. De tweede keer rekenen we samen uit wat het scheelt.',
    ],
    mijlpalen: [
      'Twaalf energiehulpen opgeleid',
      '100 huizen bezocht',
      '300 huizen bezocht',
      'Opbrengst uitgerekend',
    ],
    buurten: ['Lodewijk van Deysselbuurt', 'Confuciusbuurt'],
    vraagtAandacht: {
      zin: 'Er komen minder aanvragen dan we hadden gehoopt.',
      oorzaak: 'Veel mensen zijn bang dat er iemand voor de verhuurder komt controleren.',
      gevolg: 'De helft van de energiehulpen heeft te weinig te doen.',
      bijsturing: 'We gaan nu mee met het koffieuur en de taalles, waar mensen ons kennen.',
      volgendeStap: 'In drie portieken beginnen we met een buur die al geholpen is.',
    },
    stokt: {
      zin: 'De bezoeken liggen stil.',
      oorzaak: 'Het geld voor materiaal was op en de nieuwe bijdrage is nog niet toegezegd.',
      gevolg: 'Veertig bewoners staan op de wachtlijst, nu het kouder wordt.',
      bijsturing: 'Een partner schiet het materiaal voor tot het nieuwe jaar.',
      volgendeStap: 'Alle mensen op de wachtlijst krijgen een telefoontje.',
    },
  },
  {
    titels: ['Snel gemaakt: reparaties in {buurt}', 'Klachten over de woning in {buurt}'],
    wat: 'Een reparatie in {buurt} duurt niet langer dan tien werkdagen. Bewoners kunnen zien hoe ver hun melding is. Bij herhaling kijken we naar de oorzaak, niet alleen naar het lek.',
    hoe: [
      'Elke dinsdag is er een spreekuur in de buurt, met een opzichter die meteen een afspraak maakt. Je hoeft niet te bellen of in te loggen.',
      'Elke maand leggen we de meldingen naast elkaar. Drie keer hetzelfde in één portiek is een signaal.',
    ],
    mijlpalen: ['Spreekuur begonnen', 'Meldingen zichtbaar voor bewoners', 'Wachttijd onder tien dagen'],
    buurten: ['Reimerswaal', 'Johan Jongkindbuurt'],
    vraagtAandacht: {
      zin: 'Het spreekuur is druk, de wachttijd daalt nog niet.',
      oorzaak: 'Er komen nu meer meldingen binnen, ook oude.',
      gevolg: 'De gemiddelde wachttijd is achttien dagen.',
      bijsturing: 'We splitsen spoed en gewoon, en doen op vrijdag een extra ronde.',
      volgendeStap: 'We vertellen op het spreekuur eerlijk hoe lang het nu duurt.',
    },
    stokt: {
      zin: 'Het spreekuur is gestopt.',
      oorzaak: 'De opzichter is ziek en er is geen vervanger.',
      gevolg: 'Bewoners staan voor een dichte deur en het vertrouwen zakt.',
      bijsturing: 'Twee verhuurders verdelen de dinsdagen voorlopig samen.',
      volgendeStap: 'Het kernteam vraagt om een vaste vervanger op papier.',
    },
  },
  {
    titels: ['Passend wonen: ruilen en doorstromen in {buurt}', 'Een huis dat past in {buurt}'],
    wat: 'Gezinnen in {buurt} die krap wonen, krijgen sneller een groter huis. Ouderen die kleiner willen wonen, kunnen in hun eigen buurt blijven. Een verhuishulp regelt het met hen.',
    hoe: [
      'De verhuishulp belt aan bij ouderen die dat goed vinden. Ze drinken koffie en praten over wat iemand nodig heeft. Niemand moet verhuizen.',
      'Komt er een groot huis vrij, dan gaat het eerst naar een gezin uit dezelfde buurt. De huur van de oudere blijft gelijk.',
    ],
    mijlpalen: [
      'Verhuishulp aan het werk',
      'Eerste vijf ruilen',
      'Afspraak met alle verhuurders',
      '25 gezinnen geholpen',
    ],
    buurten: ['Ruys de Beerenbrouckbuurt', 'Wegener Sleeswijkbuurt'],
    vraagtAandacht: {
      zin: 'Er zijn genoeg gezinnen, maar te weinig kleine woningen.',
      oorzaak: 'De nieuwbouw met lift is een half jaar later klaar.',
      gevolg: 'Negen ouderen die willen verhuizen, wachten.',
      bijsturing: 'We kijken ook naar woningen op de begane grond in de buurt ernaast.',
      volgendeStap: 'De verhuishulp bezoekt met vier ouderen een voorbeeldwoning.',
    },
    stokt: {
      zin: 'Het ruilen ligt stil.',
      oorzaak: 'De verhuurders rekenen de huur verschillend en komen er niet uit.',
      gevolg: 'Een oudere zou honderd euro meer gaan betalen en haakt af.',
      bijsturing: 'We vragen het bestuur om één regel voor iedereen.',
      volgendeStap: 'Er ligt een voorstel op de volgende bestuursvergadering.',
    },
  },
];
