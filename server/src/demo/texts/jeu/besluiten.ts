import type { BesluitBlueprint, LesBlueprint } from '../types.ts';

export const besluitenJeugd: readonly BesluitBlueprint[] = [
  {
    text: 'Het ontbijt op school is voor alle kinderen.',
    reason: 'Dan hoeft niemand te vertellen dat er thuis niets was.',
  },
  {
    text: 'Een jongere houdt één coach tot het loopt, ook na zijn 23e.',
    reason: 'Wisselen van gezicht is de reden dat jongeren afhaken.',
  },
  { text: 'We koppelen stages zonder sollicitatiebrief.', reason: 'Een brief zegt vooral wie je kent.' },
  {
    text: 'Twijfel over een schooladvies bespreken vier scholen samen.',
    reason: 'Samen kijken geeft kinderen een eerlijker kans.',
  },
  {
    text: 'Een oudergesprek duurt een half uur, met tolk als ouders dat willen.',
    reason: 'In tien minuten begrijpt niemand een rapport.',
  },
  {
    text: 'De huiswerkplekken zijn open tot negen uur, het hele schooljaar.',
    reason: 'Alleen in toetsweken helpt niet.',
  },
  {
    text: 'Meiden kiezen hun eigen sport en trainer.',
    reason: 'Vorig jaar kozen wij, en toen kwamen ze niet.',
  },
  {
    text: 'Er komt één kalender voor alles na schooltijd.',
    reason: 'Ouders raken de weg kwijt in zes folders.',
  },
  {
    text: 'De speelgroep voor peuters blijft gratis.',
    reason: 'Twee euro bleek voor sommige gezinnen te veel.',
  },
  {
    text: 'Broertjes en zusjes mogen mee naar de middag.',
    reason: 'Meisjes die oppassen, kunnen anders niet komen.',
  },
  {
    text: 'Onder de honderd euro beslist de coach zelf over het vrije budget.',
    reason: 'Wachten op een handtekening kost meer dan het bedrag.',
  },
  {
    text: 'Het zomerprogramma duurt vier weken en heeft elke dag een lunch.',
    reason: 'Zes weken zonder school is lang als je niet weg kunt.',
  },
];

export const actiepuntenJeugd: readonly string[] = [
  'Vraag de bibliotheek om boeken in drie talen',
  'Zoek een tweede begeleider voor de oversteek',
  'Bel drie ondernemers over stages in techniek',
  'Laat ouders het nieuwe rapport lezen',
  'Regel wifi op de twee andere leerplekken',
  'Vraag oma’s en opa’s om leesmaatje te worden',
  'Maak een rooster voor de afwas na het ontbijt',
  'Plan een vaste middag met de vier scholen',
  'Schrijf de vraag aan het bestuur over de wachtlijst',
  'Haal schoenen in maat 34 en 35',
  'Vraag vier meiden hoe we hen hadden kunnen vinden',
  'Nodig oud-leerlingen uit voor groep 7',
  'Zet het middagrooster op de deur van elke school',
  'Vraag een tent aan zolang de zaal dicht is',
  'Regel de betaling van de zomerbegeleiders',
  'Bel na zes weken met elke student en elke baas',
  'Bekijk de buurtkamer met ouders van peuters',
  'Zoek een vrouwelijke trainer voor de zaterdag',
  'Maak een kaart van plekken waar het niet regent',
  'Vraag de bakker wanneer kinderen mogen komen kijken',
];

export const lessenJeugd: readonly LesBlueprint[] = [
  {
    dachten: 'Tien weken bijles haalt een achterstand in.',
    deden: 'We gaven twee groepen tien weken les.',
    gebeurde: 'Het hielp even en zakte daarna terug.',
    leerden: 'Een heel jaar, met dezelfde begeleider, blijft wel hangen.',
  },
  {
    dachten: 'Meiden willen niet sporten.',
    deden: 'We vroegen het aan veertig meiden.',
    gebeurde: 'Ze wilden graag, maar niet met toeschouwers en niet op zaterdag.',
    leerden: 'Vraag het aan hen, niet aan hun ouders of aan ons.',
  },
  {
    dachten: 'Bedrijven willen geen stagiairs uit deze buurt.',
    deden: 'We lieten studenten een ochtend meewerken.',
    gebeurde: 'Acht van de tien bazen zeiden meteen ja.',
    leerden: 'De brief was het probleem, niet de student.',
  },
];
