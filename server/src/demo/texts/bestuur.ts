import type { AgendapuntBlueprint } from './types.ts';

/** Meetings of the alliantiebestuur: what is stuck, what has to be decided, who answers. */
export const agendapuntenBestuur: readonly AgendapuntBlueprint[] = [
  {
    title: 'Wat horen bewoners over ons?',
    minuten: 20,
    alineas: [
      'De buurtbewoners in het bestuur vertellen wat zij op straat horen. Mensen zien veel plannen en weinig mensen. Het bestuur gaat elke maand een ochtend mee op pad.',
      'Er is kritiek op het taalgebruik in onze stukken. Terecht, vindt het bestuur. Voortaan leest de leesgroep mee.',
    ],
    besluiten: [
      {
        text: 'Elke partner noemt één naam voor vragen van bewoners.',
        reason: 'Een vraag zonder naam krijgt geen antwoord.',
      },
      {
        text: 'Stukken voor het bestuur zijn hooguit twee pagina’s, met een versie in gewone taal.',
        reason: 'Wat wij niet kort kunnen zeggen, snappen we zelf niet.',
      },
      {
        text: 'Elk bestuurslid gaat vier keer per jaar een ochtend mee met een werkgroep.',
        reason: 'Van papier alleen weten we te weinig.',
      },
    ],
    actiepunten: [
      'Ga een ochtend mee met een werkgroep',
      'Laat de leesgroep het stuk over geld lezen',
      'Noem een naam voor vragen van bewoners',
    ],
  },
  {
    title: 'Sinds de vorige keer',
    minuten: 20,
    alineas: [
      'Zeven actielijnen zijn verder gekomen. Vier vragen aandacht en één stokt. Bij elk horen we de reden en de volgende stap.',
      'Over drie actielijnen is al een tijd geen bericht. De opgaveteams leggen uit waarom. Twee sturen het deze week.',
    ],
    besluiten: [
      {
        text: 'De wachttijd voor hulp komt elke vergadering terug op de agenda.',
        reason: 'Wat we niet bespreken, verandert niet.',
      },
    ],
    actiepunten: ['Vraag naar de actielijnen zonder bericht'],
  },
  {
    title: 'Vragen uit de opgaveteams',
    minuten: 30,
    alineas: [
      'Het opgaveteam vraagt om hulp bij een regel die in de weg zit. Twee bestuursleden nemen dit mee naar hun eigen organisatie. Over zes weken is er antwoord.',
      'De wachttijden bij de hulp komen van alle kanten terug. Het bestuur kan ze niet oplossen, maar wel bespreken waar dat kan. We spreken af wie dat doet.',
      'Er ligt een vraag over contracten van één jaar. Iedereen ziet dat het vertrouwen kost. We zoeken naar vier jaar.',
    ],
    besluiten: [
      {
        text: 'Begeleiders van kinderen krijgen een contract voor vier jaar.',
        reason: 'Elk jaar afscheid nemen maakt kapot wat is opgebouwd.',
      },
      {
        text: 'Er komt één uitleg over het delen van zorgen, die voor alle partners geldt.',
        reason: 'Nu leest iedereen de regels anders.',
      },
      {
        text: 'De huur bij het ruilen van een woning blijft gelijk, bij alle verhuurders.',
        reason: 'Eén regel is eerlijk en te begrijpen.',
      },
    ],
    actiepunten: [
      'Vraag bij je eigen organisatie naar contracten van vier jaar',
      'Geef het opgaveteam antwoord op de vraag over de regel',
      'Bespreek de wachttijden met de zorgverzekeraar',
    ],
  },
  {
    title: 'Geld en uren',
    minuten: 25,
    alineas: [
      'Niet elke partner levert de uren die waren afgesproken. Dat bespreken we open. Drie partners zeggen wat zij wel kunnen.',
      'We kiezen ervoor om ongelijk te verdelen. Waar het moeilijkst is, gaat het meeste heen. Dat leggen we uit aan de andere buurten.',
    ],
    besluiten: [
      {
        text: 'De vergoeding voor bewoners wordt betaald op een manier die niet wordt gekort.',
        reason: 'Meedoen mag geen geld kosten.',
      },
      {
        text: 'Een schuld opkopen mag, tot het bedrag van het noodfonds.',
        reason: 'Zestien gezinnen wachten hierop.',
      },
      {
        text: 'De extra kosten voor het asbest worden voor de helft gedragen door de verhuurder.',
        reason: 'Het werk kan dan door en bewoners weten waar ze aan toe zijn.',
      },
      {
        text: 'Het geld gaat dit jaar eerst naar de buurten waar het het hardst nodig is.',
        reason: 'Gelijke kansen vragen om ongelijk verdelen.',
      },
    ],
    actiepunten: ['Zoek uit wat de vergoeding doet met een uitkering'],
  },
  {
    title: 'Samenstelling en stoelen',
    minuten: 15,
    alineas: [
      'Twee leden ronden hun tijd af. We bedanken hen en bespreken wie hen opvolgt. Zij zitten hier voor hun thema.',
      'De welkomstcommissie stelt twee nieuwe buurtbewoners voor. Zij lopen eerst drie keer mee.',
    ],
    besluiten: [],
    actiepunten: ['Nodig de twee nieuwe leden uit om mee te lopen'],
  },
  {
    title: 'Leren van wat niet lukte',
    minuten: 20,
    alineas: [
      'Een actielijn is gestopt. We kijken niet wie er schuld heeft, maar wat we ervan leren. Te laat met bewoners gepraat, zegt de trekker.',
      'Vier opgaveteams noemen dezelfde les: eerst doen wat is beloofd. Daarna pas iets nieuws vragen.',
    ],
    besluiten: [
      {
        text: 'De tekst van deze actielijn wordt aangepast zoals de werkgroep voorstelt.',
        reason: 'Bewoners en partners hebben samen een betere tekst gemaakt.',
      },
    ],
    actiepunten: [],
  },
  {
    title: 'De volgende alliantiebijeenkomst',
    minuten: 15,
    alineas: [
      'Er komt geen podium en geen presentatie. Elke tafel heeft een vraag en een bewoner als gastheer.',
      'De vorige keer was de zaal te groot. Nu kiezen we drie plekken op één middag.',
    ],
    besluiten: [],
    actiepunten: ['Regel drie plekken voor de alliantiebijeenkomst'],
  },
];
