import { isSafeHref } from '../links.ts';
import { isBold, isHidden, isItalic, realHref } from './source.ts';

/** What never holds text that somebody reads. */
const silent = new Set(
  'SCRIPT STYLE META LINK TITLE TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG MATH CANVAS AUDIO VIDEO IMG PICTURE INPUT SELECT TEXTAREA BUTTON HR HEAD MAP'.split(
    ' ',
  ),
);

/** Elements that are dropped with all that is in them. */
export const isSilent = (element: Element): boolean =>
  silent.has(element.tagName.toUpperCase()) || isHidden(element);

function wrapped(nodes: Node[], tag: string, doc: Document): Node[] {
  if (nodes.length === 0) return nodes;
  const element = doc.createElement(tag);
  element.append(...nodes);
  return [element];
}

function linked(nodes: Node[], anchor: Element, doc: Document): Node[] {
  const href = realHref((anchor.getAttribute('href') ?? '').trim());
  const [link] = wrapped(nodes, 'a', doc);
  if (!(link instanceof Element) || !isSafeHref(href)) return nodes;
  link.setAttribute('href', href);
  return [link];
}

/** Words with only bold, italic, links and line breaks; everything else about them is left behind. */
export function inlineOf(node: Node, doc: Document): Node[] {
  if (node instanceof Text) {
    const text = node.data.replaceAll('\u00a0', ' ');
    return text === '' ? [] : [doc.createTextNode(text)];
  }
  if (!(node instanceof Element) || isSilent(node)) return [];
  if (node.tagName === 'BR') return [doc.createElement('br')];
  let nodes = [...node.childNodes].flatMap((child) => inlineOf(child, doc));
  if (isBold(node)) nodes = wrapped(nodes, 'strong', doc);
  if (isItalic(node)) nodes = wrapped(nodes, 'em', doc);
  return node.tagName === 'A' ? linked(nodes, node, doc) : nodes;
}

/** Paragraphs of these words: an empty line between them, made by two line breaks, parts them. */
export function paragraphsOf(words: readonly Node[], doc: Document): Element[] {
  const paragraphs: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of words) {
    if (node instanceof Element && node.tagName === 'BR') {
      breaks.push(node);
      continue;
    }
    // Line ends in the source are no words.
    if (breaks.length > 0 && (node.textContent ?? '').trim() === '') continue;
    if (breaks.length > 1) paragraphs.push([]);
    else if (paragraphs.at(-1)?.length) paragraphs.at(-1)?.push(...breaks);
    breaks = [];
    paragraphs.at(-1)?.push(node);
  }
  return paragraphs
    .filter((nodes) => nodes.some(({ textContent }) => (textContent ?? '').trim() !== ''))
    .flatMap((nodes) => wrapped(nodes, 'p', doc) as Element[]);
}
