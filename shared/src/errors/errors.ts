/**
 * The registry of domain errors: code → HTTP status and the sentence a user reads.
 * Server and client both know an error by its code, never by its words.
 */
interface ErrorEntry {
  status: number;
  nl: string;
  en: string;
}

export const errorRegistry = {
  ongeldige_invoer: {
    status: 400,
    nl: 'Er klopt iets niet in wat je hebt ingevuld. Kijk bij de velden wat er mis is.',
    en: 'Something is not right in what you filled in. See the fields for what is wrong.',
  },
  niet_ingelogd: { status: 401, nl: 'Log eerst in.', en: 'Please sign in first.' },
  code_onjuist: {
    status: 401,
    nl: 'Deze code of link klopt niet, of is niet meer geldig. Vraag een nieuwe aan.',
    en: 'This code or link is wrong or no longer valid. Please ask for a new one.',
  },
  passkey_onjuist: {
    status: 401,
    nl: 'Hiermee kunnen we je niet inloggen. Probeer het opnieuw, of log in met een mail.',
    en: 'We cannot sign you in with this. Try again, or sign in with a mail.',
  },
  uitnodiging_onbekend: {
    status: 404,
    nl: 'Deze code of link kennen we niet. Kijk of je hem goed hebt overgenomen.',
    en: 'We do not know this code or link. Check that you copied it right.',
  },
  uitnodiging_verlopen: {
    status: 410,
    nl: 'Deze uitnodiging geldt niet meer. Vraag de groep om een nieuwe.',
    en: 'This invitation is no longer valid. Ask the group for a new one.',
  },
  uitnodiging_vol: {
    status: 409,
    nl: 'Met deze uitnodiging zijn al genoeg mensen binnen. Vraag de groep om een nieuwe.',
    en: 'Enough people have come in with this invitation. Ask the group for a new one.',
  },
  geen_toegang: { status: 403, nl: 'Dit mag je hier niet doen.', en: 'You may not do this here.' },
  vreemde_herkomst: {
    status: 403,
    nl: 'Dit verzoek kwam niet van deze site.',
    en: 'This request did not come from this site.',
  },
  niet_gevonden: {
    status: 404,
    nl: 'Dit is er niet, of het is niet voor jou te zien.',
    en: 'This does not exist, or you may not see it.',
  },
  methode_onbekend: { status: 405, nl: 'Dit kan hier niet.', en: 'This is not possible here.' },
  conflict: {
    status: 409,
    nl: 'Dit kan nu niet, omdat er intussen iets is veranderd.',
    en: 'This is not possible now, because something changed meanwhile.',
  },
  lidmaatschap_overlapt: {
    status: 409,
    nl: 'Deze persoon is in die tijd al lid van deze groep.',
    en: 'This person is already a member of this group in that period.',
  },
  zetel_bezet: {
    status: 409,
    nl: 'Op deze plek zit al iemand.',
    en: 'Somebody already has this seat.',
  },
  opvolger_nodig: {
    status: 409,
    nl: 'Hierna heeft deze groep geen trekker of voorzitter. Kies wie het overneemt, of laat de plek leeg.',
    en: 'After this nobody leads this group. Choose who takes over, or leave the place empty.',
  },
  groep_gesloten: { status: 409, nl: 'Deze groep is gestopt.', en: 'This group has ended.' },
  verkeerde_fase: {
    status: 409,
    nl: 'Dat kan niet in deze fase van de bijeenkomst.',
    en: 'That is not possible in this phase of the meeting.',
  },
  verslag_fase: {
    status: 409,
    nl: 'Dat kan niet in deze fase van het verslag.',
    en: 'That is not possible in this phase of the notes.',
  },
  gewone_taal_nodig: {
    status: 409,
    nl: 'Schrijf eerst in gewone taal op wat er in het verslag staat. Daarna kan de groep het vaststellen.',
    en: 'First write in plain language what the notes say. Then the group can adopt them.',
  },
  correctie_open: {
    status: 409,
    nl: 'Er zijn nog opmerkingen of voorstellen zonder antwoord. Beantwoord ze eerst.',
    en: 'There are remarks or proposals without an answer. Answer them first.',
  },
  al_beantwoord: {
    status: 409,
    nl: 'Iemand anders heeft hier net op geantwoord.',
    en: 'Somebody else just answered this.',
  },
  passage_veranderd: {
    status: 409,
    nl: 'De woorden zijn intussen anders. Pas de tekst zelf aan en zeg daarna dat het is overgenomen.',
    en: 'The words are different now. Change the text yourself and then say that it was accepted.',
  },
  te_veel: {
    status: 409,
    nl: 'Er staat hier al te veel bij. Handel eerst iets af.',
    en: 'There is too much here already. Deal with something first.',
  },
  besluit_nodig: {
    status: 409,
    nl: 'Deze tekst is vastgesteld. Veranderen kan alleen met een besluit van het alliantiebestuur.',
    en: 'This text has been adopted. It changes only by a decision of the board.',
  },
  programma_fase: {
    status: 409,
    nl: 'Dat kan niet in deze fase van het programma.',
    en: 'That is not possible in this phase of the programme.',
  },
  reacties_open: {
    status: 409,
    nl: 'Er zijn nog reacties zonder antwoord. Beantwoord ze eerst.',
    en: 'There are reactions without an answer. Answer them first.',
  },
  ronde_gesloten: {
    status: 409,
    nl: 'Je kunt nu niet reageren: de reactieronde is niet open.',
    en: 'You cannot react now: the round of reactions is not open.',
  },
  al_vervangen: {
    status: 409,
    nl: 'Dit besluit is al vervangen door een nieuwer besluit.',
    en: 'This decision has already been replaced by a newer one.',
  },
  al_vastgelegd: {
    status: 409,
    nl: 'Iemand anders heeft dit besluit net vastgelegd.',
    en: 'Somebody else just recorded this decision.',
  },
  actielijn_beeindigd: {
    status: 409,
    nl: 'Deze actielijn is al geëindigd.',
    en: 'This line of action has already ended.',
  },
  laatste_ingang: {
    status: 409,
    nl: 'Dit is je enige manier om in te loggen. Voeg eerst een e-mailadres of een ander apparaat toe.',
    en: 'This is your only way to sign in. First add an e-mail address or another device.',
  },
  laatste_programmabureau: {
    status: 409,
    nl: 'Er moet altijd iemand van het programmabureau overblijven.',
    en: 'Somebody of the programme office must always remain.',
  },
  laatste_gastgever: {
    status: 409,
    nl: 'Je bent de enige gastgever. Kies eerst wie het overneemt.',
    en: 'You are the only host. First choose who takes over.',
  },
  oude_sleutel: {
    status: 409,
    nl: 'De ruimte heeft een nieuwe sleutel. Haal die eerst op.',
    en: 'The room has a new key. Fetch that first.',
  },
  akkoord_nodig: {
    status: 409,
    nl: 'Er zijn nog niet genoeg leden akkoord.',
    en: 'Not enough members have agreed yet.',
  },
  woorden_anders: {
    status: 409,
    nl: 'Dit zijn niet de woorden waar de leden akkoord mee zijn.',
    en: 'These are not the words that the members agreed with.',
  },
  verouderde_versie: {
    status: 412,
    nl: 'Iemand anders heeft dit net veranderd. Vergelijk de twee versies en kies.',
    en: 'Somebody else just changed this. Compare the two versions and choose.',
  },
  geen_afbeelding: {
    status: 415,
    nl: 'Dit bestand is geen foto die we kunnen bewaren. Kies een jpg, png of webp.',
    en: 'This file is not a picture we can keep. Choose a jpg, png or webp.',
  },
  afbeelding_te_groot: {
    status: 413,
    nl: 'Deze foto is te groot. Kies er een van minder dan 10 MB.',
    en: 'This picture is too large. Choose one of less than 10 MB.',
  },
  te_veel_afbeeldingen: {
    status: 409,
    nl: 'In deze tekst staan al zoveel foto’s dat er geen bij kan.',
    en: 'This text has so many pictures that no more fit.',
  },
  te_groot: { status: 413, nl: 'Dit is te groot om te bewaren.', en: 'This is too large to keep.' },
  versie_ontbreekt: {
    status: 428,
    nl: 'Dit verzoek zegt niet welke versie het verandert (If-Match).',
    en: 'This request does not say which version it changes (If-Match).',
  },
  te_vaak: {
    status: 429,
    nl: 'Dat ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw.',
    en: 'That was too often in a row. Wait a moment and try again.',
  },
  onverwacht: {
    status: 500,
    nl: 'Er ging iets mis bij ons. Probeer het later nog eens.',
    en: 'Something went wrong on our side. Please try again later.',
  },
  niet_beschikbaar: {
    status: 503,
    nl: 'De werkplaats is even niet bereikbaar. Probeer het zo nog eens.',
    en: 'The workspace is not available right now. Please try again shortly.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorRegistry;
export type Language = 'nl' | 'en';

/** HTTP status of a domain error. */
export function statusOf(code: ErrorCode): number {
  return errorRegistry[code].status;
}

/** The sentence a user reads for this error, in their language. */
export function sentenceOf(code: ErrorCode, language: Language): string {
  return errorRegistry[code][language];
}
