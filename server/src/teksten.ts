import type { BesluitService } from './besluiten/besluit.service.ts';
import type { GebeurtenisService } from './gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from './groepen/groep.service.ts';
import { createOpmerkingService } from './opmerkingen/opmerking.service.ts';
import type { PersoonService } from './personen/persoon.service.ts';
import type { Platform } from './platform/platform.ts';
import { createVaststellingService } from './vaststellingen/vaststelling.service.ts';
import { createVersieService } from './versies/versie.service.ts';
import type { VerslagService } from './verslagen/verslag.service.ts';

interface Deps {
  verslagen: VerslagService;
  besluiten: BesluitService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
}

/** What hangs on a text that people wrote together: its margin, its versions, how it was vastgesteld. */
export function createTekstServices(platform: Platform, deps: Deps) {
  const versies = createVersieService(platform, deps);
  const opmerkingen = createOpmerkingService(platform, deps);
  const vaststellingen = createVaststellingService(platform, {
    ...deps,
    bewaarVersie: (ctx, id) => versies.vooraf(ctx, id),
    openCorrecties: (id) => opmerkingen.openBij(id),
  });
  return { versies, opmerkingen, vaststellingen };
}
