import type { BesluitBlueprint, LesBlueprint } from '../types.ts';

export const besluitenEigenaarschap: readonly BesluitBlueprint[] = [
  {
    text: 'Elke vergadering begint met wat bewoners willen bespreken.',
    reason: 'Nu komt hun punt te vaak als laatste, als de tijd op is.',
  },
  {
    text: 'Stukken zijn hooguit twee pagina’s en komen een week van tevoren.',
    reason: 'Wie werkt of zorgt, moet ze ook kunnen lezen.',
  },
  {
    text: 'Bewoners die meebeslissen, krijgen een vergoeding per keer.',
    reason: 'Aan deze tafel wordt iedereen betaald, dus zij ook.',
  },
  {
    text: 'De groep voor het buurtbudget wordt geloot.',
    reason: 'Zo komen er ook mensen die zich niet vanzelf melden.',
  },
  { text: 'Stemmen kan op papier, ook volgend jaar.', reason: 'De helft van de stemmen kwam zo binnen.' },
  {
    text: 'Een vraag van de jongerenraad krijgt binnen een maand antwoord.',
    reason: 'Geen antwoord krijgen is erger dan een nee.',
  },
  {
    text: 'De buurtkamer blijft van bewoners, organisaties zijn er te gast.',
    reason: 'Anders wordt het een kantoor.',
  },
  {
    text: 'Een melding van discriminatie kan ook zonder naam.',
    reason: 'Mensen zijn bang voor gevolgen en dat begrijpen we.',
  },
  {
    text: 'Nieuwe leden krijgen een maatje voor de eerste drie keer.',
    reason: 'De meeste mensen haken af na de eerste keer.',
  },
  {
    text: 'We nodigen eerst aan de deur uit en dan pas per brief.',
    reason: 'Van de brieven kwam bijna niemand.',
  },
  {
    text: 'Wie een verhaal vertelt, beslist wat ermee gebeurt.',
    reason: 'Een verhaal is van degene die het heeft meegemaakt.',
  },
  {
    text: 'De leesgroep leest alle brieven over huur en sloop voor ze weggaan.',
    reason: 'Daar komen de meeste vragen over.',
  },
];

export const actiepuntenEigenaarschap: readonly string[] = [
  'Maak een tekening van wie waarover beslist',
  'Bel de bewoner terug over haar idee van vorig jaar',
  'Controleer of de vergoedingen zijn betaald',
  'Hang de ideeën op in de winkel en op school',
  'Vraag de jurist om bij de leesgroep te komen',
  'Haal de drempel bij de deur weg',
  'Verdeel de straten om aan te bellen',
  'Zoek een keuken met goede afzuiging',
  'Vraag twee oud-leraren voor de dinsdag',
  'Regel opvang voor kinderen tijdens de taalles',
  'Geef de drie open vragen van de jongerenraad een antwoord',
  'Maak een maatje bekend voor elk nieuw lid',
  'Bekijk twee panden voor de buurtkamer',
  'Vraag wie de volgende keer wil voorzitten',
  'Zet de planning van de partners op één kalender',
  'Nodig zes mannen uit voor de klusgroep',
  'Haal de kaartjes met het oude nummer op',
  'Laat de vertellers hun eigen verhaal teruglezen',
  'Vraag de winkels om groente voor dinsdag',
  'Schrijf op wat de buurt met het budget deed',
];

export const lessenEigenaarschap: readonly LesBlueprint[] = [
  {
    dachten: 'Wie mee wil doen, meldt zich wel.',
    deden: 'We zetten een oproep in de krant en op de site.',
    gebeurde: 'Dezelfde twaalf mensen gaven zich op.',
    leerden: 'Loten en aanbellen brengt mensen die zich nooit melden.',
  },
  {
    dachten: 'Bewoners willen vooral meepraten.',
    deden: 'We hielden zes avonden over een plan.',
    gebeurde: 'Er kwam steeds minder volk, want het plan veranderde niet.',
    leerden: 'Vraag alleen iets als het antwoord nog verschil maakt.',
  },
  {
    dachten: 'Een mooie zaal laat zien dat we het serieus nemen.',
    deden: 'We vergaderden in het kantoor van een partner.',
    gebeurde: 'Bewoners spraken weinig en gingen snel weg.',
    leerden: 'Aan de eigen keukentafel zijn wij te gast, en dat is beter.',
  },
];
