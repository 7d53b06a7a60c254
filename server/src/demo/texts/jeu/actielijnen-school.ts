import type { ActielijnBlueprint } from '../types.ts';

/** A good start and school: language, reading, advice, homework, attendance. */
export const actielijnenSchool: readonly ActielijnBlueprint[] = [
  {
    titels: ['Een goede start voor peuters in {buurt}', 'Spelen en praten vanaf twee jaar in {buurt}'],
    wat: 'Elk kind in {buurt} begint met genoeg woorden aan de basisschool. Ouders en peuters spelen samen, dicht bij huis. De drempel is laag en het kost niets.',
    hoe: [
      'Drie ochtenden per week is er een speelgroep waar ouders bij zijn. Ze leren spelletjes die je ook thuis kunt doen, in elke taal.',
      'Het consultatiebureau nodigt uit en loopt de eerste keer mee.',
    ],
    mijlpalen: [
      'Twee speelgroepen open',
      'Afspraak met het consultatiebureau',
      '60 gezinnen doen mee',
      'Meting in groep 1',
    ],
    buurten: ['Ruys de Beerenbrouckbuurt', 'Dichtersbuurt'],
    vraagtAandacht: {
      zin: 'De speelgroepen zijn vol, er is een wachtlijst.',
      oorzaak: 'Er is één leidster ziek en er is geen inval.',
      gevolg: 'Elf gezinnen wachten, en een peuter wacht niet met groeien.',
      bijsturing: 'Twee moeders uit de eerste groep helpen mee en krijgen een opleiding.',
      volgendeStap: 'Na de vakantie begint een groep op zaterdag.',
    },
    stokt: {
      zin: 'De ruimte in de school is niet meer vrij.',
      oorzaak: 'De school groeit en heeft het lokaal zelf nodig.',
      gevolg: 'De speelgroep heeft vanaf volgende maand geen plek.',
      bijsturing: 'We vragen de buurtkamer om drie ochtenden.',
      volgendeStap: 'De ouders gaan samen kijken of het er veilig is voor peuters.',
    },
  },
  {
    titels: ['Lezen is van iedereen in {buurt}', 'Elke dag lezen in {buurt}'],
    wat: 'Kinderen in {buurt} lezen elke dag en vinden het leuk. Er zijn boeken in huis, in de klas en op straat. Over drie jaar halen meer kinderen het leesniveau van groep 8.',
    hoe: [
      'Leesmaatjes komen een half jaar lang elke week thuis. Ze lezen voor, ook aan de kleintjes op de bank.',
      'Scholen en bibliotheek kiezen boeken waarin kinderen zichzelf herkennen.',
    ],
    mijlpalen: [
      'Vijftig leesmaatjes',
      'Boekenkast op zes plekken',
      'Leesfeest',
      'Vergelijking met vorig jaar',
    ],
    buurten: ['Lodewijk van Deysselbuurt', 'Jacob Geelbuurt'],
    vraagtAandacht: {
      zin: 'De maatjes zijn enthousiast, maar stoppen vaak in de winter.',
      oorzaak: 'Studenten hebben dan tentamens.',
      gevolg: 'Kinderen verliezen halverwege hun maatje.',
      bijsturing: 'We werven nu ook oma’s en opa’s.',
      volgendeStap: 'Elke student krijgt een vaste vervanger.',
    },
    stokt: {
      zin: 'De bezoeken thuis liggen stil.',
      oorzaak: 'Er was geen geldige verklaring van gedrag voor alle maatjes.',
      gevolg: 'Dertig kinderen wachten op hun voorleesuur.',
      bijsturing: 'We lezen voorlopig in de bibliotheek, met ouders erbij.',
      volgendeStap: 'De aanvragen gaan deze week allemaal weg.',
    },
  },
  {
    titels: ['Een eerlijk schooladvies in {buurt}', 'Kansrijk naar de brugklas in {buurt}'],
    wat: 'Kinderen uit {buurt} krijgen een advies dat past bij wat zij kunnen. Ouders weten hoe het werkt en durven vragen te stellen. Leraren leren van elkaar.',
    hoe: [
      'Leraren van vier scholen bespreken twijfelgevallen samen, zonder naam van het kind.',
      'Oudere leerlingen vertellen in groep 7 hoe het is op de middelbare school.',
    ],
    mijlpalen: [
      'Vier scholen doen mee',
      'Ouderavond in vier talen',
      'Eerste adviezen besproken',
      'Volgen tot klas 3',
    ],
    buurten: ['Wegener Sleeswijkbuurt', 'Emanuel van Meterenbuurt'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'De scholen praten open, maar één school haakt af.',
      oorzaak: 'Er is een nieuw team en te weinig tijd.',
      gevolg: 'Een kwart van de kinderen valt buiten de afspraak.',
      bijsturing: 'De directeuren nemen het gesprek zelf over.',
      volgendeStap: 'Voor januari is er een vaste middag voor alle vier.',
    },
    stokt: {
      zin: 'De middelbare scholen willen de afspraak niet tekenen.',
      oorzaak: 'Zij vrezen dat meer kinderen later moeten afstromen.',
      gevolg: 'Een hoger advies helpt dan nog niet.',
      bijsturing: 'We maken samen een plan voor hulp in de brugklas.',
      volgendeStap: 'De cijfers van de eerste groep leggen we op tafel.',
    },
  },
  {
    titels: ['Huiswerk met hulp in {buurt}', 'Een rustige plek om te leren in {buurt}'],
    wat: 'Elke leerling in {buurt} heeft een plek om rustig te leren, met iemand die kan helpen. Ook wie thuis met vier kinderen aan één tafel zit. Het is gratis en tot negen uur open.',
    hoe: [
      'Oud-leerlingen geven les en krijgen betaald. Er is soep, want met een lege maag leer je niet.',
      'Elke leerling maakt zelf een plan. Wij vragen alleen: is het gelukt?',
    ],
    mijlpalen: ['Drie plekken open', 'Vijftien begeleiders', '120 leerlingen per week'],
    buurten: ['Reimerswaal', 'Confuciusbuurt'],
    vraagtAandacht: {
      zin: 'Het is zo druk dat het niet meer rustig is.',
      oorzaak: 'Er is maar één plek met wifi die werkt.',
      gevolg: 'Leerlingen die stilte nodig hebben, gaan weg.',
      bijsturing: 'De bibliotheek opent de zolder als stilteruimte.',
      volgendeStap: 'De andere twee plekken krijgen deze maand wifi.',
    },
    stokt: {
      zin: 'De plekken gaan alleen nog in toetsweken open.',
      oorzaak: 'Het geld voor begeleiders is op.',
      gevolg: 'Leerlingen raken hun vaste ritme kwijt.',
      bijsturing: 'We vragen de scholen om een vast bedrag per leerling.',
      volgendeStap: 'Leerlingen vertellen zelf aan de besturen wat het hen bracht.',
    },
  },
  {
    titels: ['Samen op tijd: schoolverzuim in {buurt}', 'Elke dag naar school in {buurt}'],
    wat: 'In {buurt} merkt iemand het als een kind niet op school komt. Die belt, vraagt en helpt. Straf komt pas als al het andere is geprobeerd.',
    hoe: [
      'De conciërge belt voor half tien. Is er meer aan de hand, dan gaat de gezinscoach dezelfde week langs.',
      'We zoeken met het kind naar de reden: slaap, pesten, zorgen thuis, of een bus die niet komt.',
    ],
    mijlpalen: ['Afspraak met vijf scholen', 'Coach binnen een week', 'Verzuim een derde lager'],
    buurten: ['Johan Jongkindbuurt', 'Louis Couperusbuurt'],
    vraagtAandacht: {
      zin: 'Het bellen werkt, de coach komt te laat.',
      oorzaak: 'Eén coach heeft vijf scholen.',
      gevolg: 'Gezinnen wachten drie weken en dan is het patroon er al.',
      bijsturing: 'De schoolmaatschappelijk werkers nemen de eerste bezoeken over.',
      volgendeStap: 'We tellen elke maand hoe lang een gezin wacht.',
    },
    stokt: {
      zin: 'Twee scholen bellen niet meer.',
      oorzaak: 'De conciërges moeten ’s ochtends zelf voor de klas staan.',
      gevolg: 'Kinderen die wegblijven, worden niet gemist.',
      bijsturing: 'Ouders van de ouderraad bellen nu vanuit de koffiekamer.',
      volgendeStap: 'We kijken of dat mag en of het goed voelt.',
    },
  },
];
