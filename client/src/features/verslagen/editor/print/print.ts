import type { Editor } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import classes from './Print.module.css';

/** What stands above the text on paper. */
export interface PrintHead {
  titel: string;
  /** When it was, of whom it is: one line each. */
  regels: readonly string[];
}

function line(tag: 'h1' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** The sheet: only the text, without carets, buttons and the page around it. */
function sheetOf(editor: Editor, { titel, regels }: PrintHead): HTMLElement {
  const sheet = document.createElement('section');
  sheet.className = classes.sheet ?? '';
  const text = document.createElement('div');
  text.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content));
  sheet.append(line('h1', titel), ...regels.map((regel) => line('p', regel)), text);
  return sheet;
}

/** Prints the text with its title, and nothing else of the page. */
export async function printText(editor: Editor, head: PrintHead): Promise<void> {
  const sheet = sheetOf(editor, head);
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  // A picture that does not come is no reason not to print.
  await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  window.print();
}
