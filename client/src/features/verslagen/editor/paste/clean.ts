import { flow } from './blocks.ts';
import { mendLists } from './lists.ts';

/** More than this is no page but a book: reading it would hold up the page for seconds. */
const MAX_HTML = 4_000_000;

/** What fits in one update of the shared text, with room for its structure; in bytes and in blocks. */
const MAX_TEXT_BYTES = 250_000;
const MAX_BLOCKS = 8_000;

export interface Cleaned {
  html: string;
  /** Pictures of other pages that were left out. */
  pictures: number;
}

/** Too much to paste at once. */
export function isTooMuchText(text: string): boolean {
  return text.length > MAX_TEXT_BYTES || new TextEncoder().encode(text).byteLength > MAX_TEXT_BYTES;
}

/** Copied from a text like this one: all of it is known here. Other editors with the same engine know other things. */
function isOurs(body: Element): boolean {
  const foreign = 'h1, h2, h5, h6, h3:not([data-niveau]), h4:not([data-niveau]), pre, code';
  const pictures = [...body.querySelectorAll('img')];
  return (
    body.querySelector('[data-pm-slice]') !== null &&
    body.querySelector(foreign) === null &&
    pictures.every((picture) => picture.closest('[data-afbeelding]') !== null)
  );
}

/** Pictures that people saw; not the single points that tell a sender that a mail was read. */
function countPictures(body: Element): number {
  const seen = [...body.querySelectorAll('img')].filter(
    (picture) => !['width', 'height'].some((side) => Number(picture.getAttribute(side) ?? 99) <= 3),
  );
  return seen.length;
}

/** A title of Word is its highest heading. */
function mendTitles(body: Element): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) {
    const head = body.ownerDocument.createElement('h1');
    head.append(...title.childNodes);
    title.replaceWith(head);
  }
}

/** The highest heading that is used. */
function topHeading(body: Element): number {
  return [1, 2, 3, 4, 5, 6].find((level) => body.querySelector(`h${level}`)) ?? 1;
}

/**
 * Takes from HTML of any program what a text here can hold: words, bold, italic, links, headings, lists, quotes and
 * tables. Fonts, colours, sizes and pictures of elsewhere stay behind.
 * @returns null when it is too much to paste at once
 */
export function cleanHtml(html: string): Cleaned | null {
  if (html.length > MAX_HTML) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (isTooMuchText(body.textContent)) return null;
  if (isOurs(body)) return { html, pictures: 0 };
  mendTitles(body);
  mendLists(body);
  const doc = document.implementation.createHTMLDocument();
  const made = flow(body.childNodes, { doc, topHeading: topHeading(body), within: false });
  doc.body.append(...made);
  if (doc.body.querySelectorAll('*').length > MAX_BLOCKS) return null;
  return { html: doc.body.innerHTML, pictures: countPictures(body) };
}
