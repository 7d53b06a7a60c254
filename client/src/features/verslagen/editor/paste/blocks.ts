import { inlineOf, isSilent, paragraphsOf } from './inline.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const heads = /^H([1-6])$/;

const isBlock = (node: Node): node is Element =>
  node instanceof Element && blocks.has(node.tagName.toUpperCase());
const holdsBlock = (node: Node): node is Element =>
  node instanceof Element && [...node.querySelectorAll('*')].some((inner) => isBlock(inner));

/** What is made here, and how headings come out: the highest of the source is the highest of ours. */
interface Making {
  doc: Document;
  topHeading: number;
  /** In a list, a quote or a cell a heading is a bold line. */
  within: boolean;
}

function make(tag: string, children: readonly Node[], { doc }: Making): Element {
  const element = doc.createElement(tag);
  element.append(...children);
  return element;
}

const wordsIn = (element: Element, { doc }: Making): Node[] =>
  [...element.childNodes].flatMap((child) => inlineOf(child, doc));

function heading(element: Element, making: Making): Element[] {
  const level = Number(heads.exec(element.tagName)?.[1]);
  const words = wordsIn(element, making);
  if (words.every(({ textContent }) => (textContent ?? '').trim() === '')) return [];
  if (making.within) return [make('p', [make('strong', words, making)], making)];
  // A heading is bold by itself.
  const head = make(level === making.topHeading ? 'h2' : 'h3', words, making);
  for (const strong of head.querySelectorAll('strong')) strong.replaceWith(...strong.childNodes);
  return [head];
}

const isTick = (line: Element): boolean =>
  line.getAttribute('role') === 'checkbox' || line.querySelector(':scope > input[type="checkbox"]') !== null;

function isTicked(line: Element): boolean {
  if (line.getAttribute('aria-checked') === 'true') return true;
  return line.querySelector(':scope > input[type="checkbox"]')?.hasAttribute('checked') ?? false;
}

function list(element: Element, making: Making): Element[] {
  const children = [...element.children].filter((child) => !isSilent(child));
  const ticks = children.some(isTick) && children.every((child) => child.tagName !== 'LI' || isTick(child));
  const lines: Element[] = [];
  for (const child of children) {
    const content = flow(child.tagName === 'LI' ? child.childNodes : [child], { ...making, within: true });
    // Some programs put the list within a line after that line.
    const before = child.tagName === 'LI' ? null : lines.at(-1);
    if (before) before.append(...content);
    else if (content.length > 0) {
      const first = content[0]?.tagName === 'P' ? [] : [make('p', [], making)];
      const line = make('li', [...first, ...content], making);
      if (ticks) {
        line.setAttribute('data-type', 'taskItem');
        line.setAttribute('data-checked', String(isTicked(child)));
      }
      lines.push(line);
    }
  }
  if (lines.length === 0) return [];
  const made = make(element.tagName === 'OL' && !ticks ? 'ol' : 'ul', lines, making);
  if (ticks) made.setAttribute('data-type', 'taskList');
  return [made];
}

/** A table with one cell, or with tables in it, was there to place things on a page: only what is in it matters. */
function isForLooks(table: Element, rows: readonly HTMLTableRowElement[]): boolean {
  const role = table.getAttribute('role');
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return role === 'presentation' || role === 'none' || cells < 2 || table.querySelector('table') !== null;
}

function table(element: HTMLTableElement, making: Making): Element[] {
  const rows = [...element.rows].filter((row) => row.cells.length > 0 && !isSilent(row));
  if (making.within || isForLooks(element, rows))
    return rows.flatMap((row) => [...row.cells].flatMap((cell) => flow(cell.childNodes, making)));
  const made = rows.map((row) => {
    const cells = [...row.cells].map((cell) => {
      const content = flow(cell.childNodes, { ...making, within: true });
      const copy = make(cell.tagName === 'TH' ? 'th' : 'td', content, making);
      for (const name of ['colspan', 'rowspan']) {
        const span = cell.getAttribute(name);
        if (span !== null && span !== '1') copy.setAttribute(name, span);
      }
      return copy;
    });
    return make('tr', cells, making);
  });
  return [make('table', [make('tbody', made, making)], making)];
}

/** Line ends in text that was set as code are line ends. */
function preformatted(element: Element, making: Making): Element[] {
  return (element.textContent ?? '').split(/\n\s*\n/).flatMap((part) =>
    paragraphsOf(
      part
        .split('\n')
        .flatMap((line, i) => [
          ...(i > 0 ? [making.doc.createElement('br')] : []),
          making.doc.createTextNode(line),
        ]),
      making.doc,
    ),
  );
}

function block(element: Element, making: Making): Element[] {
  if (isSilent(element)) return [];
  const tag = element.tagName.toUpperCase();
  if (heads.test(tag)) return heading(element, making);
  if (tag === 'UL' || tag === 'OL') return list(element, making);
  if (element instanceof HTMLTableElement) return table(element, making);
  if (tag === 'PRE') return preformatted(element, making);
  const inner = flow(element.childNodes, tag === 'BLOCKQUOTE' ? { ...making, within: true } : making);
  const isQuote = tag === 'BLOCKQUOTE' && !making.within && inner.length > 0;
  return isQuote ? [make('blockquote', inner, making)] : inner;
}

/** Only blocks that a text can hold, in the order in which they stood. */
export function flow(nodes: Iterable<Node>, making: Making): Element[] {
  const made: Element[] = [];
  let words: Node[] = [];
  const finish = (): void => {
    made.push(...paragraphsOf(words, making.doc));
    words = [];
  };
  for (const node of nodes) {
    if (!isBlock(node) && !holdsBlock(node)) {
      words.push(...inlineOf(node, making.doc));
      continue;
    }
    finish();
    made.push(...block(node, making));
  }
  finish();
  return made;
}
