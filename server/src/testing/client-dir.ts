import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const words = (titel: string) => ({
  toegankelijkheid: {
    title: titel,
    lead: 'Voor iedereen.',
    status: { title: 'Stand', text: 'Vraag {{deProgrammabureau}}.' },
  },
  privacy: { title: 'Privacy', lead: 'Wat we bewaren.' },
});

/** What the server reads of a built client: the page, its addresses, and the words of what is only words. */
export function smallClient(): string {
  const dir = mkdtempSync(join(tmpdir(), 'client-'));
  const file = (name: string, content: string): void => writeFileSync(join(dir, name), content);
  const head = '<head><meta charset="utf-8" /><title>Opgaveteams</title></head>';
  file(
    'index.html',
    `<!doctype html><html lang="nl" dir="ltr">${head}<body><div id="root"></div></body></html>`,
  );
  const known = ['^/?$', '^/mijn/?$', '^/(opgaveteams|besluiten|agenda|privacy|toegankelijkheid|lessen)/?$'];
  const one = '^/(opgaveteams|actielijnen|groepen|bijeenkomsten)/[^/]+/?$';
  file('pages.json', JSON.stringify([...known, one].map((pattern) => ({ pattern, files: [] }))));
  file('info.json', JSON.stringify({ nl: words('Toegankelijkheid'), en: words('Accessibility') }));
  return dir;
}
