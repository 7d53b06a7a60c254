import type { ActielijnBlueprint } from '../types.ts';

/** Belonging: meeting, language, discrimination, loneliness, shared stories. */
export const actielijnenOntmoeten: readonly ActielijnBlueprint[] = [
  {
    titels: ['Iedereen telt: tegen discriminatie in {buurt}', 'Melden en gehoord worden in {buurt}'],
    wat: 'Wie in {buurt} wordt gediscrimineerd, kan dat dichtbij vertellen en krijgt hulp. Partners kijken ook naar zichzelf. Ze laten zien wat ze met meldingen doen.',
    hoe: [
      'Op vier plekken zit iemand die kan luisteren en helpen melden. Dat kan ook zonder naam.',
      'Elk jaar vragen we per partner: wie werkt er, wie beslist er, en wie hebben last van onze regels?',
    ],
    mijlpalen: ['Vier meldplekken', 'Spiegelgesprek bij zes partners', 'Eerste jaarbeeld'],
    buurten: ['Confuciusbuurt', 'Wegener Sleeswijkbuurt'],
    vraagtAandacht: {
      zin: 'Er zijn meldplekken, maar weinig meldingen.',
      oorzaak: 'Mensen zeggen dat melden toch niets verandert.',
      gevolg: 'Wij weten niet wat er echt speelt.',
      bijsturing: 'We vertellen bij elke melding wat ermee is gedaan.',
      volgendeStap: 'De luisteraars gaan zelf naar de koffieochtenden.',
    },
    stokt: {
      zin: 'De spiegelgesprekken liggen stil.',
      oorzaak: 'Twee partners vinden het te gevoelig.',
      gevolg: 'Alleen bewoners moeten zich blootgeven, en dat klopt niet.',
      bijsturing: 'Een partner die het al deed, vertelt wat het opleverde.',
      volgendeStap: 'Het bestuur doet het gesprek eerst zelf.',
    },
  },
  {
    titels: ['Samen eten in {buurt}', 'De lange tafel van {buurt}'],
    wat: 'In {buurt} eten buren elke week samen. Zo leren mensen elkaar kennen die elkaar anders niet spreken. Wie niet kan koken of betalen, is net zo welkom.',
    hoe: [
      'Elke week kookt een andere groep. De boodschappen komen deels van winkels die over hebben.',
      'Aan elke tafel zit een gastheer of gastvrouw. Die let op wie er alleen zit.',
    ],
    mijlpalen: ['Eerste tien maaltijden', 'Vaste keuken', 'Kookgroepen uit acht landen'],
    buurten: ['Louis Couperusbuurt', 'Dudokbuurt'],
    vraagtAandacht: {
      zin: 'De tafel is vol, maar steeds met dezelfde mensen.',
      oorzaak: 'Nieuwe buren horen er niet van of durven niet.',
      gevolg: 'Het wordt een club, en dat was niet de bedoeling.',
      bijsturing: 'Iedere vaste gast neemt één keer een onbekende buur mee.',
      volgendeStap: 'In de nieuwe flat bellen we zelf aan.',
    },
    stokt: {
      zin: 'Er wordt niet meer gekookt.',
      oorzaak: 'De keuken is afgekeurd.',
      gevolg: 'Zestig mensen missen hun vaste avond.',
      bijsturing: 'De school leent haar keuken uit tot de verbouwing.',
      volgendeStap: 'We zoeken geld voor een goede afzuiging.',
    },
  },
  {
    titels: ['Taal dichtbij in {buurt}', 'Nederlands leren in {buurt}'],
    wat: 'Wie in {buurt} Nederlands wil leren, kan dat om de hoek. Er is opvang voor kinderen en er zijn groepen overdag en ’s avonds. Oefenen doe je met buren.',
    hoe: [
      'Taalmaatjes spreken één keer per week af, aan de keukentafel of op de markt.',
      'De les gaat over wat je morgen nodig hebt: de dokter, school, een formulier.',
    ],
    mijlpalen: ['Veertig taalmaatjes', 'Opvang geregeld', 'Avondgroep gestart', 'Feest met diploma’s'],
    buurten: ['Dobbebuurt', 'Johan Jongkindbuurt'],
    vraagtAandacht: {
      zin: 'De groepen zijn vol en de wachtlijst groeit.',
      oorzaak: 'Er zijn te weinig docenten voor de beginners.',
      gevolg: 'Mensen wachten vier maanden en haken af.',
      bijsturing: 'Wie wacht, krijgt alvast een taalmaatje.',
      volgendeStap: 'We vragen gepensioneerde leraren uit de buurt.',
    },
    stokt: {
      zin: 'De avondgroep is gestopt.',
      oorzaak: 'De kinderopvang in de avond viel weg.',
      gevolg: 'Moeders kunnen niet meer komen.',
      bijsturing: 'We zoeken twee oppassers uit de opleiding zorg.',
      volgendeStap: 'Na de vakantie beginnen we weer, eerst op één avond.',
    },
  },
  {
    titels: ['Niemand alleen in {buurt}', 'Omkijken naar elkaar in {buurt}'],
    wat: 'Ouderen en alleenstaanden in {buurt} hebben iemand die op hen let. Buren, huisarts en winkeliers geven een signaal door. Er gaat dan iemand langs, met tijd.',
    hoe: [
      'We vormen belrondes: tien mensen die elkaar elke ochtend bellen. Neemt iemand niet op, dan loopt een buur langs.',
      'De huisarts kan een wandeling voorschrijven. Er staat altijd een groepje klaar.',
    ],
    mijlpalen: ['Vijf belrondes', 'Afspraak met drie huisartsen', 'Wandelgroep elke dag'],
    buurten: ['Louis Crispijnbuurt', 'Botteskerkbuurt'],
    vraagtAandacht: {
      zin: 'De belrondes lopen, maar mannen doen weinig mee.',
      oorzaak: 'Bellen om te praten past niet bij hen, zeggen zij.',
      gevolg: 'De mensen die het meest alleen zijn, missen we.',
      bijsturing: 'We beginnen een klusgroep en een schaaktafel.',
      volgendeStap: 'De wijkverpleegkundige nodigt zes mannen persoonlijk uit.',
    },
    stokt: {
      zin: 'Er komen geen signalen meer binnen.',
      oorzaak: 'Het nummer is opgeheven bij een verhuizing van het kantoor.',
      gevolg: 'Buren die zich zorgen maken, krijgen niemand aan de lijn.',
      bijsturing: 'Het nummer gaat nu naar de buurtkamer.',
      volgendeStap: 'Alle kaartjes met het oude nummer worden opgehaald.',
    },
  },
  {
    titels: ['De verhalen van {buurt}', 'Het geheugen van {buurt}'],
    wat: 'De verhalen van de mensen die {buurt} maakten, worden bewaard en verteld. Oude en nieuwe bewoners verzamelen ze samen. Ze komen op straat te staan, niet in een kast.',
    hoe: [
      'Scholieren interviewen bewoners, in elke taal. Een theatermaker maakt er met hen een wandeling van.',
      'Wie vertelt, beslist wat er met zijn verhaal gebeurt.',
    ],
    mijlpalen: ['Dertig interviews', 'Eerste verhalenwandeling', 'Muur met foto’s'],
    buurten: ['Dorp Sloten', 'Van Tijenbuurt'],
    vraagtAandacht: {
      zin: 'De interviews zijn prachtig, het uitwerken loopt achter.',
      oorzaak: 'Vertalen kost meer tijd dan we dachten.',
      gevolg: 'De wandeling kan nog niet in de zomer.',
      bijsturing: 'We beginnen met acht verhalen in plaats van dertig.',
      volgendeStap: 'De vertellers horen als eersten hun eigen verhaal terug.',
    },
    stokt: {
      zin: 'De muur met foto’s komt er voorlopig niet.',
      oorzaak: 'De eigenaar van de gevel trok zijn toestemming in.',
      gevolg: 'De foto’s liggen in een doos, tot verdriet van de families.',
      bijsturing: 'We hangen ze tijdelijk in de bibliotheek.',
      volgendeStap: 'Drie winkels bieden hun zijmuur aan, we gaan kijken.',
    },
  },
];
