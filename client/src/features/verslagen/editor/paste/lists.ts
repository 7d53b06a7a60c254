import { isNumber, isWordMarker, wordListLevel } from './source.ts';

/** One line of a list that its program wrote flat, with only its depth. */
interface Item {
  level: number;
  ordered: boolean;
  nodes: Node[];
}

/** Makes one list, with lists in it, of lines with a depth. */
function listOf(items: readonly Item[], doc: Document): Element {
  const first = items[0];
  const list = doc.createElement(first?.ordered ? 'ol' : 'ul');
  const top = first?.level ?? 1;
  let at = 0;
  while (at < items.length) {
    const line = doc.createElement('li');
    line.append(...(items[at]?.nodes ?? []));
    at++;
    const from = at;
    while (at < items.length && (items[at]?.level ?? top) > top) at++;
    if (at > from) line.append(listOf(items.slice(from, at), doc));
    list.append(line);
  }
  return list;
}

/** The lists of neighbours: a new one begins where bullets become numbers at the highest level. */
function listsOf(items: readonly Item[], doc: Document): Element[] {
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    const head = list?.[0];
    if (
      !list ||
      !head ||
      item.level < head.level ||
      (item.level === head.level && item.ordered !== head.ordered)
    )
      lists.push([item]);
    else list.push(item);
  }
  return lists.map((list) => listOf(list, doc));
}

function wordItem(paragraph: Element): Item | null {
  const level = wordListLevel(paragraph);
  if (level === null) return null;
  const marker = [...paragraph.querySelectorAll('span')].find(isWordMarker);
  const ordered = isNumber(marker?.textContent ?? '');
  marker?.remove();
  return { level, ordered, nodes: [...paragraph.childNodes] };
}

/** Word for the web gives each line a list of its own in a frame of its own, and says the depth beside it. */
function webItem(frame: Element): Item | null {
  const line = frame.matches('[class*="ListContainerWrapper"]')
    ? frame.querySelector('li[data-aria-level]')
    : null;
  if (!line) return null;
  const level = Number(line.getAttribute('data-aria-level')) || 1;
  return { level, ordered: line.parentElement?.tagName === 'OL', nodes: [...line.childNodes] };
}

/** Makes real lists of paragraphs that only look like lines of one. */
export function mendLists(body: Element): void {
  const parents = new Set<Element>();
  for (const line of body.querySelectorAll('p[style*="mso-list"], [class*="ListContainerWrapper"]'))
    if (line.parentElement) parents.add(line.parentElement);
  for (const parent of parents) {
    let run: { item: Item; element: Element }[] = [];
    const finish = (): void => {
      const [first] = run;
      if (!first) return;
      first.element.before(
        ...listsOf(
          run.map(({ item }) => item),
          body.ownerDocument,
        ),
      );
      for (const { element } of run) element.remove();
      run = [];
    };
    for (const node of [...parent.childNodes]) {
      if (!(node instanceof Element)) {
        if ((node.textContent ?? '').trim() !== '' && node.nodeType === 3) finish();
        continue;
      }
      const item = node.tagName === 'P' ? wordItem(node) : webItem(node);
      if (item) run.push({ item, element: node });
      else finish();
    }
    finish();
  }
}
