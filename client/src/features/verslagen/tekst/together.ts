import { Editor } from '@tiptap/core';
import { Awareness } from 'y-protocols/awareness';
import { nieuweTekst } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { extensionsFor } from '../editor/extensions.ts';

/** Real editors of one text, with a line between each two that delivers when told to. */
export class Together {
  readonly editors: Editor[];
  readonly docs: Y.Doc[];
  readonly #lines = new Map<string, Uint8Array[]>();

  constructor(count: number, begin?: Uint8Array) {
    this.docs = Array.from({ length: count }, (_, i) => {
      const doc = nieuweTekst();
      doc.clientID = 100 + i;
      if (begin) Y.applyUpdate(doc, begin);
      return doc;
    });
    this.editors = this.docs.map((doc) => {
      const element = document.createElement('div');
      document.body.append(element);
      const extensions = extensionsFor({
        ...{ doc, awareness: new Awareness(doc), askers: [], checkboxLabel: () => '' },
        namensWords: { papier: '', gesproken: '', uitleg: '', foto: '' },
        ...{ imageWords: { missing: '', undescribed: '' }, follow: () => undefined, say: () => undefined },
      });
      return new Editor({ element, extensions });
    });
    this.docs.forEach((doc, from) =>
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === this) return;
        for (let to = 0; to < count; to++) if (to !== from) this.#line(from, to).push(update);
      }),
    );
  }

  #line(from: number, to: number): Uint8Array[] {
    const key = `${from}>${to}`;
    const line = this.#lines.get(key) ?? [];
    this.#lines.set(key, line);
    return line;
  }

  /** Delivers what waits on a line; all of it, as one message. */
  deliver(from: number, to: number): void {
    const waiting = this.#line(from, to).splice(0);
    const doc = this.docs[to];
    if (doc && waiting.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(waiting), this);
  }

  /** Delivers everything, until nobody has anything more to say. */
  settle(): void {
    for (let round = 0; round < 100; round++) {
      const busy = [...this.#lines.values()].some((line) => line.length > 0);
      if (!busy) return;
      for (const key of [...this.#lines.keys()]) {
        const [from, to] = key.split('>').map(Number);
        this.deliver(from ?? 0, to ?? 0);
      }
    }
    throw new Error('the texts keep changing');
  }

  /** The text on the screen of one of them, a line each block. */
  textOf(index: number): string {
    const doc = this.editors[index]?.state.doc;
    return doc ? doc.textBetween(0, doc.content.size, '\n') : '';
  }

  close(): void {
    for (const editor of this.editors) {
      const { element } = editor.options;
      editor.destroy();
      if (element instanceof HTMLElement) element.remove();
    }
  }
}
