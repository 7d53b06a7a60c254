import type { ActielijnBlueprint } from '../types.ts';

/** Keeping young people away from crime, and getting them back. */
export const actielijnenJong: readonly ActielijnBlueprint[] = [
  {
    titels: [
      'Eerder erbij: jongens en meiden van 10 tot 14 in {buurt}',
      'Op tijd naast een kind staan in {buurt}',
    ],
    wat: 'Kinderen in {buurt} die de verkeerde kant op dreigen te gaan, krijgen één vast mens naast zich. Dat mens kent het gezin en de school. We wachten niet tot er iets gebeurt.',
    hoe: [
      'School, jongerenwerk en ouders bespreken samen wie hulp kan gebruiken. Ouders zitten daar zelf bij. Er is geen lijst die rondgaat.',
      'De vaste begeleider blijft twee jaar. Hij doet gewone dingen: voetbal, huiswerk, mee naar de tandarts.',
    ],
    mijlpalen: [
      'Zes begeleiders aan het werk',
      'Afspraak met vier scholen',
      '30 kinderen begeleid',
      'Terugblik met ouders',
    ],
    buurten: ['Jacob Geelbuurt', 'Ruys de Beerenbrouckbuurt'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'De begeleiding loopt goed, maar drie begeleiders gaan weg.',
      oorzaak: 'Hun contract is steeds voor één jaar.',
      gevolg: 'Veertien kinderen verliezen hun vaste mens.',
      bijsturing: 'We vragen de partners om contracten voor vier jaar.',
      volgendeStap: 'De kinderen horen het van henzelf, niet uit een brief.',
    },
    stokt: {
      zin: 'Er starten geen nieuwe kinderen.',
      oorzaak: 'Twee scholen delen geen zorgen meer, omdat zij twijfelen over de privacy.',
      gevolg: 'Kinderen komen pas in beeld als het al misgaat.',
      bijsturing: 'Een jurist schrijft met ouders een afspraak in gewone taal.',
      volgendeStap: 'Daarna gaan we met die afspraak opnieuw langs de scholen.',
    },
  },
  {
    titels: ['Terug op school of aan het werk in {buurt}', 'Een nieuwe kans na straf in {buurt}'],
    wat: 'Jongeren uit {buurt} die uit detentie komen, hebben op dag één een bed, een inkomen en een plan. Een coach uit de buurt begint al voor zij vrijkomen. Ook het gezin krijgt hulp.',
    hoe: [
      'De coach gaat drie maanden van tevoren op bezoek. Samen maken ze een plan voor de eerste honderd dagen.',
      'Werkgevers uit de buurt houden plekken vrij. Ze kunnen de coach altijd bellen.',
    ],
    mijlpalen: [
      'Drie coaches gestart',
      'Tien werkgevers doen mee',
      'Eerste groep van vijftien',
      'Een jaar later: hoe gaat het?',
    ],
    buurten: ['Confuciusbuurt', 'Johan Jongkindbuurt'],
    vraagtAandacht: {
      zin: 'De plannen zijn goed, de woonplekken ontbreken.',
      oorzaak: 'Alle kamers voor deze groep zijn bezet.',
      gevolg: 'Vier jongeren slapen op een bank bij vrienden.',
      bijsturing: 'Twee verhuurders zoeken elk drie kamers.',
      volgendeStap: 'De coach belt deze vier elke dag.',
    },
    stokt: {
      zin: 'We krijgen niet meer op tijd te horen wie er vrijkomt.',
      oorzaak: 'De afspraak met de inrichting is verlopen.',
      gevolg: 'Jongeren staan buiten voordat hun coach het weet.',
      bijsturing: 'Het kernteam vraagt het bestuur om een nieuwe afspraak.',
      volgendeStap: 'Tot die tijd bellen we elke maandag zelf.',
    },
  },
  {
    titels: ['Sterke ouders in {buurt}', 'Ouders praten met ouders in {buurt}'],
    wat: 'Ouders in {buurt} staan er niet alleen voor als zij zich zorgen maken over hun kind. Zij praten met elkaar, in hun eigen taal. Wat zij nodig hebben, regelen we samen.',
    hoe: [
      'Twaalf ouders worden gespreksleider. Ze komen in huiskamers, op school en in de moskee of de kerk.',
      'Onderwerpen kiezen ze zelf: geld, telefoons, vrienden, schaamte. Een hulpverlener komt alleen als zij dat vragen.',
    ],
    mijlpalen: [
      'Twaalf gespreksleiders',
      'Veertig huiskamergesprekken',
      'Brief aan de scholen',
      'Vaderavond elke maand',
    ],
    buurten: ['Wegener Sleeswijkbuurt', 'Louis Couperusbuurt'],
    vraagtAandacht: {
      zin: 'Moeders weten ons te vinden, vaders nog niet.',
      oorzaak: 'De gesprekken zijn overdag en vaders werken dan.',
      gevolg: 'De helft van de opvoeding zit niet aan tafel.',
      bijsturing: 'We beginnen met vaders op zondag, na het voetbal.',
      volgendeStap: 'Drie vaders nodigen elk vier anderen uit.',
    },
    stokt: {
      zin: 'De huiskamergesprekken zijn gestopt.',
      oorzaak: 'Ouders hoorden dat er verslagen zouden worden gemaakt.',
      gevolg: 'Niemand durft nog vrijuit te praten.',
      bijsturing: 'Er komt geen verslag meer, alleen wat ouders zelf willen delen.',
      volgendeStap: 'De gespreksleiders vertellen dat één voor één.',
    },
  },
  {
    titels: ['Weg uit het snelle geld in {buurt}', 'Weerbaar op straat in {buurt}'],
    wat: 'Jongeren in {buurt} leren nee zeggen tegen snel geld. Ze weten wat er gebeurt als je een pakje bewaart of je rekening uitleent. Er is een uitweg voor wie al ja heeft gezegd.',
    hoe: [
      'Jongeren die het hebben meegemaakt, vertellen in de klas. Ze worden daarin begeleid en betaald.',
      'Er is een nummer voor wie eruit wil. Wie belt, praat met iemand die niet meteen aangifte doet.',
    ],
    mijlpalen: [
      'Acht ervaren jongeren opgeleid',
      'Alle tweede klassen bezocht',
      'Nummer bekend bij jongeren',
    ],
    buurten: ['Dichtersbuurt', 'Reimerswaal'],
    vraagtAandacht: {
      zin: 'De lessen zijn goed, maar het nummer wordt weinig gebeld.',
      oorzaak: 'Jongeren bellen niet, zij appen.',
      gevolg: 'Wie eruit wil, vindt de weg niet.',
      bijsturing: 'Het nummer kan nu ook appjes ontvangen, tot middernacht.',
      volgendeStap: 'De ervaren jongeren delen het in hun eigen kring.',
    },
    stokt: {
      zin: 'De lessen in de tweede klas gaan niet door.',
      oorzaak: 'Een van de sprekers is bedreigd.',
      gevolg: 'De anderen willen nu niet voor de klas staan.',
      bijsturing: 'Hun veiligheid gaat voor. We maken samen een nieuw plan.',
      volgendeStap: 'De politie en de begeleider spreken elke spreker apart.',
    },
  },
  {
    titels: ['De wijkagent dichtbij in {buurt}', 'Vertrouwen in de politie in {buurt}'],
    wat: 'Bewoners van {buurt} kennen hun wijkagent, en zij kent hen. Jongeren worden gelijk behandeld en kunnen hun verhaal kwijt als dat niet zo voelt. Melden levert iets op.',
    hoe: [
      'De wijkagent heeft een vaste plek en een vast uur. Elke maand loopt een jongere een dienst mee, en andersom.',
      'Wie iets meldt, hoort binnen een week wat ermee is gedaan. Ook als dat niets is.',
    ],
    mijlpalen: ['Vast uur in de buurtkamer', 'Eerste tien meeloopdiensten', 'Terugbellen na elke melding'],
    buurten: ['Overtoomse Veld-Noord', 'Wildeman'],
    vraagtAandacht: {
      zin: 'Het vaste uur werkt, het terugbellen nog niet.',
      oorzaak: 'De wijkagent moet vaak invallen bij de noodhulp.',
      gevolg: 'De helft van de melders hoort niets.',
      bijsturing: 'Een collega op het bureau belt terug met een korte lijst.',
      volgendeStap: 'We vragen vijftien melders of zij iets hebben gehoord.',
    },
    stokt: {
      zin: 'De meeloopdiensten liggen stil.',
      oorzaak: 'Na een controle die hard aankwam, willen jongeren niet meer.',
      gevolg: 'Wat in een jaar was opgebouwd, is weg.',
      bijsturing: 'Er komt een gesprek waarin jongeren eerst hun verhaal doen.',
      volgendeStap: 'De jongerenwerker zoekt een plek en een dag die zij kiezen.',
    },
  },
];
