import { createAanvraagService } from './aanvragen/aanvraag.service.ts';
import type { AlliantieService } from './alliantie/alliantie.service.ts';
import type { BewonersruimteService } from './bewonersruimtes/bewonersruimte.service.ts';
import { createVergetenService, type Opvolgers } from './personen/vergeten.service.ts';
import type { Ctx } from './platform/http/context.ts';
import type { Platform } from './platform/platform.ts';
import { createGastsessieService } from './toegang/gastsessies.service.ts';
import { createGastenService } from './uitnodigingen/gasten.service.ts';
import type { ZetelService } from './zetels/zetel.service.ts';
import type { UitnodigingDeps } from './uitnodigingen/uitnodiging.deps.ts';
import { createUitnodigingService } from './uitnodigingen/uitnodiging.service.ts';

interface Deps extends UitnodigingDeps {
  alliantie: AlliantieService;
  bewonersruimtes: BewonersruimteService;
  zetels: ZetelService;
  /** Takes the name of who is forgotten from what they said of a programme. */
  vergeetReacties(persoonId: string): Promise<void>;
}

/** The services by which people come into a groep, and by which who asks and guests who stay away are forgotten. */
export function createMeedoenServices(platform: Platform, deps: Deps) {
  const { personen, gebeurtenissen, lidmaatschappen, bewonersruimtes, toegang } = deps;
  const gastsessies = createGastsessieService(platform);
  const aanvragen = createAanvraagService(platform, deps);
  /** Ends where this person sits now and what was to begin, in the rooms of residents too. */
  async function eindigAlles(ctx: Ctx, persoonId: string, opvolgers?: Opvolgers): Promise<void> {
    await lidmaatschappen.eindigAlles(ctx, persoonId, opvolgers);
    await bewonersruimtes.eindigAlles(ctx, persoonId);
  }
  return {
    uitnodigingen: createUitnodigingService(platform, deps),
    aanvragen,
    gasten: createGastenService(platform, { ...deps, gastsessies, eindigAlles }),
    vergeten: createVergetenService(platform, {
      ...{ personen, gebeurtenissen, sluitUit: toegang.sluitUit },
      eisOpvolgers: lidmaatschappen.eisOpvolgers,
      async eindig(ctx, persoonId, opvolgers) {
        await eindigAlles(ctx, persoonId, opvolgers);
        await aanvragen.vergeet(persoonId);
        await deps.vergeetReacties(persoonId);
      },
    }),
  };
}
