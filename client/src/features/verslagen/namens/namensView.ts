import { kanaalVan, type NamensKanaal } from '@opgaveteams/shared/verslagen/verslag.namens';
import type { Node as TextNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import classes from './Namens.module.css';

/** What stands above the words: how they came, and for who writes that no name belongs here. */
export type NamensWords = Record<NamensKanaal | 'uitleg' | 'foto', string>;

/** Draws what was written down for a resident: whose it is stands above it, for eyes and ears. */
export function drawNamens(first: TextNode, words: NamensWords, askPicture: () => void): NodeView {
  const dom = document.createElement('section');
  dom.className = classes.namens ?? '';
  dom.setAttribute('role', 'group');

  const head = document.createElement('div');
  head.className = classes.head ?? '';
  head.contentEditable = 'false';
  const kind = document.createElement('strong');
  const note = document.createElement('span');
  note.className = classes.writing ?? '';
  note.textContent = words.uitleg;
  const foto = document.createElement('button');
  foto.type = 'button';
  foto.className = classes.foto ?? '';
  foto.textContent = words.foto;
  foto.addEventListener('click', askPicture);
  head.append(kind, note, foto);

  const contentDOM = document.createElement('div');
  dom.append(head, contentDOM);

  function draw(node: TextNode): void {
    const kanaal = kanaalVan(node.attrs.kanaal);
    dom.dataset.namens = kanaal;
    kind.textContent = words[kanaal];
    dom.setAttribute('aria-label', words[kanaal]);
  }
  draw(first);

  const inHead = ({ target }: { target: EventTarget | globalThis.Node | null }): boolean =>
    target instanceof globalThis.Node && head.contains(target);
  return {
    dom,
    contentDOM,
    update: (node) => {
      if (node.type !== first.type) return false;
      draw(node);
      return true;
    },
    stopEvent: inHead,
    // What stands above the words is drawn by us, not written.
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
}
