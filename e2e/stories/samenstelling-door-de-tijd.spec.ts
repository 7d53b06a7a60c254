import type { Page } from '@playwright/test';
import { dag } from '../fixtures/dag.ts';
import { expect, test } from '../fixtures/test.ts';

const groep = 'Netwerk Buurttuinen';
const naam = 'Agnieszka Nowak';

const inGroep = (page: Page) => page.getByRole('region', { name: groep });

/** Looks who was in on a day. */
async function kijkOp(page: Page, day: string): Promise<void> {
  await page.getByLabel('Zoals het was op').fill(day);
  await expect(
    page.getByRole('status').filter({ hasText: /Zo was het op|Dit is hoe het nu is/ }),
  ).toBeVisible();
}

test('samenstelling door de tijd [rule 1]', async ({ als }) => {
  test.setTimeout(120_000);
  const samira = await als('trekker.wonen');
  const agnieszka = await als('nieuw');

  await test.step('Agnieszka looks at a groep that she is not in: there is nothing she can change', async () => {
    await samira.goto('/opgaveteams/wonen/samenstelling');
    const link = inGroep(samira).getByRole('link', { name: groep });
    await agnieszka.goto((await link.getAttribute('href')) ?? '');
    await expect(agnieszka.getByRole('heading', { level: 1 })).toHaveText(groep);
    await expect(agnieszka.getByRole('button', { name: 'Plan een bijeenkomst' })).toHaveCount(0);
  });

  await test.step('Samira seats her as trekker, since ten days ago', async () => {
    await expect(inGroep(samira).getByText(naam)).toHaveCount(0);
    await samira.getByRole('button', { name: `Voeg iemand toe aan ${groep}` }).click();
    const form = samira.getByRole('dialog');
    await form.getByLabel('Naam', { exact: true }).first().fill('Agnie');
    await samira.getByRole('option', { name: new RegExp(naam) }).click();
    await form.getByLabel('Rol').selectOption({ label: 'trekker' });
    await form.getByLabel('Vanaf').fill(dag(-10));
    await form.getByRole('button', { name: 'Voeg toe' }).click();
    const why = form.getByLabel('Waarom ligt het begin in het verleden?');
    await expect(why).toHaveAttribute('aria-invalid', 'true');
    await why.fill('Ze deed al mee, het stond nog niet in de werkplaats.');
    await form.getByRole('button', { name: 'Voeg toe' }).click();
    await expect(inGroep(samira)).toContainText(naam);
  });

  await test.step('on her open page there are now the buttons of a trekker', async () => {
    await expect(agnieszka.getByText('Je zit in deze groep.')).toBeVisible();
    await expect(agnieszka.getByRole('button', { name: 'Plan een bijeenkomst' })).toBeVisible();
  });

  await test.step('Samira ends the place; the buttons leave the open page', async () => {
    await samira.getByRole('button', { name: `Wijzig de plek van ${naam}` }).click();
    const form = samira.getByRole('dialog', { name: `${naam} in ${groep}` });
    await form.getByText('Uit de groep').click();
    await form.getByRole('button', { name: `Haal ${naam} uit de groep` }).click();
    const sure = samira.getByRole('dialog', { name: `${naam} uit ${groep} halen?` });
    await sure.getByRole('button', { name: `Haal ${naam} uit de groep` }).click();
    await expect(inGroep(samira).getByText(naam)).toHaveCount(0);
    await expect(agnieszka.getByText('Je zit in deze groep.')).toHaveCount(0);
    await expect(agnieszka.getByRole('button', { name: 'Plan een bijeenkomst' })).toHaveCount(0);
  });

  await test.step('on a day between she was in, before it and now she was not', async () => {
    await kijkOp(samira, dag(-5));
    await expect(inGroep(samira)).toContainText(naam);
    await expect(samira).toHaveURL(new RegExp(`op=${dag(-5)}`));
    await kijkOp(samira, dag(-11));
    await expect(inGroep(samira)).toBeVisible();
    await expect(inGroep(samira).getByText(naam)).toHaveCount(0);
    await samira.getByRole('button', { name: 'Vandaag' }).click();
    await expect(samira.getByText('Dit is hoe het nu is')).toBeVisible();
    await expect(inGroep(samira).getByText(naam)).toHaveCount(0);
  });

  await test.step('her own page keeps that she was there', async () => {
    await agnieszka.getByRole('button', { name: `Menu van ${naam}` }).click();
    await agnieszka.getByRole('link', { name: 'Zo zien anderen jou' }).click();
    await expect(agnieszka.getByRole('region', { name: 'Eerder' })).toContainText(groep);
  });
});

test('de tijdlijn, wat er veranderde, en een bestand om mee te nemen [rule 1]', async ({ als }) => {
  test.setTimeout(120_000);
  const samira = await als('trekker.wonen');
  await samira.goto('/opgaveteams/wonen/samenstelling');
  await samira.getByText('Tijdlijn', { exact: true }).click();
  const tekening = samira.getByRole('region', { name: 'Tekening van wie er wanneer was' });
  await expect(tekening).toBeVisible();
  const status = samira.getByRole('region', { name: 'Tijdlijn' }).getByRole('status');

  await test.step('by keys one comes closer, until a month is in view', async () => {
    const all = await status.textContent();
    await tekening.focus();
    for (let i = 0; i < 8; i++) await samira.keyboard.press('+');
    await expect(status).not.toHaveText(all ?? '');
    const [van, tot] = await status
      .locator('time')
      .evaluateAll((all) => all.map((t) => Date.parse(t.getAttribute('datetime') ?? '')));
    expect(((tot ?? 0) - (van ?? 0)) / 86_400_000).toBeCloseTo(31, 0);
    await samira.keyboard.press('Home');
    await expect(status).toHaveText(all ?? '');
  });

  await test.step('the table says the same in words', async () => {
    await samira.getByText('Hetzelfde als tabel').click();
    const table = samira.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText([
      'Groep',
      'Naam',
      'Rol',
      'Namens wie',
      'Van',
      'Tot',
    ]);
    await expect(table.getByRole('rowheader').first()).toBeVisible();
  });

  await test.step('the slider goes to a day, which stands in the address', async () => {
    const slider = samira.getByRole('slider');
    await slider.focus();
    await samira.keyboard.press('ArrowLeft');
    await expect(samira).toHaveURL(/op=\d{4}-\d{2}-\d{2}/);
  });

  await test.step('who came and went since a day', async () => {
    const changed = samira.getByRole('region', { name: 'Wat is er veranderd?' });
    await changed.getByLabel('Veranderd sinds').fill(dag(-800));
    await expect(changed.getByRole('heading', { name: 'Erbij gekomen' })).toBeVisible();
    await expect(changed.getByRole('heading', { name: 'Weggegaan' })).toBeVisible();
  });

  await test.step('a file of all years', async () => {
    await samira.getByText('Neem mee als bestand').click();
    const [download] = await Promise.all([
      samira.waitForEvent('download'),
      samira.getByRole('link', { name: 'Alle jaren, als rekenblad (ODS)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('samenstelling-door-de-tijd.ods');
  });
});
