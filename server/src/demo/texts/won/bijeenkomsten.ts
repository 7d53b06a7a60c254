import type { AgendapuntBlueprint } from '../types.ts';

export const agendapuntenWonen: readonly AgendapuntBlueprint[] = [
  {
    title: 'Wat horen we in de portieken?',
    minuten: 20,
    alineas: [
      'Drie portieken zijn bezocht. Het licht op de trap doet het weer, de voordeur nog niet. Bewoners zeggen dat ze vaker iets melden nu ze een naam hebben.',
      'Een bewoner vertelt dat haar moeder de trap niet meer op durft als de lamp uit is. De wijkbeheerder kijkt er morgen naar. Hij belt haar terug.',
      'Er zijn veel vragen over sloop. Niet iedereen weet dat er nog niets besloten is. We spreken af dat we dat ook zo zeggen.',
    ],
    besluiten: [],
    actiepunten: ['Kijk morgen naar de lamp op de trap', 'Vraag in het blok ernaast of het licht het doet'],
  },
  {
    title: 'De lijst met meldingen',
    minuten: 15,
    alineas: [
      'De lijst telt {aantal} open meldingen. De helft gaat over vocht. Vier meldingen staan er al langer dan drie maanden en die lopen we één voor één na.',
      'Twee meldingen waren opgelost, maar de bewoner wist dat niet. Voortaan sluiten we een melding pas als de bewoner het zegt.',
      'De monteur laat zien dat dezelfde keukens steeds terugkomen. De oorzaak zit waarschijnlijk in de leiding. Dat vraagt een ander soort werk.',
    ],
    besluiten: [
      {
        text: 'Een melding wordt pas gesloten als de bewoner zegt dat het klaar is.',
        reason: 'Te vaak stond iets op klaar terwijl het nog lekte.',
      },
      {
        text: 'We beginnen in het blok met de meeste meldingen, niet in het blok dat het makkelijkst is.',
        reason: 'Daar wonen de mensen die het langst wachten.',
      },
      {
        text: 'Alle verhuurders gebruiken vanaf de volgende maand dezelfde lijst.',
        reason: 'Nu moet een bewoner hetzelfde verhaal drie keer vertellen.',
      },
    ],
    actiepunten: [
      'Bel de bewoners van de vier oudste meldingen terug',
      'Vraag de monteur om een foto van de leiding achter de keukens',
      'Stuur de uitslag van de vochtmeting naar de bewoners',
    ],
  },
  {
    title: 'Ronde door de buurt: wat zagen we?',
    minuten: 15,
    alineas: [
      'We liepen met elf mensen. Bij de containers lag minder dan vorige keer. De stoep bij de school is nog steeds los.',
      'Kinderen wezen ons een hoek waar altijd glas ligt. Die stond op geen enkele kaart. Hij staat er nu op.',
      'Na de ronde bleef iedereen nog napraten met thee. Twee mensen willen volgende keer meelopen en hebben hun nummer gegeven.',
    ],
    besluiten: [],
    actiepunten: [
      'Zoek uit wie de binnentuin beheert',
      'Maak een afspraak met de aannemer over de stoep',
      'Nodig twee buren uit voor de volgende ronde',
      'Zet de nieuwe plek met glas op de kaart',
    ],
  },
  {
    title: 'Planning van het groot onderhoud',
    minuten: 20,
    alineas: [
      'De aannemer begint in de week na de vakantie. Hij werkt per trap, van boven naar beneden. Bewoners krijgen twee weken van tevoren een kaart met de dag.',
      'Er is discussie over de logeerwoning. Eén is te weinig voor een gezin met een baby en iemand die nachtdienst heeft. De verhuurder zoekt een tweede.',
      'De planning hangt in het portiek, in drie talen en met plaatjes. De bewonersbegeleider controleert of hij er blijft hangen.',
    ],
    besluiten: [
      {
        text: 'Elk huishouden krijgt één vaste contactpersoon bij groot onderhoud.',
        reason: 'Bewoners weten dan wie ze moeten bellen en wie belt.',
      },
      {
        text: 'De logeerwoning wordt uitgebreid met een tweede.',
        reason: 'Met een baby of nachtdienst kun je niet in de herrie wonen.',
      },
    ],
    actiepunten: ['Hang de planning in drie talen op in het portiek', 'Vraag naar een tweede logeerwoning'],
  },
  {
    title: 'Huren en kosten: wat kunnen bewoners dragen?',
    minuten: 25,
    alineas: [
      'Een bewoner legde haar rekeningen op tafel. Dat maakte het gesprek anders. We zagen hoe weinig ruimte er is.',
      'De afspraak dat de huur niet stijgt door onderhoud, blijft staan. Over de servicekosten is nog geen zekerheid. De verhuurder zoekt het uit.',
      'We willen dat mensen die recht hebben op hulp, die ook krijgen. Het sociaal spreekuur zit voortaan naast het woonspreekuur.',
    ],
    besluiten: [
      {
        text: 'Het woonspreekuur blijft op dinsdag, ook in de vakantie.',
        reason: 'Lekkages houden geen vakantie.',
      },
    ],
    actiepunten: ['Zoek uit wat er met de servicekosten gebeurt'],
  },
  {
    title: 'Groen: wie geeft water?',
    minuten: 10,
    alineas: [
      'Het rooster voor de zomer is rond. Zes buren en de school doen mee. Er komt een kraan aan de straatkant.',
      'De hovenier wil best uitleg geven, maar niet elke week. Hij komt de eerste zaterdag van de maand.',
      'Drie boompjes zijn omgetrapt. Een vader stelt voor om de jongens zelf te laten planten. Dat gaan we proberen.',
    ],
    besluiten: [
      {
        text: 'We planten pas als het onderhoud op papier staat.',
        reason: 'Vorig jaar is de helft doodgegaan omdat niemand water gaf.',
      },
    ],
    actiepunten: [
      'Regel een sleutel van de kraan voor de tuiniers',
      'Vraag de school of groep 7 mee wil meten',
    ],
  },
  {
    title: 'Terugkomen na de nieuwbouw',
    minuten: 25,
    alineas: [
      'De bewonersgroep las de afspraken hardop voor. Op twee plekken stond “in principe”. Dat woord gaat eruit.',
      'Mensen willen weten of hun buren ook terugkomen. De verhuurder kan per trap vragen wie naast wie wil wonen.',
      'De adviseur van bewoners vindt de afspraken nu goed leesbaar. Over de huur na vijf jaar is nog een verschil van mening.',
    ],
    besluiten: [
      {
        text: 'De bewonersgroep kiest haar eigen adviseur en beslist zelf wat die uitzoekt.',
        reason: 'Advies is pas eigen als je het zelf hebt gekozen.',
      },
    ],
    actiepunten: ['Schrijf de afspraken over terugkeer op één pagina'],
  },
  {
    title: 'Het proefplein',
    minuten: 15,
    alineas: [
      'De telling laat zien dat er ’s avonds meer gezinnen komen. Ouderen blijven weg zodra de zon weg is. Er is behoefte aan licht bij de banken.',
      'De meiden willen een plek met een dakje en een stopcontact. Dat kost minder dan we dachten.',
      'De buren aan de noordkant horen het basketbal tot laat. Om tien uur gaat het licht boven het veld uit.',
    ],
    besluiten: [
      {
        text: 'Het plein krijgt eerst losse banken, vaste komen na de zomer.',
        reason: 'Zo kunnen we nog schuiven als het anders loopt.',
      },
    ],
    actiepunten: ['Tel nog een keer wie het plein gebruikt', 'Reken uit wat een dakje bij de bank kost'],
  },
  {
    title: 'Energiehulpen: eerste ervaringen',
    minuten: 15,
    alineas: [
      'De energiehulpen bezochten {aantal} huizen. De meeste mensen wisten niet dat de ventilatie open mag blijven. Thee en tijd werken beter dan een folder.',
      'Bij zeven huizen was het raam zo rot dat tochtstrips niet helpen. Die gaan door naar de verhuurder.',
      'Een van de hulpen heeft nu een baan gevonden bij een installateur. We zijn trots en we zoeken een opvolger.',
    ],
    besluiten: [{ text: 'We vergoeden energiehulpen per bezoek.', reason: 'Het is werk en het kost tijd.' }],
    actiepunten: [
      'Zoek een nieuwe energiehulp die Arabisch spreekt',
      'Geef de lijst met rotte ramen door aan de verhuurder',
    ],
  },
  {
    title: 'Verhuizen en ruilen',
    minuten: 15,
    alineas: [
      'Twee ruilen zijn gelukt. Mevrouw woont nu op de begane grond en het gezin heeft een kamer meer. Ze groeten elkaar nog elke dag.',
      'De verhuishulp merkt dat ouderen vooral opzien tegen het inpakken. Er is een groepje studenten dat wil helpen.',
      'Er is een vraag over huisdieren. Niet elk complex laat een hond toe. Dat moeten mensen vooraf weten.',
    ],
    besluiten: [
      {
        text: 'Een ruil van woning verandert niets aan de huur van de oudere.',
        reason: 'Anders is kleiner gaan wonen een straf.',
      },
    ],
    actiepunten: ['Bezoek met vier ouderen de voorbeeldwoning'],
  },
  {
    title: 'Afspraken over grof afval',
    minuten: 10,
    alineas: [
      'De nieuwe ophaaldag werkt in drie van de vijf straten. In de andere twee staat het bord op de verkeerde plek.',
      'De winkels zetten hun karton nu binnen tot zes uur. Eén zaak doet nog niet mee. De ondernemer in ons midden gaat langs.',
      'We willen een plek waar je goede spullen kunt achterlaten voor een ander. De buurtkamer heeft ruimte op vrijdag.',
    ],
    besluiten: [
      {
        text: 'De proef met ophalen op zaterdag duurt drie maanden.',
        reason: 'Vier weken is te kort om te zien of het blijft werken.',
      },
    ],
    actiepunten: [
      'Vraag de reiniging om een ronde op zaterdag',
      'Verplaats het bord voor grof afval',
      'Spreek de winkel aan die karton buiten zet',
    ],
  },
  {
    title: 'Hoe vertellen we het aan de buurt?',
    minuten: 10,
    alineas: [
      'We maken een kaart met drie zinnen en een foto. Een bewoner spreekt hem in in het Turks en het Tarifit.',
      'De groepsapp van het blok werkt het best. Daar moet dan wel iemand antwoord geven. Twee mensen willen dat om de week doen.',
      'Wie het niet eens is met een plan, moet dat ook kunnen zeggen. Onder elk bericht komt een naam en een spreekuur.',
    ],
    besluiten: [
      {
        text: 'Brieven over sloop of bouw gaan eerst naar bewoners, daarna naar de pers.',
        reason: 'Niemand wil uit de krant horen wat er met zijn huis gebeurt.',
      },
    ],
    actiepunten: ['Laat drie bewoners de brief lezen voor hij weggaat'],
  },
];
