import {
  huidigeLidmaatschappen,
  isProgrammabureau,
  kernteamVan,
  leidt,
  type Actor,
} from '../access/actor.ts';

/** Write the text, enter what came on paper, read and answer reacties: every kernteam, and the programmabureau. */
export function werktAanProgramma(actor: Actor, now: Date): boolean {
  return isProgrammabureau(actor) || kernteamVan(actor, now).length > 0;
}

/** Begin a programme and lead it from concept to vastgesteld: the programmabureau, and who leads the alliantiebestuur. */
export function mayLeadProgramma(actor: Actor, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    huidigeLidmaatschappen(actor, now).some(
      (l) => l.groepSoort === 'alliantiebestuur' && leidt(actor, [l.groepId], now),
    )
  );
}
