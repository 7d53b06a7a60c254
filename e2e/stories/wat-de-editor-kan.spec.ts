import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { photo, HIDDEN_WORDS } from '../fixtures/photo.ts';
import { root } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import { naarEinde, opgeslagen, plan, staatErEenKeer, verslag, woorden } from '../fixtures/verslag.ts';

const smal = { width: 360, height: 740 };

/** Puts the caret on a new line at the end. */
async function nieuweRegel(page: Page): Promise<void> {
  await naarEinde(verslag(page));
  await page.keyboard.press('Enter');
}

/** Chooses from the "/" menu by what one types. */
async function slash(page: Page, words: string, keuze: string): Promise<void> {
  await page.keyboard.type(`/${words}`);
  const menu = page.getByRole('listbox', { name: 'Wat wil je hier?' });
  await expect(menu.getByRole('option').first()).toHaveText(keuze);
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
}

/** Pastes as another program puts it on the clipboard. */
async function plak(page: Page, html: string): Promise<void> {
  await verslag(page).evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'platte tekst');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const uit = (naam: string): Promise<string> =>
  readFile(join(root, 'client/src/features/verslagen/editor/paste/fixtures', `${naam}.html`), 'utf8');

/** High enough that the bar at the bottom covers nothing. */
const heelInBeeld = (page: Page): Promise<void> => page.setViewportSize({ width: 360, height: 3000 });

/** Both have the same words, letter for letter. */
async function zelfde(een: Page, ander: Page): Promise<void> {
  await expect.poll(async () => (await woorden(een)) === (await woorden(ander))).toBe(true);
}

test('opmaak met het toetsenbord, en samen: een kop, een lijst om af te vinken, een tabel', async ({
  als,
}) => {
  test.setTimeout(120_000);
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen', { viewport: smal });
  await bram.goto(await plan(emine, 'Alles wat de editor kan'));
  await expect(verslag(bram)).toBeVisible();

  await test.step('"/" opens a list; arrows choose, Escape leaves what was typed', async () => {
    await verslag(emine).click();
    await emine.keyboard.type('/');
    const menu = emine.getByRole('listbox', { name: 'Wat wil je hier?' });
    const opties = menu.getByRole('option');
    await expect(opties.first()).toHaveAttribute('aria-selected', 'true');
    await emine.keyboard.press('ArrowUp');
    await expect(opties.last()).toHaveAttribute('aria-selected', 'true');
    await expect(verslag(emine)).toHaveAttribute('aria-activedescendant', /.+/);
    await expectAccessible(emine, 'the menu of what can be put in');
    await emine.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await emine.keyboard.press('Backspace');
    await slash(emine, 'kop', 'Kop');
    await emine.keyboard.type('Stand van zaken');
    await expect(verslag(bram).getByRole('heading', { name: 'Stand van zaken' })).toBeVisible();
  });

  await test.step('Alt+F10 goes to the buttons, arrows along them, Escape back to the text', async () => {
    await emine.keyboard.press('Enter');
    await emine.keyboard.press('Alt+F10');
    const balk = emine.getByRole('toolbar', { name: 'Opmaak van de tekst' });
    const vet = balk.getByRole('button', { name: 'Vet' });
    await expect(vet).toBeFocused();
    await emine.keyboard.press('End');
    await emine.keyboard.press('ArrowRight');
    await expect(vet).toBeFocused();
    await emine.keyboard.press('Enter');
    await expect(verslag(emine)).toBeFocused();
    await emine.keyboard.type('Belangrijk');
    await expect(vet).toHaveAttribute('aria-pressed', 'true');
    await expect(verslag(bram).locator('strong')).toHaveText('Belangrijk');
    await emine.keyboard.press('Alt+F10');
    await emine.keyboard.press('Escape');
    await expect(verslag(emine)).toBeFocused();
    await emine.keyboard.press('Control+b');
  });

  await test.step('a check list: what Bram ticks on his phone is ticked for Emine', async () => {
    await emine.keyboard.press('Enter');
    await slash(emine, 'taken', 'Lijst om af te vinken');
    await emine.keyboard.type('Koffie zetten');
    await emine.keyboard.press('Enter');
    await emine.keyboard.type('Stoelen klaarzetten');
    await verslag(bram).getByRole('checkbox', { name: 'Klaar: Koffie zetten' }).click();
    const vak = (naam: string) => verslag(emine).getByRole('checkbox', { name: `Klaar: ${naam}` });
    await expect(vak('Koffie zetten')).toBeChecked();
    await expect(vak('Stoelen klaarzetten')).not.toBeChecked();
    await emine.keyboard.press('Enter');
    await emine.keyboard.press('Enter');
  });

  await test.step('a table: Tab goes to the next cell and makes a row; its buttons are there where the table is', async () => {
    await slash(emine, 'tabel', 'Tabel');
    for (const word of ['Wie', 'Wat', 'Klaar', 'Sam', 'Meten']) {
      await emine.keyboard.type(word);
      await emine.keyboard.press('Tab');
    }
    const rijen = (page: Page) => verslag(page).getByRole('table').getByRole('row');
    const eerst = await rijen(emine).count();
    const tabel = emine.getByRole('toolbar', { name: 'Tabel' });
    await tabel.getByRole('button', { name: 'Rij eronder' }).click();
    for (const page of [emine, bram]) await expect(rijen(page)).toHaveCount(eerst + 1);
    await emine.keyboard.press('Control+z');
    for (const page of [emine, bram]) await expect(rijen(page)).toHaveCount(eerst);
    for (const page of [emine, bram])
      await expect(verslag(page).getByRole('table').getByText('Meten')).toBeVisible();
    await nieuweRegel(emine);
    await expect(tabel).toHaveCount(0);
  });

  await test.step('undo is mine alone', async () => {
    await emine.keyboard.type('Van Emine. ');
    await nieuweRegel(bram);
    await bram.keyboard.type('Van Bram. ');
    for (const page of [emine, bram]) await staatErEenKeer(page, 'Van Bram.');
    await emine.keyboard.press('Control+z');
    for (const page of [emine, bram]) {
      await expect(verslag(page)).not.toContainText('Van Emine.');
      await staatErEenKeer(page, 'Van Bram.');
    }
    await emine.keyboard.press('Control+Shift+z');
    for (const page of [emine, bram]) await staatErEenKeer(page, 'Van Emine.');
  });

  await test.step('wide and narrow the same, for everybody', async () => {
    await zelfde(emine, bram);
    for (const page of [emine, bram]) await opgeslagen(page);
    await expectAccessible(emine, 'a text with everything in it');
    await expectNoSideScroll(bram, 'a text with everything in it');
    await heelInBeeld(bram);
    await expectAccessible(bram, 'a text with everything in it, narrow');
  });
});

