import type { AgendapuntBlueprint } from '../types.ts';

export const agendapuntenJeugd: readonly AgendapuntBlueprint[] = [
  {
    title: 'Wat zeggen de kinderen?',
    minuten: 20,
    alineas: [
      'Groep 7 maakte een lijst van wat er mist. Bovenaan staat een plek waar het niet regent. Daarna komt een klimmuur en een juf die blijft.',
      'Een meisje van elf zegt dat zij altijd op haar broertjes past. Zij kan alleen meedoen als die mee mogen. Dat regelen we.',
      'De kinderen willen zelf de regels maken. Ze hebben er vier: niet duwen, niet lachen, opruimen en iedereen mag.',
    ],
    besluiten: [
      {
        text: 'Broertjes en zusjes mogen mee naar de middag.',
        reason: 'Meisjes die oppassen, kunnen anders niet komen.',
      },
    ],
    actiepunten: ['Maak een kaart van plekken waar het niet regent'],
  },
  {
    title: 'Leesmaatjes en boeken',
    minuten: 15,
    alineas: [
      'Er zijn nu {aantal} koppels. De meeste lezen op de bank thuis. Vaders lezen vaker mee dan we hadden verwacht.',
      'De boekenkast op het plein is leeg. Dat is goed nieuws. De bibliotheek vult hem elke vrijdag aan.',
      'Ouders vragen om boeken in hun eigen taal. Voorlezen in je moedertaal helpt ook, zegt de logopedist.',
    ],
    besluiten: [],
    actiepunten: [
      'Vraag de bibliotheek om boeken in drie talen',
      'Vraag oma’s en opa’s om leesmaatje te worden',
    ],
  },
  {
    title: 'Ouders en school',
    minuten: 20,
    alineas: [
      'Ouders vinden tien minuten te kort voor een gesprek. De school probeert een half uur, met tolk als dat nodig is.',
      'Een moeder begreep het rapport niet en durfde het niet te zeggen. De juf gaat de woorden veranderen. We lezen samen mee.',
      'De koffieochtend trekt nu ook vaders. Het helpt dat hij op vrijdag is.',
    ],
    besluiten: [
      {
        text: 'Een oudergesprek duurt een half uur, met tolk als ouders dat willen.',
        reason: 'In tien minuten begrijpt niemand een rapport.',
      },
    ],
    actiepunten: ['Laat ouders het nieuwe rapport lezen'],
  },
  {
    title: 'De overstap naar de brugklas',
    minuten: 15,
    alineas: [
      'De leraren bespraken acht adviezen. Drie keer gingen ze samen een stap hoger. De reden staat erbij, zodat je ervan kunt leren.',
      'Klas 1 ziet dat plannen het moeilijkst is. De mentoren krijgen een uur extra in de eerste tien weken.',
      'Oud-leerlingen vertelden eerlijk over hun eerste weken. Verdwalen hoort erbij, zeiden ze.',
    ],
    besluiten: [
      {
        text: 'Twijfel over een schooladvies bespreken vier scholen samen.',
        reason: 'Samen kijken geeft kinderen een eerlijker kans.',
      },
    ],
    actiepunten: ['Plan een vaste middag met de vier scholen', 'Nodig oud-leerlingen uit voor groep 7'],
  },
  {
    title: 'Het middagrooster',
    minuten: 15,
    alineas: [
      'Op maandag is er te veel en op vrijdag te weinig. De trainers schuiven. Vanaf volgende maand is er elke dag iets.',
      'Het ophalen van school werkt goed. Er is wel een tweede begeleider nodig bij de oversteek.',
      'De meiden kozen kickboksen en dans. De trainer is iemand uit de buurt die zij kennen.',
    ],
    besluiten: [
      {
        text: 'De huiswerkplekken zijn open tot negen uur, het hele schooljaar.',
        reason: 'Alleen in toetsweken helpt niet.',
      },
      {
        text: 'Er komt één kalender voor alles na schooltijd.',
        reason: 'Ouders raken de weg kwijt in zes folders.',
      },
    ],
    actiepunten: [
      'Zoek een tweede begeleider voor de oversteek',
      'Regel wifi op de twee andere leerplekken',
      'Zet het middagrooster op de deur van elke school',
    ],
  },
  {
    title: 'Stages: wie zoekt nog?',
    minuten: 15,
    alineas: [
      'Er zoeken nog {aantal} studenten. De meeste in techniek en administratie. Drie ondernemers bellen morgen rond.',
      'Een student kreeg geen antwoord op dertig brieven. Na een ochtend meelopen werd hij aangenomen. Dat verhaal mogen we vertellen.',
      'Bazen willen weten wie ze kunnen bellen als het even niet gaat. Er komt één nummer, ook in de avond.',
    ],
    besluiten: [
      { text: 'We koppelen stages zonder sollicitatiebrief.', reason: 'Een brief zegt vooral wie je kent.' },
    ],
    actiepunten: [
      'Bel drie ondernemers over stages in techniek',
      'Bel na zes weken met elke student en elke baas',
    ],
  },
  {
    title: 'Wachtlijsten bij de hulp',
    minuten: 20,
    alineas: [
      'Op school zit nu twee dagen iemand. De eerste week kwamen er elf leerlingen binnenlopen. De meesten wilden vooral praten over slapen.',
      'De wachttijd voor zware hulp is te lang. Daar kunnen wij weinig aan doen, behalve het laten zien. We schrijven een vraag aan het bestuur.',
      'Een vader zegt: bel me ook als er niets te melden is. Dan weet ik dat we niet vergeten zijn.',
    ],
    besluiten: [],
    actiepunten: ['Schrijf de vraag aan het bestuur over de wachtlijst'],
  },
  {
    title: 'Ontbijt op school',
    minuten: 10,
    alineas: [
      'Het ontbijt is voor iedereen, dus niemand hoeft zich te schamen. De juf ziet meer rust tot elf uur.',
      'De kosten vallen mee door de bakker op de hoek. Hij wil graag dat kinderen komen kijken hoe brood wordt gemaakt.',
      'Twee ouders willen de afwas niet meer alleen doen. Er komt een rooster.',
    ],
    besluiten: [
      {
        text: 'Het ontbijt op school is voor alle kinderen.',
        reason: 'Dan hoeft niemand te vertellen dat er thuis niets was.',
      },
    ],
    actiepunten: [
      'Maak een rooster voor de afwas na het ontbijt',
      'Vraag de bakker wanneer kinderen mogen komen kijken',
    ],
  },
  {
    title: 'Coaches: wie zien we nog niet?',
    minuten: 15,
    alineas: [
      'De coaches spraken vijftig jongeren. Meiden blijven buiten beeld. Twee moeders bieden aan om te helpen zoeken.',
      'Een jongen begon vorige week aan zijn opleiding. Zijn bril was de sleutel: hij kon het bord niet lezen.',
      'Het vrije budget is goed besteed. Gemiddeld ging het om vijfenzeventig euro.',
    ],
    besluiten: [
      {
        text: 'Een jongere houdt één coach tot het loopt, ook na zijn 23e.',
        reason: 'Wisselen van gezicht is de reden dat jongeren afhaken.',
      },
      {
        text: 'Onder de honderd euro beslist de coach zelf over het vrije budget.',
        reason: 'Wachten op een handtekening kost meer dan het bedrag.',
      },
    ],
    actiepunten: ['Vraag vier meiden hoe we hen hadden kunnen vinden'],
  },
  {
    title: 'Sport: evenveel meiden als jongens',
    minuten: 10,
    alineas: [
      'We telden drie weken. Op woensdag is het gelijk, op zaterdag niet. Ouders vinden de zaterdag lastig door de boodschappen.',
      'De nieuwe trainers zijn zeventien en heel goed. Ze krijgen deze maand hun eerste diploma.',
      'Schoenen lenen werkt. Er is nog vraag naar maat 34 en 35.',
    ],
    besluiten: [
      {
        text: 'Meiden kiezen hun eigen sport en trainer.',
        reason: 'Vorig jaar kozen wij, en toen kwamen ze niet.',
      },
    ],
    actiepunten: [
      'Haal schoenen in maat 34 en 35',
      'Vraag een tent aan zolang de zaal dicht is',
      'Zoek een vrouwelijke trainer voor de zaterdag',
    ],
  },
  {
    title: 'De zomer komt eraan',
    minuten: 15,
    alineas: [
      'Zes weken is lang als je niet weggaat. Er komt een zomerprogramma van vier weken. Kinderen kiezen uit sport, natuur en theater.',
      'Oudere jongeren krijgen een vakantiebaan als begeleider. De betaling is geregeld voor ze beginnen.',
      'We letten op de kinderen die dan geen lunch krijgen. De buurtkeuken kookt elke dag.',
    ],
    besluiten: [
      {
        text: 'Het zomerprogramma duurt vier weken en heeft elke dag een lunch.',
        reason: 'Zes weken zonder school is lang als je niet weg kunt.',
      },
    ],
    actiepunten: ['Regel de betaling van de zomerbegeleiders'],
  },
  {
    title: 'Wat leren we van elkaar?',
    minuten: 15,
    alineas: [
      'Twee scholen deden hetzelfde met een ander resultaat. Het verschil was dat ouders bij de ene meededen.',
      'Een project van tien weken is te kort. Daar waren kinderen, ouders en leraren het over eens.',
      'We schrijven ook op wat mislukte. Dat hielp vandaag het meest.',
    ],
    besluiten: [
      {
        text: 'De speelgroep voor peuters blijft gratis.',
        reason: 'Twee euro bleek voor sommige gezinnen te veel.',
      },
    ],
    actiepunten: ['Bekijk de buurtkamer met ouders van peuters'],
  },
];
