import type { Platform } from './platform/platform.ts';
import type { ProgrammaDeps } from './programmas/programma.store.ts';
import { createProgrammaService } from './programmas/programma.service.ts';
import type { ReactieDeps } from './reacties/reactie.deps.ts';
import { createReactieService } from './reacties/reactie.service.ts';

type Deps = Omit<ProgrammaDeps, 'zonderAntwoord'> & Omit<ReactieDeps, 'programmas'>;

/** Uitvoeringsprogramma's and what everybody says of them. */
export function createProgrammaServices(platform: Platform, deps: Deps) {
  const programmas = createProgrammaService(platform, {
    ...deps,
    zonderAntwoord: (ids) => reacties.zonderAntwoord(ids),
  });
  const reacties = createReactieService(platform, { ...deps, programmas });
  return { programmas, reacties };
}
