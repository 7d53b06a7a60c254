import {
  createLidmaatschapService,
  type LidmaatschapService,
} from './lidmaatschappen/lidmaatschap.service.ts';
import type { LidmaatschapDeps } from './lidmaatschappen/lidmaatschap.reader.ts';
import type { Platform } from './platform/platform.ts';
import { createZetelService, type ZetelService } from './zetels/zetel.service.ts';

/** The services of who sits in which groep, and of its seats: a seat knows who holds it by asking the other. */
export function createSamenstellingServices(
  platform: Platform,
  deps: Omit<LidmaatschapDeps, 'zetels'>,
): { zetels: ZetelService; lidmaatschappen: LidmaatschapService } {
  const zetels = createZetelService(platform, {
    ...deps,
    telBezet: (ids, at) => lidmaatschappen.telBezet(ids, at),
    kentNamens: (namens) => lidmaatschappen.kentNamens(namens),
  });
  const lidmaatschappen = createLidmaatschapService(platform, { ...deps, zetels });
  return { zetels, lidmaatschappen };
}
