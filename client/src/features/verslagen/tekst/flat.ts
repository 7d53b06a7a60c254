import type { Node } from '@tiptap/pm/model';
import { schrijfBlok, type Attrs } from '@opgaveteams/shared/verslagen/verslag.tekst';

/*
 * Where each place of a ProseMirror document stands in the row of characters that is shared: every letter and inline
 * node counts for one, and so does the end of every line. Lines are the blocks without blocks in them.
 */

/** One line of a document. */
export interface FlatLine {
  node: Node;
  /** Before the node, in the document. */
  pos: number;
  /** Of its first character, in the row. */
  flat: number;
  /** Of its end ('\n'), in the row. */
  end: number;
  /** What it is, as it is shared; null for a plain paragraph. */
  blok: string | null;
}

const isLine = (node: Node): boolean => node.isTextblock || (node.isBlock && node.isLeaf);

/** What a node carries; what is not filled in is not written down. */
export function attrsOf(attrs: Attrs): Attrs {
  return Object.fromEntries(
    Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined),
  );
}

const known = new WeakMap<Node, FlatLine[]>();

function findLines(doc: Node): FlatLine[] {
  const lines: FlatLine[] = [];
  let before: Node[] = [];
  let flat = 0;
  const visit = (parent: Node, begin: number, around: Node[]): void =>
    parent.forEach((node, offset) => {
      const pos = begin + offset;
      if (!isLine(node)) return visit(node, pos + 1, [...around, node]);
      let gedeeld = 0;
      while (gedeeld < around.length && around[gedeeld] === before[gedeeld]) gedeeld++;
      const pad = [...around, node].map((n) => [n.type.name, attrsOf(n.attrs)] as const);
      const end = flat + node.content.size;
      lines.push({ node, pos, flat, end, blok: schrijfBlok({ gedeeld, pad }) });
      before = around;
      flat = end + 1;
    });
  visit(doc, 0, []);
  return lines;
}

/** The lines of a document, in order. */
export function linesOf(doc: Node): FlatLine[] {
  let lines = known.get(doc);
  if (!lines) known.set(doc, (lines = findLines(doc)));
  return lines;
}

/** The last line for which this holds; it must hold for all before it. */
function lastLine(lines: FlatLine[], holds: (line: FlatLine) => boolean): FlatLine | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && holds(line)) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

/** The place in the row of a place in the document; between two lines it is the begin of the second. */
export function flatOf(doc: Node, pos: number): number {
  const line = lastLine(linesOf(doc), (l) => l.pos < pos);
  if (!line) return 0;
  if (!line.node.isTextblock) return line.end + 1;
  const inside = pos - line.pos - 1;
  return inside <= line.node.content.size ? line.flat + inside : line.end + 1;
}

/** The place in the document of a place in the row: in a line, or before one that holds no text. */
export function posOf(doc: Node, flat: number): number {
  const line = lastLine(linesOf(doc), (l) => l.flat <= flat);
  if (!line) return 0;
  if (!line.node.isTextblock) return line.pos;
  return line.pos + 1 + Math.min(flat, line.end) - line.flat;
}
