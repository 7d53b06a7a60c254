import type { ApiInput, ApiKey } from '@opgaveteams/shared/api/api';
import { personaNames, type PersonaName, type World } from './world.ts';

export type Wie = PersonaName | 'niemand';

/** The world of the tests with one of each thing that hangs on a groep. */
export interface MatrixWorld extends World {
  lidmaatschap: { panellid: string; werkgroeplid: string };
  bijeenkomst: string;
  verslag: string;
  /** A picture in that verslag. */
  afbeelding: string;
  /** A remark in the margin of that verslag. */
  opmerking: string;
  /** A version of that verslag. */
  versie: string;
  besluit: string;
  /** What was learned at the actielijn of the groep. */
  les: string;
  /** A room of residents, and one to leave; `zonderGroep` is in them alone. */
  ruimte: string;
  ruimteOmTeVerlaten: string;
  /** Two proposals in that room, one to withdraw. */
  voorstel: string;
  voorstelOmInTeTrekken: string;
  /** What residents shared with team Wonen alone. */
  bijdrage: string;
  notitie: string;
  actiepunt: string;
  /** A programme of which the only version is a concept; another that is open, with a reactie and its secret. */
  programma: { id: string; concept: string; deel: string; open: string; reactie: string; geheim: string };
  uitnodiging: string;
  aanvraag: string;
  /** A seat of the werkgroep that nobody holds. */
  zetel: string;
  sessieVanAnder: string;
  /** Somebody who sits nowhere yet. */
  nieuweling: string;
}

export const iedereen: Wie[] = ['niemand', ...personaNames];
export const ingelogd: Wie[] = [...personaNames];
/** Whoever has a membership now or a system role. */
export const alliantie: Wie[] = personaNames.filter(
  (p) => p !== 'oudLid' && p !== 'zonderGroep' && p !== 'gast',
);
/** Whoever may know that the werkgroep is there: the alliance, and its guest. */
export const kentWerkgroep: Wie[] = [...alliantie, 'gast'];
export const teamWonen: Wie[] = ['programmabureau', 'trekkerWonen', 'kernteamlidWonen'];
export const leidersWerkgroep: Wie[] = [...teamWonen, 'trekkerWerkgroep'];
export const vasteWerkgroep: Wie[] = [...leidersWerkgroep, 'werkgroeplid'];
/** Those of the werkgroep, and the guest whom it let in, who writes along. */
export const werkgroep: Wie[] = [...vasteWerkgroep, 'gast'];
export const panel: Wie[] = [...teamWonen, 'panellid', 'beheerder'];
export const hoedersVanMensen: Wie[] = ['programmabureau', 'beheerder'];

/** A version that never is: whoever may write gets 412 and nothing changes, whoever may not never gets so far. */
export const versie = 999_999;

export interface Row<K extends ApiKey> {
  input(w: MatrixWorld): ApiInput<K>;
  mag: Wie[];
  /** Who may know that the thing exists; others get 404. Without: everybody. */
  leest?: Wie[];
  /** Succeeding for this route is a refusal of another kind (a wrong code, a missing besluit). */
  ok?: number[];
}