test('een foto, een naam, een link: erin, terugvinden, printen', async ({ als }) => {
  test.setTimeout(120_000);
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen', { viewport: smal });
  await emine.addInitScript(() => (window.print = () => undefined));
  await bram.goto(await plan(emine, 'Een foto en een naam'));
  await expect(verslag(bram)).toBeVisible();

  await test.step('a photo asks what it shows; what a camera hides in it is gone', async () => {
    const kies = emine.getByLabel('Foto of plaatje', { exact: true }).and(emine.locator('input'));
    await kies.setInputFiles({ name: 'geen.txt', mimeType: 'text/plain', buffer: Buffer.from('tekst') });
    await expect(emine.getByText('Kies een jpg, png of webp.')).toBeVisible();
    const buffer = await photo(emine);
    expect(buffer.includes(HIDDEN_WORDS)).toBe(true);
    await kies.setInputFiles({ name: 'muur.jpg', mimeType: 'image/jpeg', buffer });
    const form = emine.getByRole('dialog', { name: 'Wat is er te zien?' });
    await form.getByRole('button', { name: 'Zet in de tekst' }).click();
    await expect(form.getByLabel('Beschrijving')).toHaveAccessibleDescription(/Zonder beschrijving/);
    await expectAccessible(emine, 'describing a photo', '[role=dialog]');
    await form.getByLabel('Beschrijving').fill('De natte muur');
    await form.getByRole('button', { name: 'Zet in de tekst' }).click();
    for (const page of [emine, bram]) {
      const beeld = verslag(page).getByRole('img', { name: 'De natte muur' });
      await expect(beeld).toBeVisible();
      await expect.poll(() => beeld.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    }
    const src = await verslag(bram).getByRole('img').getAttribute('src');
    const answer = await bram.request.get(src ?? '');
    expect(answer.headers()['content-type']).toBe('image/webp');
    const kept = await answer.body();
    for (const trace of [HIDDEN_WORDS, 'Exif', 'EXIF', 'http://ns.adobe.com'])
      expect(kept.includes(trace)).toBe(false);
  });

  await test.step('"@" names a person and an actielijn, by keyboard', async () => {
    await nieuweRegel(emine);
    await emine.keyboard.type('Met @Bram');
    const menu = emine.getByRole('listbox', { name: 'Wie of wat noem je?' });
    await expect(menu.getByRole('option', { name: /Bram Visser/ })).toBeVisible();
    await expectAccessible(emine, 'the menu of whom one names');
    await emine.keyboard.press('Enter');
    const lijnen = await (await emine.request.get('/v1/actielijnen?aantal=1')).json();
    const [lijn] = (lijnen as { items: { titel: string }[] }).items;
    await emine.keyboard.type(`over @${lijn?.titel.slice(0, 12) ?? ''}`);
    await expect(menu.getByRole('option', { name: lijn?.titel ?? '' }).first()).toContainText('actielijn');
    await emine.keyboard.press('Tab');
    const naam = verslag(bram).getByRole('link', { name: 'Bram Visser' });
    await expect(naam).toHaveAttribute('href', /^\/personen\/[0-9a-f]{24}$/);
    await expect(verslag(bram).locator('a[href^="/actielijnen/"]')).toHaveCount(1);
  });

  await test.step('a link: what is no address gets an answer at the field', async () => {
    await nieuweRegel(emine);
    await emine.keyboard.type('De website');
    await emine.keyboard.press('Shift+Home');
    await emine.getByRole('button', { name: 'Link', exact: true }).click();
    const veld = emine.getByLabel('Adres van de pagina of e-mail');
    await expect(veld).toBeFocused();
    await expect(veld).toBeInViewport();
    await expect(verslag(emine).getByText('De website')).toBeInViewport();
    await veld.fill('javascript:alert(1)');
    await emine.keyboard.press('Enter');
    await expect(veld).toHaveAccessibleDescription(/Dit is geen adres/);
    await veld.fill('www.voorbeeld.nl');
    await emine.keyboard.press('Enter');
    await expect(verslag(bram).getByRole('link', { name: 'De website' })).toHaveAttribute(
      'href',
      /voorbeeld\.nl/,
    );
  });

  await test.step('Control+F finds in the text: how many, the next one, and back to writing', async () => {
    await nieuweRegel(emine);
    await emine.keyboard.type('De muur is nat. Nog een muur. ');
    await emine.keyboard.press('Control+f');
    const balk = emine.getByRole('search', { name: 'Zoek in de tekst' });
    await emine.keyboard.type('MUUR');
    await expect(balk).toContainText('1 van 2');
    await emine.keyboard.press('Enter');
    await expect(balk).toContainText('2 van 2');
    // The rest of the page is looked at below, with nothing over it.
    await expectAccessible(emine, 'finding in the text', '[role=search]');
    await balk.getByRole('textbox').fill('nergens');
    await expect(balk).toContainText('Niet gevonden');
    await emine.keyboard.press('Escape');
    await expect(balk).toHaveCount(0);
    await expect(verslag(emine)).toBeFocused();
  });

  await test.step('on paper: the title and the text, and nothing else of the page', async () => {
    await emine.getByRole('button', { name: 'Print de tekst' }).click();
    await emine.emulateMedia({ media: 'print' });
    await expect(emine.getByRole('heading', { name: 'Een foto en een naam', level: 1 })).toHaveCount(1);
    await expect(emine.getByText('Nog een muur.').filter({ visible: true })).toHaveCount(1);
    await expect(emine.getByRole('img', { name: 'De natte muur' })).toBeVisible();
    await expect(emine.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await emine.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await emine.emulateMedia({ media: 'screen' });
    await expect(verslag(emine)).toBeVisible();
  });

  await test.step('on a phone the same, for everybody', async () => {
    await zelfde(emine, bram);
    await expectNoSideScroll(bram, 'a text with a photo');
    await heelInBeeld(bram);
    await expectAccessible(bram, 'a text with a photo, narrow');
  });
});

test('plakken uit Word, Outlook en een pagina geeft schone tekst', async ({ als }) => {
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen', { viewport: smal });
  await bram.goto(await plan(emine, 'Geplakt van elders'));
  await expect(verslag(bram)).toBeVisible();
  // A page with scripts in it stands in the tests of the editor: a browser reports here what it did not run.
  for (const bron of ['word', 'word-web', 'outlook', 'google-docs']) {
    await verslag(emine).click();
    await emine.keyboard.press('Control+a');
    await emine.keyboard.press('Delete');
    await plak(emine, await uit(bron));
    await expect(verslag(emine)).not.toHaveText('');
    await opgeslagen(emine);
    await zelfde(emine, bram);
    const html = await verslag(bram).evaluate((element) => element.innerHTML);
    expect(html, bron).not.toMatch(/Mso|o:p>|font-family|javascript:|<script|onclick|safelinks/);
    await expectNoSideScroll(bram, bron);
    await expectAccessible(bram, bron, '[role=textbox]');
  }
});
