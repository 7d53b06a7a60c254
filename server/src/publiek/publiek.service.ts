import { niemand } from '@opgaveteams/shared/access/actor';
import type { Language } from '@opgaveteams/shared/errors/errors';
import type { Request } from 'express';
import { createKept } from '../platform/cache/kept.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Gelezen, Lezer } from '../platform/http/client.ts';
import { languageOf } from '../platform/http/language.ts';
import type { Platform } from '../platform/platform.ts';
import { readSessionCookie } from '../toegang/toegang.service.ts';
import { blad, bladNietGevonden, bladVoorDeelnemers } from './blad.ts';
import type { Adres, Blik, Feed, PubliekeBron, PubliekePagina } from './publiek.types.ts';
import { isId } from './stukken.ts';
import { woordenVan } from './woorden.ts';

/** As many as are read at the same time, and more. */
const KEPT = 500;
const MAX_AGE_MS = 5_000;
/** To walk over everything costs more; who asks are programs, now and then. */
const ADDRESSES_MAX_AGE_MS = 600_000;
/** Longer than any cursor; the rest of a question is short. */
const MAX_QUERY = 300;

type Params = Record<string, string>;

/** The addresses of a pattern such as `/actielijnen/:id`; a part with the name `id` is one. */
function matcher(pad: string): (path: string) => Params | null {
  const parts = pad.split('/');
  return (path) => {
    const here = path.length > 1 ? path.replace(/\/$/, '').split('/') : ['', ''];
    if (here.length !== parts.length) return null;
    const params: Params = {};
    for (const [i, part] of parts.entries()) {
      const value = here[i] ?? '';
      if (!part.startsWith(':')) {
        if (part !== value) return null;
      } else {
        const [naam = '', rest = ''] = part.slice(1).split(/(?=\.)/);
        if (!value.endsWith(rest)) return null;
        params[naam] = value.slice(0, value.length - rest.length);
      }
    }
    return params;
  };
}

/** The first of these at an address, with the parts of it that have a name. */
function finder<T extends { pad: string }>(all: readonly T[]) {
  const known = all.map((thing) => ({ thing, match: matcher(thing.pad) }));
  return (path: string): { thing: T; params: Params } | null => {
    for (const { thing, match } of known) {
      const params = match(path);
      if (params) return { thing, params };
    }
    return null;
  };
}

/** What of a query somebody reads, in one order; anything else is another name for the same. */
function asked(req: Request, names: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((naam) => {
      const waarde = req.query[naam];
      return typeof waarde === 'string' && waarde !== '' && waarde.length <= MAX_QUERY
        ? [[naam, waarde]]
        : [];
    }),
  );
}

/** What one may not read is not there; neither is what was asked wrongly. */
async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch (err) {
    if (err instanceof DomainError && ['niet_gevonden', 'ongeldige_invoer'].includes(err.code)) return null;
    throw err;
  }
}

/**
 * What everybody may read, without the client and without signing in. It is asked of the services of the nouns as
 * nobody, so it cannot say more than they do.
 */
export function createPubliekService(platform: Platform, bronnen: readonly PubliekeBron[]) {
  const { area, env, clock, bus } = platform;
  const huis = { naam: area.name, url: env.PUBLIC_URL.replace(/\/$/, '') };
  const woorden = { nl: woordenVan('nl', area), en: woordenVan('en', area) };
  const paginas = finder<PubliekePagina>(bronnen.flatMap((bron) => bron.paginas ?? []));
  const feeds = finder<Feed>(bronnen.flatMap((bron) => bron.feeds ?? []));
  const bladen = createKept<Gelezen>({ bus, clock, max: KEPT, maxAgeMs: MAX_AGE_MS });
  const teksten = createKept<string | null>({ bus, clock, max: KEPT, maxAgeMs: MAX_AGE_MS });

  const adressen = createKept<Adres[]>({ bus, clock, max: 1, maxAgeMs: ADDRESSES_MAX_AGE_MS });

  const blik = (taal: Language, query: Record<string, string>): Blik => ({
    huis,
    ctx: { actor: niemand, now: clock.now(), taal },
    w: woorden[taal],
    query,
  });
  async function alle(): Promise<Adres[]> {
    const list: Adres[] = [];
    for (const bron of bronnen)
      for await (const adres of bron.adressen?.(blik('nl', {}).ctx) ?? []) list.push(adres);
    return list;
  }
  const idsKloppen = ({ id }: Params): boolean => id === undefined || isId(id);

  const lees: Lezer = async (req, bekend) => {
    const taal = languageOf(req);
    const found = paginas(req.path);
    if (!bekend && !found) return bladNietGevonden(huis, woorden[taal]);
    // Who is signed in may read more than nobody; the client asks as that person.
    if (readSessionCookie(req.get('Cookie'))) return null;
    if (!found) return bladVoorDeelnemers(huis, woorden[taal]);
    const { thing, params } = found;
    const query = asked(req, thing.query);
    if (!idsKloppen(params)) return bladNietGevonden(huis, woorden[taal]);
    return bladen(JSON.stringify([taal, req.path, query]), async () => {
      const inhoud = await orNull(thing.toon(blik(taal, query), params));
      return inhoud ? blad(huis, woorden[taal], inhoud) : bladNietGevonden(huis, woorden[taal]);
    });
  };

  return {
    lees,

    /** A feed as text, with its media type; null when it is not there for nobody. */
    async feed(req: Request): Promise<{ soort: string; tekst: string } | null> {
      const found = feeds(req.path);
      if (!found || !idsKloppen(found.params)) return null;
      const { thing, params } = found;
      const tekst = await teksten(req.path, () => orNull(thing.toon(blik('nl', {}), params)));
      return tekst === null ? null : { soort: thing.soort, tekst };
    },

    /** Every address that everybody may read. */
    adressen: (): Promise<Adres[]> => adressen('', alle),

    huis,
  };
}

export type PubliekService = ReturnType<typeof createPubliekService>;
