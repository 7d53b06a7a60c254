/** Where a screen is. Plain data, because the build reads it too: what a page needs is told to a browser at once. */
export interface Place {
  /** As React Router writes it; '' is the path of what it stands in. */
  path: string;
  /** The file in `screens/`, without `Screen.tsx`. */
  screen: string;
  /** A text that is written in is on screen from the beginning. */
  editor?: boolean;
  /** Screens that are shown inside this one. */
  children?: readonly Place[];
}

/** All screens but the first one, which is to be there soonest and has its own words. */
export const places: readonly Place[] = [
  { path: 'inloggen', screen: 'Inloggen' },
  { path: 'mijn/account', screen: 'Account' },
  { path: 'actielijnen/:id', screen: 'Actielijn', editor: true },
  { path: 'actielijnen/:id/tijdlijn', screen: 'Tijdlijn' },
  { path: 'bijeenkomsten/:id', screen: 'Bijeenkomst', editor: true },
  { path: 'verslagen/:id/geschiedenis', screen: 'Geschiedenis' },
  { path: 'lessen', screen: 'Lessen' },
  { path: 'programma', screen: 'Programma' },
  { path: 'programma/reacties', screen: 'ProgrammaReacties' },
  { path: 'programma/vergelijking', screen: 'ProgrammaVergelijking' },
  { path: 'programma/bewijs', screen: 'ProgrammaBewijs' },
  { path: 'besluiten', screen: 'Besluiten' },
  { path: 'agenda', screen: 'Agenda' },
  { path: 'mijn', screen: 'Mijn' },
  { path: 'opgaveteams', screen: 'Opgaveteams' },
  {
    path: 'opgaveteams/:slug',
    screen: 'Team',
    children: [
      { path: '', screen: 'TeamOverzicht' },
      { path: 'actielijnen', screen: 'TeamActielijnen' },
      { path: 'samenstelling', screen: 'TeamSamenstelling' },
      { path: 'bijeenkomsten', screen: 'TeamBijeenkomsten' },
    ],
  },
  { path: 'meedoen/:code?', screen: 'Meedoen' },
  { path: 'groepen/:id/uitnodigingen/:uitnodigingId/poster', screen: 'Poster' },
  { path: 'groepen/:id', screen: 'Groep' },
  { path: 'bewonersruimtes', screen: 'Ruimtes' },
  {
    path: 'bewonersruimtes/:id',
    screen: 'Ruimte',
    children: [
      { path: '', screen: 'RuimteGesprek' },
      { path: 'notities', screen: 'RuimteNotities' },
      { path: 'notities/:notitieId', screen: 'RuimteNotitie', editor: true },
      { path: 'doorgeven', screen: 'RuimteDelen' },
      { path: 'leden', screen: 'RuimteLeden' },
      { path: 'toegang', screen: 'RuimteToegang' },
    ],
  },
  { path: 'personen/:id', screen: 'Persoon' },
  { path: 'toegankelijkheid', screen: 'Toegankelijkheid' },
  { path: 'privacy', screen: 'Privacy' },
];
