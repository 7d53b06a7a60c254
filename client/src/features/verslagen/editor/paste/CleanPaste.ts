import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml, isTooMuchText, type Cleaned } from './clean.ts';

/** What somebody who pastes is told. */
export type PasteNews = { soort: 'te_groot' } | { soort: 'plaatjes'; count: number };

interface Options {
  say(news: PasteNews): void;
}

const hasWords = (html: string): boolean =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== '';

/** Files of pictures, when they are what was copied: Word gives a picture of the words beside the words. */
function picturesIn(data: DataTransfer): File[] {
  const pictures = [...data.files].filter(({ type }) => type.startsWith('image/'));
  return pictures.length > 0 && !hasWords(data.getData('text/html')) ? pictures : [];
}

/** Puts the cursor where something was dropped. */
function toDropPlace(editor: Editor, event: MouseEvent): void {
  const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) editor.commands.setTextSelection(place.pos);
}

/** What is pasted or dropped becomes text of ours: no fonts, no colours, no pictures of other pages. */
export const CleanPaste = Extension.create<Options>({
  name: 'cleanPaste',
  addOptions: () => ({ say: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    /** Cleaned once, when it is judged; used when it is parsed. */
    let judged: { html: string; cleaned: Cleaned } | null = null;

    /** Gives whether nothing more has to happen with it. */
    function judge(event: Event, data: DataTransfer | null): boolean {
      if (!data || !editor.isEditable) return false;
      const pictures = picturesIn(data);
      if (pictures.length > 0) {
        event.preventDefault();
        if (event instanceof MouseEvent) toDropPlace(editor, event);
        // A text that holds no pictures says so.
        if (editor.schema.nodes.afbeelding) editor.emit('pictures', { files: pictures });
        else options.say({ soort: 'plaatjes', count: pictures.length });
        return true;
      }
      const html = data.getData('text/html');
      const cleaned = html === '' ? null : cleanHtml(html);
      if (isTooMuchText(data.getData('text/plain')) || (html !== '' && cleaned === null)) {
        event.preventDefault();
        options.say({ soort: 'te_groot' });
        return true;
      }
      judged = cleaned && { html, cleaned };
      return false;
    }

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (_view, event) => judge(event, event.clipboardData),
            drop: (_view, event) => judge(event, event.dataTransfer),
          },
          transformPastedHTML(html) {
            const cleaned = judged?.html === html ? judged.cleaned : cleanHtml(html);
            judged = null;
            if (cleaned && cleaned.pictures > 0) options.say({ soort: 'plaatjes', count: cleaned.pictures });
            return cleaned?.html ?? '';
          },
        },
      }),
    ];
  },
});
