import { createAanvraagService } from './aanvragen/aanvraag.service.ts';
import type { Platform } from './platform/platform.ts';
import { createGastsessieService } from './toegang/gastsessies.service.ts';
import { createGastenService } from './uitnodigingen/gasten.service.ts';
import type { ZetelService } from './zetels/zetel.service.ts';
import type { UitnodigingDeps } from './uitnodigingen/uitnodiging.deps.ts';
import { createUitnodigingService } from './uitnodigingen/uitnodiging.service.ts';

/** The services by which people come into a groep, and by which guests who stay away are forgotten. */
export function createMeedoenServices(platform: Platform, deps: UitnodigingDeps & { zetels: ZetelService }) {
  const gastsessies = createGastsessieService(platform);
  return {
    uitnodigingen: createUitnodigingService(platform, deps),
    aanvragen: createAanvraagService(platform, deps),
    gasten: createGastenService(platform, { ...deps, gastsessies }),
  };
}
