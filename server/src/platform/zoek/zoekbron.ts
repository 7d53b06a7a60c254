import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import type { Zoekresultaat, ZoekSoort } from '@opgaveteams/shared/zoeken/zoeken.api';
import type { Ctx } from '../http/context.ts';

/** A thing as the index knows it. */
export interface Zoekdocument {
  id: string;
  titel: string;
  /** All other words in which it can be found. */
  tekst: string;
  gebonden: Gebonden;
  /** People who may read it by name, beside those of the bonds. */
  lezers?: readonly string[];
  /** The newer, the higher among what fits as well. */
  op: Date;
}

/** A result, with the words among which those that were looked for may be. */
export type Gevonden = Omit<Zoekresultaat, 'fragment'> & { tekst?: string };

/** One kind of thing that can be searched: what the index reads of it, and what a reader gets to see. */
export interface Zoekbron {
  soort: ZoekSoort;
  /** Of which live messages make what the index knows old. */
  noun: Noun;
  /** All of them, or those among these ids that are there. Unjudged: for the index alone. */
  lees(ids?: readonly string[]): AsyncIterable<Zoekdocument>;
  /** Does this reader have other rights to these things than their bonds give? Then {@link toon} alone judges. */
  buitenBanden?(ctx: Ctx): boolean;
  /**
   * Those among these that the reader may open, in any order. It judges by what is stored at this moment: the index may
   * be behind (rule 9).
   */
  toon(ctx: Ctx, ids: readonly string[]): Promise<Gevonden[]>;
}
