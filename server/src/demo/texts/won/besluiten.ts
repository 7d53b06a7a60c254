import type { BesluitBlueprint, LesBlueprint } from '../types.ts';

export const besluitenWonen: readonly BesluitBlueprint[] = [
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
  {
    text: 'De proef met ophalen op zaterdag duurt drie maanden.',
    reason: 'Vier weken is te kort om te zien of het blijft werken.',
  },
  {
    text: 'Elk huishouden krijgt één vaste contactpersoon bij groot onderhoud.',
    reason: 'Bewoners weten dan wie ze moeten bellen en wie belt.',
  },
  {
    text: 'We planten pas als het onderhoud op papier staat.',
    reason: 'Vorig jaar is de helft doodgegaan omdat niemand water gaf.',
  },
  {
    text: 'Het plein krijgt eerst losse banken, vaste komen na de zomer.',
    reason: 'Zo kunnen we nog schuiven als het anders loopt.',
  },
  {
    text: 'De bewonersgroep kiest haar eigen adviseur en beslist zelf wat die uitzoekt.',
    reason: 'Advies is pas eigen als je het zelf hebt gekozen.',
  },
  {
    text: 'Brieven over sloop of bouw gaan eerst naar bewoners, daarna naar de pers.',
    reason: 'Niemand wil uit de krant horen wat er met zijn huis gebeurt.',
  },
  {
    text: 'Het woonspreekuur blijft op dinsdag, ook in de vakantie.',
    reason: 'Lekkages houden geen vakantie.',
  },
  { text: 'We vergoeden energiehulpen per bezoek.', reason: 'Het is werk en het kost tijd.' },
  {
    text: 'De logeerwoning wordt uitgebreid met een tweede.',
    reason: 'Met een baby of nachtdienst kun je niet in de herrie wonen.',
  },
  {
    text: 'Een ruil van woning verandert niets aan de huur van de oudere.',
    reason: 'Anders is kleiner gaan wonen een straf.',
  },
];

export const actiepuntenWonen: readonly string[] = [
  'Bel de bewoners van de vier oudste meldingen terug',
  'Vraag de monteur om een foto van de leiding achter de keukens',
  'Hang de planning in drie talen op in het portiek',
  'Zoek uit wie de binnentuin beheert',
  'Maak een afspraak met de aannemer over de stoep',
  'Nodig twee buren uit voor de volgende ronde',
  'Vraag de reiniging om een ronde op zaterdag',
  'Regel een sleutel van de kraan voor de tuiniers',
  'Schrijf de afspraken over terugkeer op één pagina',
  'Laat drie bewoners de brief lezen voor hij weggaat',
  'Tel nog een keer wie het plein gebruikt',
  'Vraag naar een tweede logeerwoning',
  'Zoek een nieuwe energiehulp die Arabisch spreekt',
  'Geef de lijst met rotte ramen door aan de verhuurder',
  'Vraag de school of groep 7 mee wil meten',
  'Verplaats het bord voor grof afval',
  'Reken uit wat een dakje bij de bank kost',
  'Bezoek met vier ouderen de voorbeeldwoning',
  'Zet de nieuwe plek met glas op de kaart',
  'Spreek de winkel aan die karton buiten zet',
  'Stuur de uitslag van de vochtmeting naar de bewoners',
];

export const lessenWonen: readonly LesBlueprint[] = [
  {
    dachten: 'Een folder over ventileren helpt tegen schimmel.',
    deden: 'We deelden driehonderd folders uit in twee talen.',
    gebeurde: 'Er veranderde niets. De meeste folders lagen bij het oud papier.',
    leerden: 'Een buur die het voordoet, werkt wel. We gaan nu langs.',
  },
  {
    dachten: 'Bewoners komen naar een avond als het over hun huis gaat.',
    deden: 'We huurden een zaal en stuurden een brief.',
    gebeurde: 'Er kwamen zes mensen, van wie vier van een organisatie.',
    leerden: 'Op de trap, met soep, spreken we in een uur dertig mensen.',
  },
  {
    dachten: 'Een nieuw plein trekt vanzelf iedereen.',
    deden: 'We legden een veld en twee banken aan.',
    gebeurde: 'Jongens kwamen, meiden en ouderen bleven weg.',
    leerden: 'Vraag eerst wie er niet komt, en probeer met losse spullen.',
  },
];
