import { setInterval } from 'node:timers';
import { niemand } from '@opgaveteams/shared/access/actor';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { ToegangService } from '../toegang/toegang.service.ts';
import type { GastsessieService } from '../toegang/gastsessies.service.ts';

interface Deps {
  personen: PersoonService;
  toegang: ToegangService;
  gastsessies: GastsessieService;
  gebeurtenissen: GebeurtenisService;
  /** Ends where somebody sits now and what was to begin. */
  eindigAlles(ctx: Ctx, persoonId: string): Promise<void>;
}

/** How long after a guest was last here the name goes. */
const DAGEN = 30;
const EVERY_MS = 6 * 3_600_000;

/**
 * Takes away the names of guests who stayed away (R18): their contributions stay, as of "oud-deelnemer". Every step may
 * be done twice, or by two processes at once: the name goes last, so what was left half done is done the next time.
 */
export function createGastenService(platform: Platform, deps: Deps) {
  const { clock, log } = platform;
  const { personen, toegang, gastsessies, gebeurtenissen, eindigAlles } = deps;

  /** One round. @returns how many names went */
  async function opruimen(): Promise<number> {
    const now = clock.now();
    const grens = new Date(now.getTime() - DAGEN * 86_400_000);
    let gone = 0;
    for (const id of await personen.gastenSindsVoor(grens)) {
      const gezien = await gastsessies.laatstGezien(id);
      if (gezien && gezien > grens) continue;
      await eindigAlles({ actor: niemand, now, taal: 'nl' }, id);
      await toegang.sluitUit(id);
      await gebeurtenissen.vergeetTitels('personen', id);
      if (await personen.naamVerloopt(id, now)) gone++;
    }
    return gone;
  }

  let busy: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    busy = opruimen().catch((err: unknown) => log.error({ err }, 'clean-up of guests failed'));
  };
  const timer = setInterval(round, EVERY_MS).unref();

  return {
    opruimen,
    /** The first round; later ones come by the clock. */
    begin: round,
    async close(): Promise<void> {
      clearInterval(timer);
      await busy;
    },
  };
}
