import type { ActielijnBlueprint } from '../types.ts';

/** Getting by: debt, benefits, papers, groceries, being ill and poor. */
export const actielijnenRondkomen: readonly ActielijnBlueprint[] = [
  {
    titels: ['Uit de schulden in {buurt}', 'Op tijd hulp bij schulden in {buurt}'],
    wat: 'Wie in {buurt} schulden heeft, krijgt binnen een week iemand naast zich. Die blijft tot het is opgelost. Verhuurder, energiebedrijf en zorgverzekeraar wachten zolang met kosten.',
    hoe: [
      'We bellen aan bij de eerste gemiste betaling, niet bij de vijfde. De hulp komt thuis, met koffie en een map.',
      'Vrijwilligers die zelf schulden hadden, lopen mee. Zij weten hoe schaamte voelt.',
    ],
    mijlpalen: [
      'Afspraak met zes schuldeisers',
      'Twintig maatjes',
      '200 gezinnen met een plan',
      'Geen ontruimingen',
    ],
    buurten: ['Wildeman', 'Wegener Sleeswijkbuurt'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'De eerste bezoeken gaan snel, de plannen duren lang.',
      oorzaak: 'Het wachten is op papieren van drie instanties.',
      gevolg: 'Gezinnen zitten vier maanden in onzekerheid.',
      bijsturing: 'Een vast contact per instantie zoekt de papieren op.',
      volgendeStap: 'We houden per gezin bij waar het op wacht.',
    },
    stokt: {
      zin: 'Een grote schuldeiser doet niet meer mee.',
      oorzaak: 'Het bedrijf heeft de vorderingen verkocht.',
      gevolg: 'Zestien gezinnen krijgen weer deurwaarders aan de deur.',
      bijsturing: 'Een partner koopt de schulden op en maakt één plan.',
      volgendeStap: 'Het bestuur beslist hoeveel geld daarvoor is.',
    },
  },
  {
    titels: ['Krijg waar je recht op hebt in {buurt}', 'Geld dat blijft liggen in {buurt}'],
    wat: 'Bewoners van {buurt} krijgen de toeslagen en regelingen die voor hen bedoeld zijn. Iemand rekent het met je uit en vult het met je in. Fouten herstellen we samen.',
    hoe: [
      'De rekenhulp staat bij de markt, de moskee, de kerk en de school. Je hebt na een kwartier een antwoord.',
      'Eén keer per jaar bellen we iedereen terug: klopt het nog?',
    ],
    mijlpalen: ['Vier vaste plekken', '500 gesprekken', 'Opbrengst per gezin bekend'],
    buurten: ['Dichtersbuurt', 'Botteskerkbuurt'],
    vraagtAandacht: {
      zin: 'Mensen vinden ons, maar halen de aanvraag niet af.',
      oorzaak: 'Inloggen lukt niet zonder hulp.',
      gevolg: 'Van elke tien aanvragen stranden er vier.',
      bijsturing: 'De bibliotheek helpt ter plekke met inloggen.',
      volgendeStap: 'We bellen de mensen die bleven steken.',
    },
    stokt: {
      zin: 'De plek op de markt is weg.',
      oorzaak: 'De vergunning voor de kraam is niet verlengd.',
      gevolg: 'Juist daar kwamen mensen die nergens anders komen.',
      bijsturing: 'Een marktkoopman geeft ons een hoek van zijn kraam.',
      volgendeStap: 'We vragen de vergunning opnieuw aan, nu voor een jaar.',
    },
  },
  {
    titels: ['De post is weer van jou in {buurt}', 'Hulp bij brieven en formulieren in {buurt}'],
    wat: 'Niemand in {buurt} hoeft bang te zijn voor de brievenbus. Er is elke dag iemand die meeleest en meedenkt. Wie het zelf wil leren, krijgt les.',
    hoe: [
      'De formulierenhulp zit op vijf plekken, op vaste tijden. Ook op zaterdag.',
      'We houden bij welke brieven de meeste vragen geven. Die gaan naar de leesgroep.',
    ],
    mijlpalen: ['Vijf plekken', 'Dertig vrijwilligers', 'Top tien van onduidelijke brieven'],
    buurten: ['Jacob Geelbuurt', 'Van Tijenbuurt'],
    vraagtAandacht: {
      zin: 'Vrijwilligers krijgen vragen die te zwaar voor hen zijn.',
      oorzaak: 'Achter een brief zit vaak een schuld of ziekte.',
      gevolg: 'Twee vrijwilligers namen het mee naar huis en stopten.',
      bijsturing: 'Een maatschappelijk werker is voortaan tijdens elk uur bereikbaar.',
      volgendeStap: 'Elke maand praten we samen na, met taart.',
    },
    stokt: {
      zin: 'Drie van de vijf plekken zijn dicht.',
      oorzaak: 'De verzekering wil dat vrijwilligers een cursus doen die er niet is.',
      gevolg: 'De rij bij de andere twee is te lang.',
      bijsturing: 'We maken de cursus zelf, met de hogeschool.',
      volgendeStap: 'De eerste groep begint volgende maand.',
    },
  },
  {
    titels: ['Goed en goedkoop eten in {buurt}', 'De buurtwinkel van {buurt}'],
    wat: 'Iedereen in {buurt} kan genoeg en gezond eten kopen. Er is een winkel met lage prijzen, waar iedereen mag komen. Zo weet niemand wie er krap zit.',
    hoe: [
      'Bewoners runnen de winkel met één beroepskracht. De groente komt van boeren en van winkels die over hebben.',
      'Bij de kassa kun je iets extra’s betalen voor een ander.',
    ],
    mijlpalen: ['Winkel open', '300 vaste klanten', 'Winkel betaalt zichzelf voor de helft'],
    buurten: ['Reimerswaal', 'Louis Couperusbuurt'],
    vraagtAandacht: {
      zin: 'De winkel is populair, de schappen zijn vaak leeg.',
      oorzaak: 'Winkels houden minder over dan vroeger.',
      gevolg: 'Wie na twaalf uur komt, vindt geen groente meer.',
      bijsturing: 'We kopen samen in met drie andere buurtwinkels.',
      volgendeStap: 'Een boer uit de polder levert twee keer per week.',
    },
    stokt: {
      zin: 'De winkel kan de energierekening niet betalen.',
      oorzaak: 'De koelcellen zijn oud en het contract liep af.',
      gevolg: 'Zonder oplossing gaan we over zes weken dicht.',
      bijsturing: 'Een ondernemer leent ons zuinige koelingen.',
      volgendeStap: 'We vragen het fonds om de overstap te betalen.',
    },
  },
  {
    titels: ['Rust in het hoofd in {buurt}', 'Geldzorgen en gezondheid in {buurt}'],
    wat: 'Geldzorgen maken ziek, en ziek zijn kost geld. In {buurt} werken huisarts en schuldhulp daarom samen. Eén gesprek kan beide kanten op.',
    hoe: [
      'In drie praktijken zit op dinsdag een geldhulp in de wachtkamer. De huisarts stelt je voor.',
      'Wie piekert, kan meedoen met een groep: wandelen, ademen, praten.',
    ],
    mijlpalen: ['Drie praktijken doen mee', '90 mensen geholpen', 'Minder bezoeken aan de huisarts'],
    buurten: ['Emanuel van Meterenbuurt', 'Staalmanbuurt'],
    vraagtAandacht: {
      zin: 'Huisartsen verwijzen veel, maar de geldhulp is er maar één dag.',
      oorzaak: 'Er is geen geld voor een tweede dag.',
      gevolg: 'Mensen moeten een week wachten, met hun stress.',
      bijsturing: 'De praktijkondersteuner leert de eerste stap zelf te doen.',
      volgendeStap: 'Met de zorgverzekeraar praten we over een tweede dag.',
    },
    stokt: {
      zin: 'De samenwerking ligt stil.',
      oorzaak: 'De praktijken mogen geen gegevens delen en er is geen afspraak.',
      gevolg: 'Mensen moeten hun verhaal weer twee keer doen.',
      bijsturing: 'Bewoners krijgen een kaart die zij zelf meenemen.',
      volgendeStap: 'De kaart wordt met tien mensen uitgeprobeerd.',
    },
  },
];
