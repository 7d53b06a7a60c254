import type { AgendapuntBlueprint } from '../types.ts';

export const agendapuntenEigenaarschap: readonly AgendapuntBlueprint[] = [
  {
    title: 'Wat willen bewoners bespreken?',
    minuten: 20,
    alineas: [
      'We begonnen bij de mensen die voor het eerst kwamen. Eén vraag kwam drie keer terug: wie beslist er eigenlijk? Daar maken we een tekening van.',
      'Een bewoner wil weten wat er met haar idee van vorig jaar is gebeurd. Niemand wist het. Dat zoeken we uit en zij krijgt deze week een telefoontje.',
      'Er is zorg over de bushalte die verdwijnt. Dat is niet van ons, maar we brengen de vraag wel naar de goede plek.',
    ],
    besluiten: [
      {
        text: 'Elke vergadering begint met wat bewoners willen bespreken.',
        reason: 'Nu komt hun punt te vaak als laatste, als de tijd op is.',
      },
    ],
    actiepunten: [
      'Maak een tekening van wie waarover beslist',
      'Bel de bewoner terug over haar idee van vorig jaar',
      'Zet de planning van de partners op één kalender',
    ],
  },
  {
    title: 'Het buurtbudget',
    minuten: 20,
    alineas: [
      'Er zijn {aantal} ideeën ingediend. De groep heeft ze op straat uitgehangen. Mensen plakten stippen en bleven staan praten.',
      'Het idee voor een speeltuin is te duur voor één jaar. De indieners willen het in twee stukken doen. Dat vindt iedereen slim.',
      'Stemmen op papier blijft nodig. Vorig jaar kwam de helft van de stemmen uit de winkel en de school.',
    ],
    besluiten: [
      {
        text: 'De groep voor het buurtbudget wordt geloot.',
        reason: 'Zo komen er ook mensen die zich niet vanzelf melden.',
      },
      { text: 'Stemmen kan op papier, ook volgend jaar.', reason: 'De helft van de stemmen kwam zo binnen.' },
    ],
    actiepunten: [
      'Hang de ideeën op in de winkel en op school',
      'Schrijf op wat de buurt met het budget deed',
    ],
  },
  {
    title: 'Hoe gaat het met de vergoeding?',
    minuten: 10,
    alineas: [
      'Vier mensen wachten nog op hun geld van vorige maand. De administratie belooft dat het morgen gebeurt. We controleren dat.',
      'Wie een uitkering heeft, mag hier geen last van krijgen. We kiezen voorlopig voor waardebonnen, tot er een betere weg is.',
      'Sommige bewoners willen geen geld maar een cursus. Dat kan ook.',
    ],
    besluiten: [
      {
        text: 'Bewoners die meebeslissen, krijgen een vergoeding per keer.',
        reason: 'Aan deze tafel wordt iedereen betaald, dus zij ook.',
      },
    ],
    actiepunten: ['Controleer of de vergoedingen zijn betaald'],
  },
  {
    title: 'Brieven onder de loep',
    minuten: 15,
    alineas: [
      'De leesgroep las een brief over huurverhoging. Hij ging van twee pagina’s naar een halve. De belangrijkste zin staat nu bovenaan.',
      'Het woord “beschikking” begrijpt niemand. We schrijven: besluit. De jurist gaat akkoord.',
      'Drie partners willen dat hun medewerkers een dag meekijken. De groep vindt dat goed, als er ook iemand van de directie komt.',
    ],
    besluiten: [
      {
        text: 'Stukken zijn hooguit twee pagina’s en komen een week van tevoren.',
        reason: 'Wie werkt of zorgt, moet ze ook kunnen lezen.',
      },
      {
        text: 'De leesgroep leest alle brieven over huur en sloop voor ze weggaan.',
        reason: 'Daar komen de meeste vragen over.',
      },
    ],
    actiepunten: ['Vraag de jurist om bij de leesgroep te komen'],
  },
  {
    title: 'De buurtkamer: rooster en sleutels',
    minuten: 10,
    alineas: [
      'Het rooster is rond tot de zomer. Op woensdagmiddag is er huiswerkhulp bij gekomen. De koffie is op en de pot is leeg, dus we vragen een bijdrage van organisaties.',
      'Er zijn twee nieuwe sleutelhouders. Zij lopen eerst een maand mee.',
      'Een groep wilde de kamer huren voor een besloten feest. We spreken af dat de deur altijd openblijft voor wie even wil zitten.',
    ],
    besluiten: [
      {
        text: 'De buurtkamer blijft van bewoners, organisaties zijn er te gast.',
        reason: 'Anders wordt het een kantoor.',
      },
    ],
    actiepunten: ['Bekijk twee panden voor de buurtkamer'],
  },
  {
    title: 'Voelt iedereen zich welkom?',
    minuten: 20,
    alineas: [
      'We keken de kring rond: wie is er niet? Jonge vaders, mensen uit Oost-Europa en mensen met een rolstoel. De drempel bij de deur wordt deze week weggehaald.',
      'Een vrouw vertelt dat zij steeds wordt aangesproken op haar hoofddoek. Het werd stil. Daarna bood iemand aan om samen te melden.',
      'De vertaalhulp werkt goed, maar wie vertaalt kan zelf niet meepraten. Volgende keer wisselen we na de pauze.',
    ],
    besluiten: [],
    actiepunten: ['Haal de drempel bij de deur weg', 'Nodig zes mannen uit voor de klusgroep'],
  },
  {
    title: 'Vragen van de jongerenraad',
    minuten: 15,
    alineas: [
      'De raad vroeg waarom het veld om acht uur dichtgaat. Het antwoord was: omdat het altijd zo was. Vanaf mei is het tien uur.',
      'Twee leden presenteerden hun plan voor een studieruimte. Ze hadden het beter uitgezocht dan wij. De bibliotheek zegt ja.',
      'De raad wil ook horen wat niet lukt. Een eerlijk nee vinden zij beter dan geen antwoord.',
    ],
    besluiten: [
      {
        text: 'Een vraag van de jongerenraad krijgt binnen een maand antwoord.',
        reason: 'Geen antwoord krijgen is erger dan een nee.',
      },
    ],
    actiepunten: ['Geef de drie open vragen van de jongerenraad een antwoord'],
  },
  {
    title: 'Samen eten: hoe houden we het open?',
    minuten: 10,
    alineas: [
      'Vorige week aten er {aantal} mensen mee. Er waren vier tafels en elke tafel had een gastvrouw. Niemand at alleen.',
      'De kosten stijgen. Twee winkels geven nu elke dinsdag groente. We halen het op met de bakfiets.',
      'Een bewoner stelt voor om ook eens te ontbijten. Dan kunnen mensen met avonddienst komen.',
    ],
    besluiten: [],
    actiepunten: ['Zoek een keuken met goede afzuiging', 'Vraag de winkels om groente voor dinsdag'],
  },
  {
    title: 'Taalles en taalmaatjes',
    minuten: 15,
    alineas: [
      'Er zijn acht nieuwe koppels gevormd. De eerste wandeling ging naar de markt. Iedereen kocht iets in het Nederlands.',
      'De wachtlijst is nog te lang. Twee oud-leraren willen op dinsdag helpen. Wij zorgen voor een lokaal.',
      'Vrouwen vragen om een groep over de overgang en de huisarts. De wijkverpleegkundige komt een keer vertellen.',
    ],
    besluiten: [],
    actiepunten: ['Vraag twee oud-leraren voor de dinsdag', 'Regel opvang voor kinderen tijdens de taalles'],
  },
  {
    title: 'Meldingen en wat ermee gebeurde',
    minuten: 15,
    alineas: [
      'Er kwamen negen meldingen binnen. Vijf mensen wilden alleen hun verhaal kwijt. Bij vier gingen we samen naar de organisatie.',
      'Een sportschool heeft zijn excuses gemaakt en de regel aangepast. De melder is tevreden en wil anderen helpen.',
      'We merken dat mensen bang zijn voor gevolgen. Daarom kan melden ook via een ander.',
    ],
    besluiten: [
      {
        text: 'Een melding van discriminatie kan ook zonder naam.',
        reason: 'Mensen zijn bang voor gevolgen en dat begrijpen we.',
      },
      {
        text: 'Wie een verhaal vertelt, beslist wat ermee gebeurt.',
        reason: 'Een verhaal is van degene die het heeft meegemaakt.',
      },
    ],
    actiepunten: ['Haal de kaartjes met het oude nummer op'],
  },
  {
    title: 'Wie doet mee, en wie nog niet?',
    minuten: 15,
    alineas: [
      'We telden de deelnemers van dit jaar. De helft kwam voor het eerst. Uit twee straten kwam nog niemand.',
      'De post bereikt mensen niet. Aanbellen werkt, zeker met een kind erbij. We verdelen de straten.',
      'Nieuwe mensen blijven als zij de tweede keer iets te doen hebben. Dat is een simpele les.',
    ],
    besluiten: [
      {
        text: 'Nieuwe leden krijgen een maatje voor de eerste drie keer.',
        reason: 'De meeste mensen haken af na de eerste keer.',
      },
      {
        text: 'We nodigen eerst aan de deur uit en dan pas per brief.',
        reason: 'Van de brieven kwam bijna niemand.',
      },
    ],
    actiepunten: ['Verdeel de straten om aan te bellen', 'Maak een maatje bekend voor elk nieuw lid'],
  },
  {
    title: 'Terugblik: wat leerden we?',
    minuten: 15,
    alineas: [
      'We dachten dat meer bijeenkomsten tot meer invloed leiden. Dat bleek niet zo. Eerder beginnen hielp wel.',
      'De beste gesprekken waren buiten, aan een statafel. De slechtste waren in de grote zaal.',
      'Iedereen noemde iets waar hij trots op is. De lijst hangt in de buurtkamer.',
    ],
    besluiten: [],
    actiepunten: [
      'Vraag wie de volgende keer wil voorzitten',
      'Laat de vertellers hun eigen verhaal teruglezen',
    ],
  },
];
