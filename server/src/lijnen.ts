import type { ActielijnDeps } from './actielijnen/actielijn.deps.ts';
import { createActielijnService } from './actielijnen/actielijn.service.ts';
import { createSplitsingService } from './actielijnen/splitsing.service.ts';
import { createStatusberichtService } from './actielijnen/statusbericht.service.ts';
import { createLesService } from './lessen/les.service.ts';
import type { Platform } from './platform/platform.ts';

/** Actielijnen, what is said of them, and how one becomes several. */
export function createLijnServices(platform: Platform, deps: ActielijnDeps) {
  const actielijnen = createActielijnService(platform, deps);
  const statusberichten = createStatusberichtService(platform, deps);
  const splitsingen = createSplitsingService(platform, deps, { actielijnen, statusberichten });
  const lessen = createLesService(platform, { ...deps, actielijnen });
  return { actielijnen, statusberichten, splitsingen, lessen };
}
