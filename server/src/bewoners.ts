import { ruimteKit } from './bewonersruimtes/bewonersruimte.kit.ts';
import { createBewonersruimteService } from './bewonersruimtes/bewonersruimte.service.ts';
import { createNotitieService } from './bewonersruimtes/notitie.service.ts';
import { createVoorstelService } from './bewonersruimtes/voorstel.service.ts';
import { createBijdrageService, type BijdrageDeps } from './bijdragen/bijdrage.service.ts';
import type { Platform } from './platform/platform.ts';

/** The rooms of residents, the gate through which something leaves them, and what came out. */
export function createBewonersServices(platform: Platform, deps: BijdrageDeps) {
  const kit = ruimteKit(platform, deps.personen);
  const bijdragen = createBijdrageService(platform, deps);
  const bewonersruimtes = createBewonersruimteService(platform, kit);
  return {
    ...{ bijdragen, bewonersruimtes },
    notities: createNotitieService(platform, { ruimtes: bewonersruimtes }),
    voorstellen: createVoorstelService(platform, { kit, bijdragen }),
  };
}
