import type { ActielijnBlueprint } from '../types.ts';

/** Having a say: budgets, boards, plain words, being asked in time. */
export const actielijnenZeggenschap: readonly ActielijnBlueprint[] = [
  {
    titels: ['Een eigen budget voor {buurt}', 'Bewoners beslissen over geld in {buurt}'],
    wat: 'Bewoners van {buurt} verdelen elk jaar zelf een budget. Iedereen vanaf twaalf jaar mag een idee indienen en kiezen. Wat gekozen wordt, gebeurt ook.',
    hoe: [
      'Een groep van acht bewoners bewaakt de regels. Zij worden geloot uit wie zich opgeeft, zodat het niet steeds dezelfden zijn.',
      'Stemmen kan op papier, op school, in de winkel en online. Bij elk idee staat wat het kost en wie het doet.',
    ],
    mijlpalen: [
      'Regels door bewoners gemaakt',
      'Eerste ronde met ideeën',
      'Stemweek',
      'Alle ideeën uitgevoerd',
    ],
    buurten: ['Wildeman', 'Ruys de Beerenbrouckbuurt'],
    doorbraak: true,
    vraagtAandacht: {
      zin: 'Er zijn veel ideeën, maar weinig van jongeren.',
      oorzaak: 'De ronde viel samen met de toetsweek.',
      gevolg: 'De keuze dreigt vooral over bankjes te gaan.',
      bijsturing: 'De ronde blijft drie weken langer open voor scholen.',
      volgendeStap: 'Twee jongeren halen ideeën op in hun eigen klas.',
    },
    stokt: {
      zin: 'De gekozen ideeën worden niet uitgevoerd.',
      oorzaak: 'Het geld kan alleen naar een organisatie, niet naar een groep buren.',
      gevolg: 'Bewoners zeggen: zie je wel, het is weer niet van ons.',
      bijsturing: 'Een partner houdt de rekening aan, bewoners tekenen voor elke uitgave.',
      volgendeStap: 'We leggen die afspraak vast en betalen de eerste drie ideeën.',
    },
  },
  {
    titels: ['Bewoners aan tafel in {buurt}', 'Meebeslissen in plaats van meepraten in {buurt}'],
    wat: 'Bij elk plan voor {buurt} zitten vanaf het begin bewoners aan tafel. Zij krijgen een vergoeding, de stukken in gewone taal en evenveel stem. Partners houden zich daaraan.',
    hoe: [
      'Elke vergadering begint met wat bewoners willen bespreken. De stukken komen een week eerder, op hooguit twee pagina’s.',
      'Wie nieuw is, krijgt een maatje. Na elke keer vragen we: voelde je je gehoord?',
    ],
    mijlpalen: [
      'Vergoeding geregeld',
      'Tien maatjes',
      'Alle stukken op twee pagina’s',
      'Terugblik met bewoners',
    ],
    buurten: ['Confuciusbuurt', 'Jacob Geelbuurt'],
    vraagtAandacht: {
      zin: 'Bewoners zitten aan tafel, maar praten weinig.',
      oorzaak: 'De stukken zijn nog steeds lang en vol afkortingen.',
      gevolg: 'De professionals beslissen alsnog onder elkaar.',
      bijsturing: 'Wie een afkorting gebruikt, doet een euro in de pot.',
      volgendeStap: 'De volgende agenda maken twee bewoners.',
    },
    stokt: {
      zin: 'De bewonersstoelen zijn leeg.',
      oorzaak: 'De vergoeding wordt gekort op de uitkering.',
      gevolg: 'Wie weinig heeft, betaalt om mee te doen.',
      bijsturing: 'We zoeken een vorm die niet gekort wordt.',
      volgendeStap: 'Het bestuur krijgt deze vraag op de eerstvolgende vergadering.',
    },
  },
  {
    titels: ['Gewone taal in {buurt}', 'Brieven die je begrijpt in {buurt}'],
    wat: 'Wie in {buurt} een brief krijgt van een partner, begrijpt hem in één keer. Bewoners lezen mee voordat hij weggaat. Wat niet kan in een brief, vertellen we.',
    hoe: [
      'Een leesgroep van tien bewoners komt elke twee weken samen. Zij strepen weg wat niemand zegt.',
      'We meten of mensen minder hoeven te bellen. Dat overtuigt ook de directies.',
    ],
    mijlpalen: ['Leesgroep gestart', 'Eerste 25 brieven herschreven', 'Zes partners doen mee'],
    buurten: ['Lodewijk van Deysselbuurt', 'Botteskerkbuurt'],
    vraagtAandacht: {
      zin: 'De leesgroep werkt snel, de partners werken langzaam.',
      oorzaak: 'Elke wijziging moet langs een jurist.',
      gevolg: 'Van de 25 brieven zijn er zes verstuurd.',
      bijsturing: 'De jurist komt voortaan bij de leesgroep zitten.',
      volgendeStap: 'We kiezen de vijf brieven waar de meeste vragen over komen.',
    },
    stokt: {
      zin: 'Twee partners zijn gestopt met insturen.',
      oorzaak: 'Zij kregen een nieuw systeem met vaste teksten.',
      gevolg: 'Bewoners krijgen weer brieven die zij niet begrijpen.',
      bijsturing: 'We vragen de makers van het systeem om mee te lezen.',
      volgendeStap: 'Tot die tijd legt de buurtkamer de brieven uit.',
    },
  },
  {
    titels: ['De buurtkamer van {buurt}', 'Een plek van bewoners in {buurt}'],
    wat: '{Buurt} krijgt een plek die bewoners zelf beheren. Je kunt er binnenlopen zonder reden. De huur is voor vijf jaar geregeld.',
    hoe: [
      'Een groep sleutelhouders doet het rooster. Ze krijgen scholing in beheer, geld en ruzie oplossen.',
      'Organisaties zijn er te gast, ook het stadsdeel. Zij vragen vooraf of het uitkomt.',
    ],
    mijlpalen: [
      'Ruimte gevonden',
      'Twaalf sleutelhouders',
      'Stichting opgericht',
      'Zeven dagen per week open',
    ],
    buurten: ['Dichtersbuurt', 'Staalmanbuurt'],
    vraagtAandacht: {
      zin: 'De kamer is open, maar drijft op drie mensen.',
      oorzaak: 'Nieuwe vrijwilligers vinden het rooster te zwaar.',
      gevolg: 'De drie zijn moe en één wil stoppen.',
      bijsturing: 'We knippen de diensten in stukken van twee uur.',
      volgendeStap: 'Op de open dag vragen we elke bezoeker om één keer.',
    },
    stokt: {
      zin: 'De kamer gaat over drie maanden dicht.',
      oorzaak: 'De eigenaar verkoopt het pand.',
      gevolg: 'Negen groepen verliezen hun plek.',
      bijsturing: 'We vragen de verhuurders om een leegstaande winkelruimte.',
      volgendeStap: 'De sleutelhouders bekijken deze week twee panden.',
    },
  },
  {
    titels: ['Jong en aan zet in {buurt}', 'De jongerenraad van {buurt}'],
    wat: 'Jongeren van {buurt} beslissen mee over wat hen raakt. Hun raad heeft een budget en een recht op antwoord. Een volwassene helpt, maar leidt niet.',
    hoe: [
      'De raad kiest zelf drie onderwerpen per jaar. Wie een vraag van de raad krijgt, antwoordt binnen een maand.',
      'Leden krijgen een certificaat dat telt voor hun opleiding.',
    ],
    mijlpalen: ['Raad gekozen op drie scholen', 'Eerste vragen beantwoord', 'Budget besteed'],
    buurten: ['Reimerswaal', 'Overtoomse Veld-Noord'],
    vraagtAandacht: {
      zin: 'De raad stelde vier vragen en kreeg één antwoord.',
      oorzaak: 'Niemand voelde zich de aangewezen persoon om te antwoorden.',
      gevolg: 'De leden vragen zich af of het zin heeft.',
      bijsturing: 'Elke partner noemt één naam voor vragen van de raad.',
      volgendeStap: 'De drie open vragen krijgen deze maand antwoord.',
    },
    stokt: {
      zin: 'De raad komt niet meer bij elkaar.',
      oorzaak: 'De helft deed examen en er was geen opvolging.',
      gevolg: 'Er is nu geen stem van jongeren in de buurt.',
      bijsturing: 'Oud-leden zoeken elk twee nieuwe, in de onderbouw.',
      volgendeStap: 'De nieuwe groep begint met een weekend weg.',
    },
  },
];
