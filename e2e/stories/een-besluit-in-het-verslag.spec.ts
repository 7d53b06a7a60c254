import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { dag } from '../fixtures/dag.ts';
import { expect, test } from '../fixtures/test.ts';
import { naarEinde, part, plan, verslag, zegAllesAf } from '../fixtures/verslag.ts';

const titel = 'Vocht in portiek 3';
const blok = (page: Page, naam: 'Actiepunt' | 'Besluit', tekst: string) =>
  verslag(page).getByRole('group', { name: naam }).filter({ hasText: tekst });

test('een besluit in het verslag', async ({ als, begin }) => {
  test.setTimeout(180_000);
  // A groep has one next bijeenkomst: here no other story plans one.
  const server = await begin();
  const emine = await als('werkgroep', { server });
  const bram = await als('kernteam.wonen', { server });
  await zegAllesAf(emine);
  const address = await plan(emine, titel);
  await bram.goto(address);
  await expect(verslag(bram)).toBeVisible();

  await test.step('Emine writes an actiepunt with "/"; Bram sees it, in the text and on the list', async () => {
    await verslag(emine).click();
    await emine.keyboard.type('/actie');
    await emine.keyboard.press('Enter');
    await emine.keyboard.type('Meters ophangen in de hal', { delay: 10 });
    await expect(blok(bram, 'Actiepunt', 'Meters ophangen in de hal')).toBeVisible();
    for (const page of [emine, bram])
      await expect(part(page, 'Acties').getByText('Meters ophangen in de hal')).toBeVisible();
  });

  await test.step('she says who does it and for which actielijn', async () => {
    await emine.getByRole('button', { name: 'Wie en wanneer: Meters ophangen in de hal' }).click();
    const form = emine.getByRole('dialog', { name: 'Wie en wanneer' });
    await form.getByLabel('Wie doet het?').selectOption({ label: 'Emine Kaya' });
    await form.getByLabel('Wanneer is het klaar?').fill(dag(10));
    await form.getByLabel('Hoort dit bij een actielijn?').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await expect(blok(bram, 'Actiepunt', 'Meters ophangen in de hal')).toContainText('Emine Kaya');
    await expect(part(bram, 'Acties')).toContainText('Emine Kaya');
  });

  await test.step('Bram writes a second one by the keyboard alone, and a voorstel', async () => {
    await naarEinde(verslag(bram));
    await bram.keyboard.press('Control+Alt+a');
    await bram.keyboard.type('Sleutel van de kelder regelen', { delay: 10 });
    await bram.keyboard.press('Enter');
    await bram.keyboard.press('Control+Alt+b');
    await bram.keyboard.type('We meten nog een maand.', { delay: 10 });
    await expect(blok(emine, 'Besluit', 'We meten nog een maand.')).toContainText('Voorstel');
    // He does not lead this groep: to him it stays a voorstel.
    await expect(blok(bram, 'Besluit', 'We meten nog een maand.').getByRole('button')).toHaveCount(0);
    await expect(part(bram, 'Besluiten')).not.toContainText('We meten nog een maand.');
  });

  await test.step('Emine takes it: from then on it is the besluit, with its number, here and on the list [rule 7]', async () => {
    await emine.getByRole('button', { name: 'Leg vast: We meten nog een maand.' }).click();
    const form = emine.getByRole('dialog', { name: 'Neem een besluit' });
    await expect(form.getByLabel('Wat is er besloten?')).toHaveValue('We meten nog een maand.');
    await form.getByLabel('Waarom?').fill('Dan weten we het ook van de winter.');
    await form.getByLabel('Hoort dit bij een actielijn?').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Leg vast' }).click();
    const sure = emine.getByRole('dialog', { name: 'Leg je dit zo vast?' });
    await sure.getByRole('button', { name: 'Leg vast' }).click();
    const nummer = await part(emine, 'Besluiten')
      .getByText(/^[A-Z]+\d*-\d{4}-\d{3}$/)
      .innerText();
    for (const page of [emine, bram]) {
      await expect(blok(page, 'Besluit', 'We meten nog een maand.')).toContainText(`Besluit ${nummer}`);
      await expect(part(page, 'Besluiten')).toContainText('We meten nog een maand.');
    }
    // The words are fixed: who types there changes nothing.
    await blok(bram, 'Besluit', 'We meten').getByText('We meten nog een maand.').click();
    await bram.keyboard.type('Of toch niet');
    await expect(blok(emine, 'Besluit', 'We meten nog een maand.')).not.toContainText('Of toch niet');
  });

  await test.step('the page is accessible, wide and narrow', async () => {
    await expectAccessible(emine, 'a verslag with blocks');
    // High enough that the bar at the bottom covers nothing: what it covers depends on how far one scrolled.
    await emine.setViewportSize({ width: 360, height: 2000 });
    await expectNoSideScroll(emine, 'a verslag with blocks');
    await expectAccessible(emine, 'a verslag with blocks, narrow');
    await emine.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('both stand on the page of the actielijn', async () => {
    await blok(emine, 'Actiepunt', 'Meters ophangen').getByRole('link').last().click();
    await expect(part(emine, 'Besluiten')).toContainText('We meten nog een maand.');
    await expect(part(emine, 'Actiepunten')).toContainText('Meters ophangen in de hal');
  });

  await test.step('done on /mijn is done in the text', async () => {
    await emine.goto('/mijn');
    await emine.getByRole('checkbox', { name: 'Meters ophangen in de hal' }).click();
    await expect(blok(bram, 'Actiepunt', 'Meters ophangen in de hal').getByRole('checkbox')).toBeChecked();
  });

  await test.step('what is taken out is on no list, and comes back with undo', async () => {
    await verslag(bram).click();
    await blok(bram, 'Actiepunt', 'Sleutel van de kelder').getByText('Sleutel van de kelder').click();
    await bram.keyboard.press('Home');
    await bram.keyboard.press('Shift+End');
    await bram.keyboard.press('Backspace');
    await bram.keyboard.press('Backspace');
    await expect(part(bram, 'Acties')).not.toContainText('Sleutel van de kelder');
    await bram.keyboard.press('Control+z');
    await expect(part(bram, 'Acties')).toContainText('Sleutel van de kelder');
  });

  await test.step('at the next bijeenkomst what is still open is on the agenda by itself', async () => {
    await bram.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    await bram.getByRole('dialog').getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    await expect(bram.getByText('nu bezig')).toBeVisible();
    await bram.getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await bram.getByRole('dialog').getByRole('button', { name: 'Sluit de bijeenkomst' }).click();
    await expect(bram.getByRole('main').getByText('geweest', { exact: true })).toBeVisible();
    await plan(emine, 'Een dag later', dag(1));
    const terug = part(emine, 'Nog te doen van eerder');
    await expect(terug).toContainText('Sleutel van de kelder regelen');
    await expect(terug).not.toContainText('Meters ophangen in de hal');
    await terug.getByRole('checkbox', { name: 'Sleutel van de kelder regelen' }).click();
    await expect(terug).toHaveCount(0);
    await expect(
      blok(bram, 'Actiepunt', 'Sleutel van de kelder regelen').getByRole('checkbox'),
    ).toBeChecked();
  });
});
