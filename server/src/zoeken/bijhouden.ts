import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import { setImmediate as turn } from 'node:timers/promises';
import type { Bus } from '../platform/bus/bus.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import { Zoekindex } from './zoekindex.ts';

/** After so many ms of reading the others of this process get their turn. */
const BEURT_MS = 8;
/** So many things that changed are read anew together. */
const SAMEN = 200;

/**
 * Keeps the index equal to what is stored: all is read once, and then what live messages name. Every process has its
 * own, and hears of the changes of the others as its open screens do.
 */
export function houdBij(bronnen: readonly Zoekbron[], bus: Bus) {
  const index = new Zoekindex();
  const oud = new Map<Noun, Set<string>>(bronnen.map(({ noun }) => [noun, new Set()]));
  let gevuld: Promise<void> | null = null;
  let bezig: Promise<void> | null = null;

  bus.on('change', ({ noun, id }) => oud.get(noun)?.add(id));

  async function neem({ soort, lees }: Zoekbron, ids?: readonly string[]): Promise<Set<string>> {
    const er = new Set<string>();
    let begin = performance.now();
    for await (const document of lees(ids)) {
      index.zet(soort, document);
      er.add(document.id);
      if (performance.now() - begin < BEURT_MS) continue;
      await turn();
      begin = performance.now();
    }
    return er;
  }

  async function vul(): Promise<void> {
    for (const bron of bronnen) await neem(bron);
  }

  async function leesOpnieuw(bron: Zoekbron, ids: readonly string[]): Promise<void> {
    const er = await neem(bron, ids);
    for (const id of ids) if (!er.has(id)) index.verwijder(bron.soort, id);
  }

  async function werkBij(): Promise<void> {
    for (const bron of bronnen) {
      const wacht = oud.get(bron.noun) ?? new Set();
      while (wacht.size > 0) {
        const ids = [...wacht].slice(0, SAMEN);
        // What changes while it is read is read once more.
        for (const id of ids) wacht.delete(id);
        await leesOpnieuw(bron, ids).catch((err: unknown) => {
          for (const id of ids) wacht.add(id);
          throw err;
        });
      }
    }
  }

  /** Reads all that is there; what failed is tried again by the next who asks. */
  function begin(): Promise<void> {
    gevuld ??= vul().catch((err: unknown) => {
      gevuld = null;
      throw err;
    });
    return gevuld;
  }

  return {
    begin,
    /** The index, with all that this process heard of until now. */
    async bij(): Promise<Zoekindex> {
      await begin();
      // Who comes while it is brought up to date waits for that, and looks whether something came after.
      while (bezig) await bezig;
      if ([...oud.values()].some(({ size }) => size > 0))
        await (bezig = werkBij().finally(() => (bezig = null)));
      return index;
    },
  };
}
