import type { AgendapuntBlueprint } from '../types.ts';

export const agendapuntenVeiligheid: readonly AgendapuntBlueprint[] = [
  {
    title: 'Hoe was het op straat?',
    minuten: 20,
    alineas: [
      'De buurtvaders liepen vier rondes. Op zaterdag was het druk bij de snackbar, maar de sfeer was goed. Eén groepje wilde vooral een praatje.',
      'Een winkelier voelt zich niet veilig bij het sluiten. De wijkagent komt deze week om zes uur langs. Twee buren lopen met haar mee naar de tram.',
      'Er is minder vuurwerk dan vorig jaar. De prullenbakken zijn op tijd weggehaald. Jongeren hielpen daarbij en dat zagen mensen.',
    ],
    besluiten: [
      {
        text: 'De ronde van de buurtvaders begint voortaan om acht uur.',
        reason: 'De meeste onrust is in het begin van de avond.',
      },
    ],
    actiepunten: ['Vraag de winkelier hoe het sluiten nu gaat'],
  },
  {
    title: 'De kaart met donkere plekken',
    minuten: 15,
    alineas: [
      'Van de {aantal} plekken op de kaart is de helft aangepakt. Snoeien ging snel, lampen duren langer. Het pad langs het water blijft de grootste zorg.',
      'De leerlingen van de avondschool vinden de tunnel het ergst. Zij willen een spiegel op de hoek. Dat kan voor weinig geld.',
      'Een bewoner zegt dat licht niet alles is. Er moet ook iemand zijn. We denken aan een koffiekar in de wintermaanden.',
    ],
    besluiten: [
      {
        text: 'We plaatsen tijdelijke lampen langs het water tot de masten er zijn.',
        reason: 'Nog een donkere winter wachten is te lang.',
      },
    ],
    actiepunten: [
      'Vraag een spiegel aan voor de hoek van de tunnel',
      'Loop de route met de cursisten van de avondschool',
      'Vraag de school om het licht op het plein aan te laten',
      'Zoek uit wat een koffiekar in de winter kost',
    ],
  },
  {
    title: 'Ouders aan tafel',
    minuten: 20,
    alineas: [
      'Zes ouders waren er, voor drie van hen was het de eerste keer. Zij willen eerder bellen met school, maar weten niet wie. School maakt een kaartje met namen.',
      'Een vader vertelt hoe zijn zoon werd gevraagd om een pakje te bewaren. Hij is blij dat hij het hier kon zeggen. We spreken af dat dit verhaal hier blijft.',
      'Moeders willen een avond over telefoons. Geen les, maar samen uitzoeken. De bibliotheek doet mee.',
    ],
    besluiten: [
      {
        text: 'Van gesprekken met ouders maken we geen verslag.',
        reason: 'Vrijuit praten is hier meer waard dan papier.',
      },
    ],
    actiepunten: ['Maak een kaartje met namen van de scholen', 'Nodig drie vaders uit voor zondag'],
  },
  {
    title: 'Vaste begeleiders: hoe gaat het?',
    minuten: 15,
    alineas: [
      'De begeleiders zien dat twee jaar echt nodig is. Het eerste half jaar gaat op aan vertrouwen. Daarna komt de school in beeld.',
      'Eén begeleider heeft te veel gezinnen. We verschuiven er twee, in overleg met de ouders.',
      'Een jongen van twaalf gaat weer elke dag naar school. Zijn moeder gaf ons toestemming om dat te vertellen.',
    ],
    besluiten: [
      {
        text: 'Een kind houdt zijn vaste begeleider minstens twee jaar.',
        reason: 'Vertrouwen kost tijd en wisselen maakt het kapot.',
      },
    ],
    actiepunten: ['Verdeel de gezinnen opnieuw over de begeleiders'],
  },
  {
    title: 'Afspraken over het delen van zorgen',
    minuten: 25,
    alineas: [
      'Niemand wil dat er een lijst rondgaat. Toch moet een begeleider weten wat er speelt. We kiezen voor toestemming, elke keer opnieuw.',
      'De tekst van de afspraak is nu één pagina. Twee moeders streepten de moeilijke woorden weg.',
      'Bij direct gevaar gelden andere regels. Dat staat nu bovenaan, zodat niemand ernaar hoeft te zoeken.',
    ],
    besluiten: [
      {
        text: 'Zorgen over een kind delen we alleen met toestemming van de ouders, behalve bij direct gevaar.',
        reason: 'Ouders horen aan tafel, niet op een lijst.',
      },
    ],
    actiepunten: ['Laat twee moeders de afspraak over privacy lezen'],
  },
  {
    title: 'Plek voor jongeren in de avond',
    minuten: 15,
    alineas: [
      'De gymzaal kan op donderdag open tot tien uur. Er zijn twee begeleiders nodig. De jongeren willen zelf de muziek en het opruimen regelen.',
      'De buren zijn niet tegen, als het om tien uur echt stil is. De jongeren vinden dat eerlijk.',
      'Meiden willen een eigen avond. We vragen aan hen welke dag en welke plek.',
    ],
    besluiten: [
      {
        text: 'De gymzaal gaat op donderdag open tot tien uur, drie maanden op proef.',
        reason: 'Op die avond is er nu niets voor jongeren.',
      },
      {
        text: 'De meidenavond komt er, op een dag die de meiden kiezen.',
        reason: 'Bij de gewone avond voelen zij zich te gast.',
      },
    ],
    actiepunten: ['Zoek twee begeleiders voor de donderdagavond', 'Vraag de meiden welke avond zij willen'],
  },
  {
    title: 'Verkeer bij de scholen',
    minuten: 10,
    alineas: [
      'De meting laat zien dat auto’s acht kilometer langzamer rijden. Kinderen zien dat zelf ook. Ze tekenden een nieuwe kaart.',
      'Ouders parkeren nog dubbel als het regent. Een juf stelt voor om op een hoek uit te stappen. Dat proberen we twee weken.',
      'De bezorgers van de pizzazaak willen best een andere route rijden. Ze wisten niet dat er een school was.',
    ],
    besluiten: [
      {
        text: 'De bakken bij de school blijven staan tot de drempel er ligt.',
        reason: 'De meting laat zien dat ze werken.',
      },
    ],
    actiepunten: ['Bespreek de route met de bezorgers', 'Zet de bakken bij de school dichter bij elkaar'],
  },
  {
    title: 'Wat doen we met meldingen?',
    minuten: 15,
    alineas: [
      'Van de meldingen van vorige maand is de helft teruggebeld. De rest moet deze week. Iedereen krijgt een naam en een dag.',
      'Mensen melden minder over hun eigen blok, uit angst voor ruzie. Melden via de buurtkamer helpt daarbij.',
      'We willen ook vertellen wat niet kan. Een camera op het plein komt er niet. De reden hangt straks op het bord.',
    ],
    besluiten: [
      {
        text: 'Wie iets meldt, wordt binnen een week teruggebeld.',
        reason: 'Melden zonder antwoord leert mensen om te zwijgen.',
      },
    ],
    actiepunten: ['Bel de melders van vorige maand terug', 'Hang op wat er met de meldingen is gedaan'],
  },
  {
    title: 'Terug na detentie',
    minuten: 20,
    alineas: [
      'Drie jongeren kwamen vrij, twee hadden op de eerste dag een kamer. Voor de derde is het nog zoeken. Zijn coach belt elke dag.',
      'Een werkgever vertelt waarom hij meedoet. Hij kreeg zelf ooit een tweede kans. Hij wil twee collega’s meenemen.',
      'Schulden zijn het grootste probleem. De schuldhulp kan al binnen beginnen, als iemand tekent. Dat regelen we.',
    ],
    besluiten: [
      {
        text: 'Elke jongere die vrijkomt, krijgt een coach drie maanden van tevoren.',
        reason: 'De eerste dag beslist vaak over de rest.',
      },
    ],
    actiepunten: ['Zoek een kamer voor de jongere die vrijkomt'],
  },
  {
    title: 'De les in de tweede klas',
    minuten: 10,
    alineas: [
      'De klas was stil toen hij vertelde. Daarna kwamen er veel vragen over geld. De mentor wil een vervolg.',
      'Eén leerling bleef na. Zij heeft nu contact met het vaste nummer.',
      'De sprekers willen zelf nazorg na een les. Er komt elke keer iemand mee om na te praten.',
    ],
    besluiten: [
      {
        text: 'Jongeren die in de klas vertellen, krijgen betaald en begeleiding.',
        reason: 'Hun verhaal kost hun iets.',
      },
    ],
    actiepunten: ['Regel nazorg voor de sprekers in de klas'],
  },
  {
    title: 'Veilig thuis: wat zien we?',
    minuten: 15,
    alineas: [
      'De opgeleide vrouwen hadden elf gesprekken. Zes vrouwen wilden verder praten met een hulpverlener. Namen noemen we hier niet.',
      'De wachttijd is te lang. Wie eindelijk durft, moet niet drie maanden wachten. Dit gaat naar het bestuur.',
      'De kapper vraagt om een kaartje dat klein genoeg is voor een portemonnee. Het ontwerp is bijna klaar.',
    ],
    besluiten: [],
    actiepunten: [
      'Leg de wachttijd voor hulp voor aan het bestuur',
      'Maak het kaartje kleiner, voor in een portemonnee',
    ],
  },
  {
    title: 'Na het incident',
    minuten: 20,
    alineas: [
      'Mensen zijn geschrokken. We begonnen met een rondje: hoe is het met je? Daar namen we de tijd voor.',
      'De school, de moskee en de buurtkamer zijn deze week langer open. Slachtofferhulp is er op woensdag.',
      'We reageren niet op filmpjes. Wie vragen heeft van de pers, verwijst door. Voor jongeren is er een eigen gesprek.',
    ],
    besluiten: [
      {
        text: 'We filmen elkaar niet en delen geen filmpjes van buren.',
        reason: 'Eén filmpje maakte een half jaar werk kapot.',
      },
    ],
    actiepunten: ['Regel een gesprek tussen jongeren en de wijkagent'],
  },
];
