import type { Node as TextNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { pictureUrl, type ImageWords } from './picture.ts';
import classes from './Image.module.css';

/** Draws a picture; where it may not be seen or is gone, what it shows and why it is not here. */
export function drawImage(first: TextNode, words: ImageWords): NodeView {
  const dom = document.createElement('figure');
  dom.className = classes.figure ?? '';
  const image = document.createElement('img');
  image.draggable = false;
  image.decoding = 'async';
  image.loading = 'lazy';
  const note = document.createElement('figcaption');
  dom.append(image);

  function draw(node: TextNode): void {
    const { id, alt, width, height } = node.attrs as Record<string, unknown>;
    const src = pictureUrl(id);
    image.alt = typeof alt === 'string' && alt !== '' ? alt : words.undescribed;
    if (typeof width === 'number' && typeof height === 'number') {
      image.width = width;
      image.height = height;
    }
    note.textContent = `${image.alt}. ${words.missing}`;
    if (src === null) fail();
    else if (image.getAttribute('src') !== src) image.src = src;
  }
  function fail(): void {
    image.remove();
    dom.append(note);
  }
  image.addEventListener('error', fail);
  draw(first);

  return {
    dom,
    update: (node) => {
      if (node.type !== first.type) return false;
      draw(node);
      return true;
    },
    // What happens in here is drawn by us, not written.
    ignoreMutation: () => true,
  };
}
