import type { ActielijnBlueprint } from '../types.ts';

/** Outside the front door: streets, green, waste, porches, building. */
export const actielijnenBuiten: readonly ActielijnBlueprint[] = [
  {
    titels: ['Schone straten in {buurt}', 'Afval op zijn plek in {buurt}'],
    wat: 'De straten en containers in {buurt} zijn schoon, ook op maandag. Bewoners, reinigers en winkels spreken samen af wie wat doet. Grof afval ligt er niet langer dan één dag.',
    hoe: [
      'Op een kaart zetten we waar het misgaat. Bewoners lopen een keer in de maand een ronde met de reiniging.',
      'Bij vijf containers adopteren buren de plek. Zij krijgen een sleutel, een grijper en een vast nummer dat opneemt.',
    ],
    mijlpalen: [
      'Kaart met twaalf plekken',
      'Eerste containers geadopteerd',
      'Nieuwe tijden voor grof afval',
      'Meting met bewoners',
    ],
    buurten: ['Dichtersbuurt', 'Dobbebuurt'],
    vraagtAandacht: {
      zin: 'Overdag is het schoner, in het weekend niet.',
      oorzaak: 'Op zaterdag wordt er niet opgehaald en de containers zitten dan vol.',
      gevolg: 'Op maandag ligt er meer naast dan erin, en dat trekt ratten aan.',
      bijsturing: 'We vragen een ronde op zaterdag, vier weken op proef.',
      volgendeStap: 'Bewoners maken elke maandag een foto van dezelfde drie plekken.',
    },
    stokt: {
      zin: 'De adoptie van containers is gestopt.',
      oorzaak: 'Twee buren zijn uitgescholden toen ze iemand aanspraken.',
      gevolg: 'Vrijwilligers willen dit niet meer alleen doen.',
      bijsturing: 'De wijkbeheerder loopt mee en wij oefenen samen hoe je iemand aanspreekt.',
      volgendeStap: 'Eerst een avond met de buren om te horen wat zij nodig hebben.',
    },
  },
  {
    titels: ['Groen en koel in {buurt}', 'Bomen en schaduw in {buurt}'],
    wat: 'In {buurt} komt meer groen en schaduw. Bewoners tekenen mee en kiezen de plekken. Het onderhoud is vooraf geregeld, zodat het groen ook groen blijft.',
    hoe: [
      'We beginnen bij de plekken waar het in de zomer het heetst is. Kinderen van de basisschool meten de temperatuur.',
      'Elke plek krijgt een groepje tuiniers uit de straat. De gemeente zorgt voor water, grond en één vaste hovenier.',
    ],
    mijlpalen: [
      'Hitterondje met de school',
      'Ontwerp gekozen',
      'Eerste 20 bomen',
      'Afspraken over onderhoud getekend',
    ],
    buurten: ['Confuciusbuurt', 'Staalmanbuurt'],
    vraagtAandacht: {
      zin: 'Het planten is uitgesteld naar het najaar.',
      oorzaak: 'Onder twee pleintjes liggen kabels die niet op de kaart staan.',
      gevolg: 'Vier van de tien plekken kunnen niet doorgaan zoals getekend.',
      bijsturing: 'Bewoners zoeken nieuwe plekken, met bakken waar geen grond is.',
      volgendeStap: 'Volgende week lopen we samen een ronde met de tekening.',
    },
    stokt: {
      zin: 'Het groen van vorig jaar is dood en nieuw planten heeft nu geen zin.',
      oorzaak: 'Niemand was verantwoordelijk voor water geven in de zomer.',
      gevolg: 'Buren zijn teleurgesteld en twee tuiniers stopten.',
      bijsturing: 'We planten pas weer als het water en de uren vastliggen.',
      volgendeStap: 'De trekker maakt een afspraak op één pagina en legt die voor.',
    },
  },
  {
    titels: ['Een fijn portiek in {buurt}', 'Portiekafspraken in {buurt}'],
    wat: 'Buren in {buurt} kennen elkaar en voelen zich thuis in hun portiek. Elk portiek dat wil, maakt eigen afspraken. Deuren, lampen en bellen doen het.',
    hoe: [
      'Een portiekgesprek begint met soep op de trap. Daarna maken buren een lijst van wat kapot is en wat ze zelf willen doen.',
      'Wat kapot is, wordt binnen drie weken gemaakt. Pas dan vragen we iets van bewoners.',
    ],
    mijlpalen: ['Tien portiekgesprekken', 'Alle deuren sluiten', 'Eerste afspraken op de muur'],
    buurten: ['Jacob Geelbuurt', 'Lodewijk van Deysselbuurt'],
    vraagtAandacht: {
      zin: 'De gesprekken lopen, de deuren nog niet.',
      oorzaak: 'De sloten worden in het buitenland gemaakt en zijn laat.',
      gevolg: 'In drie portieken slapen nog mensen op de trap.',
      bijsturing: 'We zetten nu tijdelijke sloten.',
      volgendeStap: 'De wijkbeheerder hangt in elk portiek de datum op.',
    },
    stokt: {
      zin: 'In twee blokken zijn we gestopt met de gesprekken.',
      oorzaak: 'Bewoners horen dat er sloop komt en willen eerst dat weten.',
      gevolg: 'Een gesprek over afspraken voelt voor hen als een grap.',
      bijsturing: 'We draaien het om: eerst duidelijkheid over het blok, dan het portiek.',
      volgendeStap: 'De verhuurder komt zelf vertellen wat wel en niet vaststaat.',
    },
  },
  {
    titels: ['Meepraten over bouwen in {buurt}', 'Terug kunnen komen na nieuwbouw in {buurt}'],
    wat: 'Wie in {buurt} moet verhuizen voor nieuwbouw, weet op tijd waar hij aan toe is. Iedereen die dat wil, kan terugkomen in de buurt. Bewoners beslissen mee over het plan.',
    hoe: [
      'Een bewonersgroep krijgt eigen advies, van iemand die zij zelf kiezen. De plannen liggen in de buurtkamer, met een maquette.',
      'Elk huishouden heeft één vaste contactpersoon tot en met de terugkeer. Die belt ook als er geen nieuws is.',
    ],
    mijlpalen: [
      'Eigen adviseur gekozen',
      'Afspraken over terugkeer getekend',
      'Plan gekozen met bewoners',
      'Eerste mensen terug',
    ],
    buurten: ['Wildeman', 'Jacob Geelbuurt'],
    vraagtAandacht: {
      zin: 'De afspraken over terugkeer zijn nog niet getekend.',
      oorzaak: 'Over de huur na terugkeer zijn we het nog niet eens.',
      gevolg: 'Bewoners vertrouwen de plannen minder en komen minder.',
      bijsturing: 'We zetten op papier waar we het wel en niet over eens zijn.',
      volgendeStap: 'De bewonersgroep bespreekt het met haar adviseur.',
    },
    stokt: {
      zin: 'Het gesprek over het plan ligt stil.',
      oorzaak: 'Er stond iets over sloop in de krant voordat bewoners het wisten.',
      gevolg: 'De bewonersgroep heeft het overleg stopgezet.',
      bijsturing: 'We bieden excuses aan en spreken af wie wat wanneer vertelt.',
      volgendeStap: 'Een gesprek zonder agenda, op een plek die bewoners kiezen.',
    },
  },
  {
    titels: ['Een plein voor iedereen in {buurt}', 'Spelen en zitten in {buurt}'],
    wat: 'Het plein in {buurt} wordt een plek waar kinderen spelen en ouderen zitten. Meisjes en vrouwen voelen zich er net zo thuis als jongens. Na een jaar kijken we wie er komt.',
    hoe: [
      'We tellen een week lang wie het plein gebruikt, op vijf momenten. Daarna vragen we vooral de mensen die er niet komen.',
      'We proberen eerst met losse banken en doeken. Wat werkt, wordt vast.',
    ],
    mijlpalen: ['Telweek', 'Proefplein in de zomer', 'Ontwerp vastgesteld', 'Plein open'],
    buurten: ['Reimerswaal', 'Van Tijenbuurt'],
    vraagtAandacht: {
      zin: 'Het proefplein trekt kinderen, maar weinig meisjes boven de twaalf.',
      oorzaak: 'De zitplekken staan naast het voetbalveld.',
      gevolg: 'Het plan dreigt weer vooral voor jongens te worden.',
      bijsturing: 'Meiden van het jongerencentrum zetten de banken waar zij ze willen.',
      volgendeStap: 'In de vakantie tellen we nog een keer.',
    },
    stokt: {
      zin: 'De aanleg gaat dit jaar niet door.',
      oorzaak: 'De riolering onder het plein moet eerst worden vervangen.',
      gevolg: 'Het plein blijft nog minstens een jaar kaal.',
      bijsturing: 'De losse banken en het podium blijven staan tot de aanleg.',
      volgendeStap: 'Wij vertellen het zelf op het plein, met koffie erbij.',
    },
  },
];
