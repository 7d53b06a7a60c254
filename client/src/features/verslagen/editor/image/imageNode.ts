import { Node } from '@tiptap/core';
import { drawImage } from './imageView.ts';
import { isId, pictureUrl, type ImageWords } from './picture.ts';

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Somebody wants to choose a picture, or brought some. */
    pictures: { files: File[] | null };
    /** Somebody wants to say what the picture at the cursor shows. */
    describePicture: undefined;
  }
}

const side = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => Number(element.querySelector('img')?.getAttribute(name)) || null,
  rendered: false,
});

/** A picture in the text: which one, what it shows in words, and its size, so that the page does not jump. */
export const ImageNode = Node.create<{ words: ImageWords }>({
  name: 'afbeelding',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ words: { missing: '', undescribed: '' } }),
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-afbeelding'),
      rendered: false,
    },
    alt: {
      default: '',
      parseHTML: (element: HTMLElement) => element.querySelector('img')?.getAttribute('alt') ?? '',
      rendered: false,
    },
    width: side('width'),
    height: side('height'),
  }),
  parseHTML: () => [{ tag: 'figure[data-afbeelding]' }],
  renderHTML: ({ node }) => {
    const { id, alt, width, height } = node.attrs as Record<string, unknown>;
    const size = width && height ? { width: String(width), height: String(height) } : {};
    const src = pictureUrl(id);
    return [
      'figure',
      { 'data-afbeelding': isId(id) ? id : '' },
      ['img', { ...(src ? { src } : {}), alt: String(alt ?? ''), ...size }],
    ];
  },
  addNodeView() {
    const { words } = this.options;
    return ({ node }) => drawImage(node, words);
  },
});
