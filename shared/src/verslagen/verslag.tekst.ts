import * as Y from 'yjs';
import { VERSLAG_VELD } from './verslag.limits.ts';

/*
 * How a text stands in its Yjs document: as one row of characters (a Y.Text), never as a tree.
 *
 * Each line (paragraph, heading, item, cell) ends with '\n'. What kind of line it is, and in which lists, items,
 * quotes or tables it stands, is an attribute of that '\n' (BLOK). So nothing that one person does with blocks
 * (a heading of a paragraph, an item further in, Enter in the middle, Backspace at the begin) moves words that
 * somebody else is typing: words stay where they are, and only attributes change. In a tree those words would
 * be taken out and put back as a copy, and what was typed meanwhile would be lost or doubled.
 */

/** The attribute of a line's end that tells what the line is; absent for a plain paragraph. */
export const BLOK = 'blok';

export type Attrs = Record<string, unknown>;

/** A block around or at a line: its type, with what it carries. */
export type BlokStap = readonly [type: string, attrs: Attrs];

/** What a line is. */
export interface Blok {
  /** How many of the surrounding blocks it shares with the line before it; never more than both have. */
  gedeeld: number;
  /** From the outermost block to the line itself. */
  pad: readonly BlokStap[];
}

/** A node of the text as ProseMirror and Tiptap write it in JSON. */
export interface TekstNode {
  type: string;
  attrs?: Attrs;
  content?: TekstNode[];
  marks?: { type: string; attrs?: Attrs }[];
  text?: string;
}

/** One line: what stands in it, and what it is. */
export interface TekstRegel {
  inhoud: TekstNode[];
  blok: Blok;
}

const ALINEA: Blok = { gedeeld: 0, pad: [['paragraph', {}]] };
/** Deeper than anybody nests lists; what is deeper was made up. */
const MAX_DIEPTE = 40;

/** The words of a text, in its Yjs document. */
export const tekstVan = (doc: Y.Doc): Y.Text => doc.getText(VERSLAG_VELD);

/**
 * A document to write a text in. Yjs has to know that it is a text before anything comes in: else a deletion takes out
 * where bold or a link ends, because Yjs looks for the place by a short cut that does not know how the words look.
 */
export function nieuweTekst(): Y.Doc {
  const doc = new Y.Doc();
  tekstVan(doc);
  return doc;
}

const isEmpty = (attrs: Attrs): boolean => Object.keys(attrs).length === 0;

/** Writes what a line is as the value of {@link BLOK}; null for a plain paragraph. */
export function schrijfBlok({ gedeeld, pad }: Blok): string | null {
  const steps = pad.map(([type, attrs]) => (isEmpty(attrs) ? type : [type, attrs]));
  if (gedeeld === 0 && steps.length === 1 && steps[0] === 'paragraph') return null;
  return JSON.stringify([gedeeld, ...steps]);
}

function isAttrs(value: unknown): value is Attrs {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readStap(value: unknown): BlokStap | null {
  if (typeof value === 'string') return [value, {}];
  if (!Array.isArray(value)) return null;
  const [type, attrs] = value as unknown[];
  return typeof type === 'string' && isAttrs(attrs) ? [type, attrs] : null;
}

/** Reads the value of {@link BLOK}; what cannot be read is a plain paragraph, so no line is ever lost. */
export function leesBlok(value: unknown): Blok {
  if (typeof value !== 'string') return ALINEA;
  try {
    const [gedeeld, ...steps] = JSON.parse(value) as unknown[];
    const pad = steps.map(readStap);
    if (pad.length === 0 || pad.length > MAX_DIEPTE || !Number.isSafeInteger(gedeeld)) return ALINEA;
    return pad.every((stap) => stap !== null) ? { gedeeld: gedeeld as number, pad } : ALINEA;
  } catch {
    return ALINEA;
  }
}

type Op = { insert?: unknown; attributes?: Attrs };

function marksOf(attributes: Attrs | undefined): Pick<TekstNode, 'marks'> {
  const marks = Object.entries(attributes ?? {})
    .filter(([name, value]) => name !== BLOK && value !== null && value !== undefined)
    .map(([type, value]) => (isAttrs(value) && !isEmpty(value) ? { type, attrs: value } : { type }));
  return marks.length > 0 ? { marks } : {};
}

function embedded(value: unknown, attributes: Attrs | undefined): TekstNode {
  const { type, attrs } = isAttrs(value) ? value : ({} as Attrs);
  const known = typeof type === 'string' ? type : 'hardBreak';
  return { type: known, ...(isAttrs(attrs) ? { attrs } : {}), ...marksOf(attributes) };
}

/** The lines of a text. A last line without an end is a line too, unless it is empty and not the only one. */
export function regelsVan(tekst: Y.Text): TekstRegel[] {
  const regels: TekstRegel[] = [];
  let inhoud: TekstNode[] = [];
  for (const { insert, attributes } of tekst.toDelta() as Op[]) {
    if (typeof insert !== 'string') {
      inhoud.push(embedded(insert, attributes));
      continue;
    }
    const marks = marksOf(attributes);
    insert.split('\n').forEach((text, i) => {
      if (i > 0) {
        regels.push({ inhoud, blok: leesBlok(attributes?.[BLOK]) });
        inhoud = [];
      }
      if (text !== '') inhoud.push({ type: 'text', text, ...marks });
    });
  }
  if (inhoud.length > 0 || regels.length === 0) regels.push({ inhoud, blok: ALINEA });
  return regels;
}

function nodeOf([type, attrs]: BlokStap, content: TekstNode[]): TekstNode {
  return { type, ...(isEmpty(attrs) ? {} : { attrs }), ...(content.length > 0 ? { content } : {}) };
}

/**
 * Puts lines together to the tree that they say they are in. Any row of lines gives a tree with the same lines in
 * the same order; whether a schema allows its blocks in each other is for the reader to see to.
 */
export function boomVan(regels: readonly TekstRegel[]): TekstNode {
  const doc: TekstNode = { type: 'doc', content: [] };
  let open: { type: string; node: TekstNode }[] = [];
  for (const { inhoud, blok } of regels) {
    const around = blok.pad.slice(0, -1);
    let shared = 0;
    while (shared < Math.min(blok.gedeeld, around.length) && open[shared]?.type === around[shared]?.[0])
      shared++;
    open = open.slice(0, shared);
    for (const stap of around.slice(shared)) {
      const node = nodeOf(stap, []);
      ((open.at(-1)?.node ?? doc).content ??= []).push(node);
      open.push({ type: stap[0], node });
    }
    const line = blok.pad.at(-1) ?? (['paragraph', {}] as const);
    ((open.at(-1)?.node ?? doc).content ??= []).push(nodeOf(line, inhoud));
  }
  return doc;
}

/** The whole text as ProseMirror JSON. */
export const leesTekst = (doc: Y.Doc): TekstNode => boomVan(regelsVan(tekstVan(doc)));
