import type { BesluitBlueprint, LesBlueprint } from '../types.ts';

export const besluitenVeiligheid: readonly BesluitBlueprint[] = [
  {
    text: 'Een kind houdt zijn vaste begeleider minstens twee jaar.',
    reason: 'Vertrouwen kost tijd en wisselen maakt het kapot.',
  },
  {
    text: 'Zorgen over een kind delen we alleen met toestemming van de ouders, behalve bij direct gevaar.',
    reason: 'Ouders horen aan tafel, niet op een lijst.',
  },
  {
    text: 'De gymzaal gaat op donderdag open tot tien uur, drie maanden op proef.',
    reason: 'Op die avond is er nu niets voor jongeren.',
  },
  {
    text: 'Wie iets meldt, wordt binnen een week teruggebeld.',
    reason: 'Melden zonder antwoord leert mensen om te zwijgen.',
  },
  {
    text: 'Van gesprekken met ouders maken we geen verslag.',
    reason: 'Vrijuit praten is hier meer waard dan papier.',
  },
  {
    text: 'Jongeren die in de klas vertellen, krijgen betaald en begeleiding.',
    reason: 'Hun verhaal kost hun iets.',
  },
  {
    text: 'We plaatsen tijdelijke lampen langs het water tot de masten er zijn.',
    reason: 'Nog een donkere winter wachten is te lang.',
  },
  {
    text: 'De ronde van de buurtvaders begint voortaan om acht uur.',
    reason: 'De meeste onrust is in het begin van de avond.',
  },
  {
    text: 'De bakken bij de school blijven staan tot de drempel er ligt.',
    reason: 'De meting laat zien dat ze werken.',
  },
  {
    text: 'We filmen elkaar niet en delen geen filmpjes van buren.',
    reason: 'Eén filmpje maakte een half jaar werk kapot.',
  },
  {
    text: 'Elke jongere die vrijkomt, krijgt een coach drie maanden van tevoren.',
    reason: 'De eerste dag beslist vaak over de rest.',
  },
  {
    text: 'De meidenavond komt er, op een dag die de meiden kiezen.',
    reason: 'Bij de gewone avond voelen zij zich te gast.',
  },
];

export const actiepuntenVeiligheid: readonly string[] = [
  'Bel de melders van vorige maand terug',
  'Vraag een spiegel aan voor de hoek van de tunnel',
  'Maak een kaartje met namen van de scholen',
  'Zoek twee begeleiders voor de donderdagavond',
  'Loop de route met de cursisten van de avondschool',
  'Vraag de winkelier hoe het sluiten nu gaat',
  'Regel een gesprek tussen jongeren en de wijkagent',
  'Leg de wachttijd voor hulp voor aan het bestuur',
  'Laat twee moeders de afspraak over privacy lezen',
  'Zoek een kamer voor de jongere die vrijkomt',
  'Nodig drie vaders uit voor zondag',
  'Bespreek de route met de bezorgers',
  'Hang op wat er met de meldingen is gedaan',
  'Maak het kaartje kleiner, voor in een portemonnee',
  'Vraag de school om het licht op het plein aan te laten',
  'Verdeel de gezinnen opnieuw over de begeleiders',
  'Zoek uit wat een koffiekar in de winter kost',
  'Regel nazorg voor de sprekers in de klas',
  'Zet de bakken bij de school dichter bij elkaar',
  'Vraag de meiden welke avond zij willen',
];

export const lessenVeiligheid: readonly LesBlueprint[] = [
  {
    dachten: 'Meer toezicht op het plein geeft rust.',
    deden: 'Er liep elke avond iemand in een hesje.',
    gebeurde: 'De jongens gingen naar de portieken en buren sliepen slechter.',
    leerden: 'Een plek waar je wel mag zijn, helpt meer dan een plek waar je weg moet.',
  },
  {
    dachten: 'Een jaar begeleiding is genoeg.',
    deden: 'Na twaalf maanden namen we afscheid van acht kinderen.',
    gebeurde: 'Vijf van hen liepen binnen drie maanden weer vast.',
    leerden: 'Twee jaar is het minimum, met een rustig afscheid.',
  },
  {
    dachten: 'Licht maakt een route veilig.',
    deden: 'We plaatsten acht lampen bij de garages.',
    gebeurde: 'Het was licht, maar er kwam nog steeds niemand.',
    leerden: 'Mensen gaan waar mensen zijn. Licht is maar een begin.',
  },
];
