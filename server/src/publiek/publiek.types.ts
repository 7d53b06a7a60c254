import type { Ctx } from '../platform/http/context.ts';
import type { Html } from '../platform/html/html.ts';
import type { Woorden } from './woorden.ts';

/** A public page as it is read without JavaScript. */
export interface Inhoud {
  titel: string;
  /** One or two sentences, for who finds the page elsewhere. */
  beschrijving: string;
  /** Everything under the title. */
  inhoud: Html;
  /** The one address of this page, without host. */
  pad: string;
  /** Feeds that tell what changes here. */
  volgen?: readonly Volgen[];
}

/** A feed, for `rel=alternate`. */
export interface Volgen {
  pad: string;
  soort: 'application/atom+xml' | 'text/calendar';
  titel: string;
}

/** The workspace, as it is called from elsewhere. */
export interface Huis {
  naam: string;
  /** Where people reach it, without a slash at the end. */
  url: string;
}

/** Who looks (nobody), in what words, and what the address asks. */
export interface Blik {
  huis: Huis;
  ctx: Ctx;
  w: Woorden;
  query: Readonly<Record<string, string>>;
}

export interface PubliekePagina {
  /** As React Router writes it: `/actielijnen/:id`. */
  pad: string;
  /** What of the query the page reads; the rest is another name for the same page. */
  query?: readonly string[];
  /** @throws DomainError `niet_gevonden` */
  toon(blik: Blik, params: Readonly<Record<string, string>>): Promise<Inhoud>;
}

/** An address for the sitemap. */
export interface Adres {
  pad: string;
  bijgewerkt?: string | undefined;
}

/** A feed: what it answers, and as what. */
export interface Feed {
  pad: string;
  soort: Volgen['soort'];
  toon(blik: Blik, params: Readonly<Record<string, string>>): Promise<string>;
}

/** What a noun shows to who is not signed in; all of it is judged as nobody. */
export interface PubliekeBron {
  paginas?: readonly PubliekePagina[];
  adressen?(ctx: Ctx): AsyncIterable<Adres>;
  feeds?: readonly Feed[];
}
