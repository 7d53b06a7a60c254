import type { ActielijnBlueprint } from '../types.ts';

/** Safe in the street and at home: evenings, traffic, nuisance, fear. */
export const actielijnenStraat: readonly ActielijnBlueprint[] = [
  {
    titels: ['Veilig naar huis in {buurt}', 'De avondroute in {buurt}'],
    wat: 'Iedereen kan ’s avonds met een gerust hart door {buurt} lopen. We maken de routes die mensen echt gebruiken licht, open en levend. Bewoners wijzen ze aan.',
    hoe: [
      'We lopen de route met de mensen die hem lopen: van de tram, de moskee, de avondschool. Elke donkere plek gaat op de kaart.',
      'Lampen en struiken pakken we meteen aan. Voor een kale muur of een dichte etalage zoeken we een maker uit de buurt.',
    ],
    mijlpalen: [
      'Vier avondwandelingen',
      'Lampen en struiken gedaan',
      'Etalages verlicht',
      'Nieuwe wandeling in de winter',
    ],
    buurten: ['Wildeman', 'Confuciusbuurt'],
    vraagtAandacht: {
      zin: 'De wandelingen leveren veel op, de lampen komen traag.',
      oorzaak: 'Nieuwe masten staan pas in het voorjaar op de planning.',
      gevolg: 'Deze winter blijft het pad langs het water donker.',
      bijsturing: 'We hangen tijdelijke lampen aan de gevels.',
      volgendeStap: 'De school laat tot negen uur het licht op het plein aan.',
    },
    stokt: {
      zin: 'De route langs de garages komt niet verder.',
      oorzaak: 'De garages zijn van veertig eigenaren en niemand neemt het op zich.',
      gevolg: 'Juist de plek waar mensen bang zijn, blijft zoals hij is.',
      bijsturing: 'We beginnen met zes eigenaren die wel willen.',
      volgendeStap: 'Het stadsdeel nodigt de zes uit voor een avond.',
    },
  },
  {
    titels: ['Rust op het plein in {buurt}', 'Afspraken over overlast in {buurt}'],
    wat: 'Jongeren en omwonenden in {buurt} maken samen afspraken over het plein. Iedereen weet bij wie hij terechtkan als het misgaat. Er is ook altijd een plek waar jongeren wel mogen zijn.',
    hoe: [
      'Een jongerenwerker en een buurvrouw leiden de gesprekken. Eerst apart, dan samen. Iedereen noemt één ding dat hij zelf wil doen.',
      'Elke vrijdag en zaterdag lopen twee buurtvaders een ronde. De wijkagent kent hun nummer.',
    ],
    mijlpalen: [
      'Gesprekken met beide groepen',
      'Afspraken op het bord',
      'Plek voor jongeren open',
      'Terugblik na de zomer',
    ],
    buurten: ['Reimerswaal', 'Dobbebuurt'],
    vraagtAandacht: {
      zin: 'Het is rustiger, maar niet op donderdag.',
      oorzaak: 'Op die avond is het jongerencentrum dicht.',
      gevolg: 'De jongens zitten dan in de portieken en buren slapen slecht.',
      bijsturing: 'We openen de gymzaal op proef, met twee begeleiders.',
      volgendeStap: 'Omwonenden houden een maand lang bij hoe de donderdag gaat.',
    },
    stokt: {
      zin: 'De gesprekken zijn gestopt na een ruzie.',
      oorzaak: 'Een filmpje van een buurman ging rond op sociale media.',
      gevolg: 'Jongeren en bewoners vertrouwen elkaar nu niet.',
      bijsturing: 'Een bemiddelaar spreekt eerst met iedereen apart.',
      volgendeStap: 'We spreken af dat niemand elkaar meer filmt.',
    },
  },
  {
    titels: ['Rustig rijden in {buurt}', 'Veilig oversteken in {buurt}'],
    wat: 'Kinderen kunnen in {buurt} zelf naar school lopen en fietsen. Auto’s en scooters rijden er langzaam. We meten het voor en na.',
    hoe: [
      'Ouders en kinderen tekenen de plekken waar zij schrikken. Daar zetten we eerst bakken en verf neer. Als het werkt, komt er een drempel.',
      'In de week na de vakantie staan ouders en de wijkagent samen bij de oversteek.',
    ],
    mijlpalen: [
      'Tekening met twee scholen',
      'Proef met bakken en verf',
      'Meting voor en na',
      'Drempels aangelegd',
    ],
    buurten: ['Jan de Louterbuurt', 'Louis Crispijnbuurt'],
    vraagtAandacht: {
      zin: 'Auto’s rijden rustiger, bezorgscooters niet.',
      oorzaak: 'De bakken staan zo dat een scooter er hard tussendoor kan.',
      gevolg: 'Op woensdag ging het bijna mis bij de school.',
      bijsturing: 'We zetten de bakken dichter bij elkaar.',
      volgendeStap: 'De winkeliers praten met de bezorgers over de route.',
    },
    stokt: {
      zin: 'De drempels zijn uitgesteld.',
      oorzaak: 'De bus wil geen drempels op zijn route.',
      gevolg: 'De proefbakken raken kapot en de ouders haken af.',
      bijsturing: 'We zoeken een andere vorm: een smallere straat bij de oversteek.',
      volgendeStap: 'De busmaatschappij kijkt mee op straat, tijdens de spits.',
    },
  },
  {
    titels: ['Veilig thuis in {buurt}', 'Hulp achter de voordeur in {buurt}'],
    wat: 'Wie thuis niet veilig is, vindt in {buurt} snel iemand om mee te praten. Professionals en vrouwen uit de buurt weten wat ze moeten doen bij zorgen. Hulp komt zonder dat iemand het aan de hele straat hoeft te vertellen.',
    hoe: [
      'We leiden vertrouwde mensen op: de kapper, de moeder van de koffieochtend, de conciërge. Ze leren zien, vragen en doorverwijzen.',
      'Er is een kamer waar je binnenkomt voor iets anders. De hulpverlener zit daar elke woensdag.',
    ],
    mijlpalen: ['Eerste twintig mensen opgeleid', 'Kamer open', 'Vaste lijn met hulpverleners'],
    buurten: ['Lodewijk van Deysselbuurt', 'Staalmanbuurt'],
    vraagtAandacht: {
      zin: 'Er komen meer signalen, de hulp erna laat op zich wachten.',
      oorzaak: 'De wachtlijst voor begeleiding is elf weken.',
      gevolg: 'Vrouwen die durfden te praten, horen daarna lang niets.',
      bijsturing: 'Een vaste begeleider belt elke week, ook tijdens het wachten.',
      volgendeStap: 'We leggen de wachttijd voor aan het bestuur.',
    },
    stokt: {
      zin: 'De kamer is tijdelijk dicht.',
      oorzaak: 'Het adres werd bekend, en dan is het niet meer veilig.',
      gevolg: 'Er is nu geen plek om rustig te praten.',
      bijsturing: 'We zoeken een nieuwe plek, in een gebouw waar meer gebeurt.',
      volgendeStap: 'De opgeleide vrouwen blijven bereikbaar per telefoon.',
    },
  },
  {
    titels: ['Niet meer bang voor oplichting in {buurt}', 'Digitaal veilig in {buurt}'],
    wat: 'Bewoners van {buurt} herkennen oplichting aan de deur, de telefoon en het scherm. Wie toch geld kwijt is, schaamt zich niet en krijgt hulp. Jongeren weten wat een geldezel is.',
    hoe: [
      'Ouderen oefenen met een nepgesprek, in hun eigen taal. Scholieren maken de filmpjes.',
      'De bibliotheek heeft elke week een uur waarin je een vreemd bericht kunt laten zien.',
    ],
    mijlpalen: [
      'Eerste oefenmiddag',
      'Filmpjes van drie scholen',
      'Vast uur in de bibliotheek',
      '500 bewoners bereikt',
    ],
    buurten: ['Emanuel van Meterenbuurt', 'Botteskerkbuurt'],
    vraagtAandacht: {
      zin: 'De middagen zitten vol, maar we zien vooral dezelfde mensen.',
      oorzaak: 'Wie slecht ter been is, komt niet naar de zaal.',
      gevolg: 'De groep die het vaakst wordt gebeld, missen we.',
      bijsturing: 'De thuiszorg neemt een kaart mee en doet de oefening aan tafel.',
      volgendeStap: 'We proberen dit bij twintig mensen.',
    },
    stokt: {
      zin: 'Het uur in de bibliotheek gaat niet door.',
      oorzaak: 'De twee vrijwilligers zijn verhuisd.',
      gevolg: 'Mensen met een vreemd bericht weten niet waar ze heen moeten.',
      bijsturing: 'Studenten nemen het tot de zomer over.',
      volgendeStap: 'We zoeken twee nieuwe vrijwilligers, liefst uit de buurt.',
    },
  },
];
