import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { HIDDEN_WORDS, photo } from '../fixtures/photo.ts';
import { expect, test } from '../fixtures/test.ts';
import { naarEinde, opgeslagen, plan, verslag } from '../fixtures/verslag.ts';

test('namens bewoner, op papier: wat iemand zonder telefoon schreef, met een foto van de flip-over', async ({
  als,
}, info) => {
  test.setTimeout(120_000);
  const emine = await als('werkgroep', { viewport: { width: 360, height: 740 } });
  const bram = await als('kernteam.wonen');
  await emine.addInitScript(() => (window.print = () => undefined));
  await bram.goto(await plan(emine, 'Koffie in het portiek'));
  await expect(verslag(bram)).toBeVisible();
  const vanBewoner = (page: typeof emine, hoe: string) =>
    verslag(page).getByRole('group', { name: `Namens bewoner, ${hoe}` });

  await test.step('from the "/" menu; nobody asks who it was', async () => {
    await verslag(emine).click();
    await emine.keyboard.type('/flip');
    const menu = emine.getByRole('listbox', { name: 'Wat wil je hier?' });
    await expect(menu.getByRole('option')).toHaveText(['Namens bewoner, op papier']);
    await emine.keyboard.press('Enter');
    await emine.keyboard.type('De trap is donker');
    const blok = vanBewoner(emine, 'op papier');
    await expect(blok).toContainText('Zonder naam. Schrijf niet op wie het zei.');
    await expect(blok.getByRole('textbox')).toHaveCount(0);
    await expect(vanBewoner(bram, 'op papier')).toContainText('De trap is donker');
  });

  await test.step('the photo of the flip-over comes in the block, without what a camera hides in it', async () => {
    const kiezer = emine.waitForEvent('filechooser');
    await vanBewoner(emine, 'op papier').getByRole('button', { name: 'Zet er een foto bij' }).click();
    const buffer = await photo(emine);
    expect(buffer.includes(HIDDEN_WORDS)).toBe(true);
    await (await kiezer).setFiles({ name: 'flip-over.jpg', mimeType: 'image/jpeg', buffer });
    const form = emine.getByRole('dialog', { name: 'Wat is er te zien?' });
    await form.getByLabel('Beschrijving').fill('De flip-over bij de koffie');
    await form.getByRole('button', { name: 'Zet in de tekst' }).click();
    const beeld = vanBewoner(bram, 'op papier').getByRole('img', { name: 'De flip-over bij de koffie' });
    await expect.poll(() => beeld.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    const kept = await (await bram.request.get((await beeld.getAttribute('src')) ?? '')).body();
    for (const trace of [HIDDEN_WORDS, 'Exif', 'EXIF']) expect(kept.includes(trace)).toBe(false);
  });

  await test.step('behind it one writes on; what was said has a button of its own', async () => {
    await naarEinde(verslag(emine));
    await emine.keyboard.type('De lift staat vaak stil');
    await emine.getByRole('button', { name: 'Namens bewoner, gesproken' }).click();
    await expect(vanBewoner(bram, 'gesproken')).toContainText('De lift staat vaak stil');
    await expect(vanBewoner(bram, 'op papier')).not.toContainText('De lift');
  });

  await test.step('narrow and wide, for everybody', async () => {
    await opgeslagen(emine);
    for (const [name, page] of Object.entries({ smal: emine, breed: bram })) {
      await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      await expectNoSideScroll(page, name);
    }
    await expectAccessible(bram, 'what was written down for a resident');
    await emine.setViewportSize({ width: 360, height: 3000 });
    await expectAccessible(emine, 'what was written down for a resident, narrow');
  });

  await test.step('on paper it says so too, without the buttons', async () => {
    await emine.getByRole('button', { name: 'Print de tekst' }).click();
    await emine.emulateMedia({ media: 'print' });
    const blad = emine.locator('body > section').last();
    await expect(blad.getByText('Namens bewoner, op papier')).toBeVisible();
    await expect(blad.getByRole('img', { name: 'De flip-over bij de koffie' })).toBeVisible();
    await expect(blad.getByText('Zonder naam.')).toHaveCount(0);
  });
});
