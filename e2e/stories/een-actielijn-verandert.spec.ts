import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

interface Lijn {
  id: string;
  titel: string;
  status: string;
  openbaarheid: string;
  ritmeDagen: number;
}

/** An actielijn of Samira that everybody may read and that goes on. */
async function lijnVan(samira: Page): Promise<Lijn> {
  const answer = await samira.request.get('/v1/mijn');
  const { actielijnen } = (await answer.json()) as { actielijnen: Lijn[] };
  const open = ['in_voorbereiding', 'op_koers', 'stokt', 'onbekend'];
  const lijn = actielijnen.find((l) => l.openbaarheid === 'openbaar' && open.includes(l.status));
  expect(lijn, 'Samira leads a public actielijn').toBeDefined();
  return lijn as Lijn;
}

test('een actielijn verandert', async ({ als }) => {
  test.setTimeout(120_000);
  const samira = await als('trekker.wonen');
  const lijn = await lijnVan(samira);
  const page = `/actielijnen/${lijn.id}`;
  const [bord, voorpagina, dezelfde] = [await als('kernteam.wonen'), await als(null), await als('panel')];
  const zin = 'De steiger kan niet voor het voorjaar worden gezet.';
  const uitleg = {
    Oorzaak: 'De vergunning is nog niet rond.',
    Gevolg: 'Drie portieken wachten een winter langer.',
    Bijsturing: 'We vragen elke week hoe het staat.',
  };
  const problemen = {
    Oorzaak: 'Wat is de oorzaak?',
    Gevolg: 'Wat is het gevolg?',
    Bijsturing: 'Wat doen jullie eraan?',
  };

  await test.step('four people look: the actielijn itself twice, the board of its team, the front page', async () => {
    await samira.goto(page);
    await bord.goto('/opgaveteams/wonen/actielijnen?weergave=bord');
    await voorpagina.goto('/');
    await dezelfde.goto(page);
    await expect(bord.getByRole('link', { name: lijn.titel })).toBeVisible();
    await expect(dezelfde.getByRole('heading', { level: 1 })).toHaveText(lijn.titel);
    await expect(voorpagina.getByRole('heading', { name: 'Wonen en leefomgeving' })).toBeVisible();
  });

  await test.step('"vraagt aandacht" without a reason is sent back, at the fields, and nothing typed is lost [rule 3]', async () => {
    await samira.getByRole('button', { name: 'Zeg hoe het gaat' }).click();
    await samira.getByRole('radio', { name: 'vraagt aandacht' }).check();
    await samira.getByLabel('In één zin: hoe staat het ervoor?').fill(zin);
    await samira.getByRole('button', { name: 'Plaats' }).click();
    for (const [label, problem] of Object.entries(problemen)) {
      const field = samira.getByRole('textbox', { name: label });
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(problem.replace('?', '\\?')));
    }
    await expect(samira.getByRole('textbox', { name: 'Oorzaak' })).toBeFocused();
    await expect(samira.getByLabel('In één zin: hoe staat het ervoor?')).toHaveValue(zin);
    for (const other of [bord, voorpagina, dezelfde]) await expect(other.getByText(zin)).toHaveCount(0);
  });

  await test.step('with the reason it stands on the three other screens, without loading them again', async () => {
    for (const [label, words] of Object.entries(uitleg))
      await samira.getByRole('textbox', { name: label }).fill(words);
    await samira.getByRole('button', { name: 'Plaats' }).click();
    const column = bord.getByRole('region', { name: /^vraagt aandacht/ });
    await expect(column.getByRole('article').filter({ hasText: lijn.titel })).toContainText(zin);
    const thema = voorpagina.getByRole('region', { name: 'Wonen en leefomgeving' });
    const regel = thema.getByRole('article').filter({ hasText: lijn.titel });
    await expect(regel).toContainText(zin);
    await expect(regel).toContainText('vraagt aandacht');
    await expect(dezelfde.getByText(zin).first()).toBeVisible();
    for (const words of Object.values(uitleg)) await expect(dezelfde.getByText(words).first()).toBeVisible();
  });
});

test('twee mensen veranderen dezelfde actielijn', async ({ als }) => {
  test.setTimeout(120_000);
  const samira = await als('trekker.wonen');
  const { id, titel } = await lijnVan(samira);
  const bram = await als('kernteam.wonen');
  const form = (page: Page) => page.getByRole('dialog', { name: 'Verander deze actielijn' });
  const lees = async () => (await (await samira.request.get(`/v1/actielijnen/${id}`)).json()) as Lijn;

  await test.step('both open the form', async () => {
    for (const page of [samira, bram]) {
      await page.goto(`/actielijnen/${id}`);
      await page.getByRole('button', { name: 'Verander', exact: true }).click();
      await expect(form(page).getByLabel('Titel')).toHaveValue(titel);
    }
  });

  await test.step('Bram saves another title and another rhythm', async () => {
    await form(bram).getByLabel('Titel').fill('De titel van Bram');
    await form(bram).getByLabel('Na hoeveel dagen is er weer nieuws?').fill('61');
    await form(bram).getByRole('button', { name: 'Bewaar' }).click();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText('De titel van Bram');
  });

  await test.step('what Samira was typing stayed as it was; saving shows both versions [rule 10]', async () => {
    await expect(form(samira).getByLabel('Titel')).toHaveValue(titel);
    await form(samira).getByLabel('Titel').fill('De titel van Samira');
    await form(samira).getByRole('button', { name: 'Bewaar' }).click();
    await expect(form(samira)).toContainText('Iemand anders heeft dit net veranderd.');
    const choice = form(samira).getByRole('group', { name: 'Titel' });
    await expect(choice.getByRole('radio', { name: /Wat jij schreef/ })).toBeChecked();
    await expect(choice).toContainText('De titel van Samira');
    await expect(choice).toContainText('De titel van Bram');
    expect((await lees()).titel).toBe('De titel van Bram');
    await expectAccessible(samira, 'two versions');
  });

  await test.step('Samira keeps her title; what only Bram changed stays his', async () => {
    const rhythm = form(samira).getByRole('group', { name: 'Na hoeveel dagen is er weer nieuws?' });
    await expect(rhythm.getByRole('radio', { name: /Wat er nu staat/ })).toBeChecked();
    await form(samira).getByRole('button', { name: 'Bewaar deze keuze' }).click();
    for (const page of [samira, bram])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('De titel van Samira');
    expect(await lees()).toMatchObject({ titel: 'De titel van Samira', ritmeDagen: 61 });
  });
});
