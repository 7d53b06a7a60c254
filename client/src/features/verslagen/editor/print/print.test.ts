import { expect, it, vi } from 'vitest';
import { writer } from '../../testing/writers.ts';
import { printText } from './print.ts';

it('prints the text with its title and nothing else, and cleans up', async () => {
  const { editor } = writer();
  editor.commands.setContent('<h2>Kop</h2><p>Tekst</p><table><tbody><tr><th>Wie</th></tr></tbody></table>');
  let printed: Element | null = null;
  vi.stubGlobal('print', () => (printed = document.body.lastElementChild?.cloneNode(true) as Element));
  await printText(editor, { titel: 'Overleg', regels: ['4 december 2025', 'Werkgroep'] });
  const sheet = printed as Element | null;
  expect(sheet?.querySelector('h1')?.textContent).toBe('Overleg');
  expect(sheet?.textContent).toBe('Overleg4 december 2025WerkgroepKopTekstWie');
  expect(sheet?.querySelector('[contenteditable], button, [role]')).toBeNull();
  window.dispatchEvent(new Event('afterprint'));
  expect(document.body.querySelector('h1')).toBeNull();
  vi.unstubAllGlobals();
});
