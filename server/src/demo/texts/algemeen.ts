import type { AgendapuntBlueprint, BesluitBlueprint } from './types.ts';

/** Second half of a title when the same work comes back in the same buurt: "Schone straten in …, straat voor straat". */
export const AANPAKKEN = [
  'straat voor straat',
  'tweede ronde',
  'met de scholen',
  'het vervolg',
  'met bewoners voorop',
  'na de verhuizing',
  'ook in de winter',
  'derde ronde',
  'met ondernemers',
  'opnieuw begonnen',
] as const;

/** A sentence that can follow any good news. */
export const BIJZINNEN = [
  'Dat is vooral te danken aan de vrijwilligers.',
  'Bewoners vertellen het zelf verder.',
  'We houden dit tempo vast.',
  'Er ging ook wat mis, en dat hebben we samen opgelost.',
  'De werkgroep is er trots op.',
  'Volgende keer vertellen bewoners zelf hoe het ging.',
  'Een nieuwe partner wil aansluiten.',
  'We leren nog elke week bij.',
  'De vorige keer hadden we dit niet durven hopen.',
  'Wat opvalt: mensen helpen elkaar zonder dat wij het vragen.',
] as const;

export const OPENINGEN = [
  'De voorzitter heet iedereen welkom. We beginnen met een rondje: waar kom je vandaan vandaag?',
  'Er is soep en brood. Twee mensen zijn er voor het eerst en stellen zich voor.',
  'We beginnen iets later, want de tram reed niet. Niemand vindt dat erg.',
  'De voorzitter vraagt wie de tijd bewaakt en wie meeschrijft. Dat is snel geregeld.',
  'Een bewoner opent met een gedicht dat haar dochter schreef. Daarna beginnen we.',
  'We beginnen met goed nieuws: iedereen noemt één ding dat lukte.',
  'De zaal is kouder dan gedacht, dus de jassen blijven aan. De thee helpt.',
  'We herhalen kort wat we vorige keer afspraken. Wie er niet bij was, kan weer mee.',
] as const;

export const AFSLUITINGEN = [
  'We sluiten op tijd af. Wie wil, helpt met opruimen.',
  'Laatste rondje: iedereen zegt in één zin wat hij meeneemt.',
  'De voorzitter bedankt de mensen die voor het eerst kwamen.',
  'We spreken af dat het verslag binnen een week klaar is.',
  'Er blijft een groepje napraten. Twee nieuwe ideeën staan al op de lijst.',
  'De volgende keer zijn we in een andere buurt, dan zien we nog eens wat.',
] as const;

export const EERSTE_PUNTEN: readonly AgendapuntBlueprint[] = [
  {
    title: 'Welkom en rondje',
    minuten: 10,
    besluiten: [],
    actiepunten: [],
    alineas: [
      'Iedereen vertelt kort hoe het gaat. Een van ons is opa geworden. Er is taart.',
      'Er zijn twee afmeldingen. Een nieuwe deelnemer vertelt waarom hij wil meedoen.',
      'De agenda is goed. Eén punt schuift naar voren, omdat iemand eerder weg moet.',
    ],
  },
  {
    title: 'Wat spraken we af?',
    minuten: 10,
    besluiten: [],
    actiepunten: [],
    alineas: [
      'We lopen de actiepunten na. De meeste zijn gedaan. Wat openstaat, krijgt een nieuwe dag en dezelfde naam.',
      'Twee acties zijn blijven liggen door ziekte. Iemand anders neemt ze over.',
      'Het verslag van de vorige keer klopt. Er is één aanvulling van een bewoner en die nemen we over.',
    ],
  },
];

export const LAATSTE_PUNTEN: readonly AgendapuntBlueprint[] = [
  {
    title: 'Rondvraag',
    minuten: 10,
    besluiten: [],
    actiepunten: [],
    alineas: [
      'Een bewoner vraagt wanneer de lantaarn bij nummer 14 wordt gemaakt. We geven het vandaag nog door.',
      'Iemand wijst op het feest van zaterdag. Iedereen is welkom en er wordt gekookt.',
      'Er is een vraag over de vergoeding. Het programmabureau zoekt het uit en belt terug.',
      'Geen vragen meer. Wel een compliment voor de mensen van de keuken.',
    ],
  },
  {
    title: 'Wat vertellen we de buurt?',
    minuten: 10,
    besluiten: [],
    actiepunten: [],
    alineas: [
      'We kiezen drie zinnen die iedereen mag weten. Een bewoner leest ze hardop voor. Eén woord vervangen we.',
      'Het bericht gaat in de groepsapp en op het prikbord. Twee mensen vertalen het.',
      'We vertellen ook wat nog niet lukt. Dan hoeft niemand te raden.',
    ],
  },
];

/** Paragraphs for an agenda item about one actielijn. */
export const OVER_ACTIELIJN = [
  'De trekker vertelt hoe het gaat met “{actielijn}”. Er is meer gedaan dan vorige maand. Het lastigste moet nog komen.',
  'Over “{actielijn}” zijn veel vragen. We schrijven ze op en verdelen ze. Volgende keer heeft elke vraag een antwoord.',
  'Twee bewoners vertellen wat zij merken van “{actielijn}”. Het helpt, maar het kan sneller. We luisteren en vragen door.',
  'We keken naar de mijlpalen van “{actielijn}”. Eén is gehaald, één schuift een maand op. De reden is duidelijk.',
  'Bij “{actielijn}” lopen we vast op uren. Drie partners bekijken wat zij kunnen vrijmaken. We horen het deze week.',
  'Voor “{actielijn}” is een kleine proef gedaan met {aantal} mensen. Het werkte beter dan gedacht. We doen er nog een.',
  'Niet iedereen is het eens over “{actielijn}”. Dat is goed om te horen. We leggen twee manieren naast elkaar en kiezen de volgende keer.',
  'De werkgroep stelt voor om “{actielijn}” iets anders aan te pakken. Eerst langs de deur, dan pas een brief. Daar is iedereen voor.',
] as const;

export const BESLUITEN_ACTIELIJN: readonly BesluitBlueprint[] = [
  {
    text: 'We gaan door met “{actielijn}” zoals de werkgroep voorstelt.',
    reason: 'De proef liet zien dat het werkt.',
  },
  {
    text: 'Bij “{actielijn}” gaan we eerst langs de deur en dan pas schrijven.',
    reason: 'Op brieven kwam bijna geen antwoord.',
  },
  {
    text: 'De mijlpaal van “{actielijn}” schuift een maand op.',
    reason: 'Liever een maand later en goed, dan op tijd en half.',
  },
  {
    text: 'Voor “{actielijn}” maken drie partners elk een dag per week vrij.',
    reason: 'Zonder vaste uren blijft het liggen.',
  },
  {
    text: 'We vragen bewoners uit de straat om mee te beslissen over “{actielijn}”.',
    reason: 'Het gaat over hun huis en hun straat.',
  },
  { text: 'We proberen “{actielijn}” eerst in één straat.', reason: 'Dan leren we voordat het groot wordt.' },
];

export const ACTIEPUNTEN_ACTIELIJN = [
  'Schrijf de vragen op en zoek bij elke vraag een naam',
  'Zet de nieuwe datum van de mijlpaal in de planning',
  'Vraag de partners hoeveel uren zij kunnen vrijmaken',
  'Bel de bewoners die aan de proef meededen',
  'Leg de twee manieren naast elkaar op één pagina',
  'Nodig drie bewoners uit die er nog niet bij waren',
  'Maak een statusbericht voor het eind van de maand',
  'Deel de foto’s van de ronde met de werkgroep',
] as const;
