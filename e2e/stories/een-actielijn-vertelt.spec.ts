import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

interface Lijn {
  id: string;
  titel: string;
  versie: number;
  opgaveteam: { id: string; slug: string };
}

/** An actielijn of team Wonen that this story begins for itself. */
async function begin(bram: Page, titel: string): Promise<Lijn> {
  const answer = await bram.request.get('/v1/mijn');
  const { actielijnen } = (await answer.json()) as { actielijnen: { opgaveteam: { id: string } }[] };
  const opgaveteamId = actielijnen[0]?.opgaveteam.id;
  const ik = (await (await bram.request.get('/v1/ik')).json()) as { persoon: { id: string } };
  const made = await bram.request.post('/v1/actielijnen', {
    data: {
      ...{ opgaveteamId, titel, wat: 'We maken veertig woningen droog.' },
      ...{ openbaarheid: 'openbaar', trekkerIds: [ik.persoon.id] },
      mijlpalen: [{ titel: 'De steiger staat', datum: '2031-03-01' }],
    },
  });
  expect(made.status()).toBe(201);
  return (await made.json()) as Lijn;
}

async function zeg(page: Page, id: string, data: Record<string, string>): Promise<void> {
  const answer = await page.request.post(`/v1/actielijnen/${id}/statusberichten`, { data });
  expect(answer.status()).toBe(201);
}

/** Nothing may stick out of a phone; the picture is for who looks at it. */
async function kijk(page: Page, naam: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const breed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(breed, `${naam} at ${width}`).toBeLessThanOrEqual(width);
    await page.screenshot({ path: test.info().outputPath(`${naam}-${width}.png`), fullPage: true });
    await expectAccessible(page, `${naam} at ${width}`);
  }
}

test('een actielijn vertelt', async ({ als }) => {
  test.setTimeout(180_000);
  const bram = await als('trekker.wonen');
  const lijn = await begin(bram, 'Droge kelders');
  const page = `/actielijnen/${lijn.id}`;
  await zeg(bram, lijn.id, { status: 'op_koers', zin: 'De eerste kelder is droog.' });
  await zeg(bram, lijn.id, {
    ...{ status: 'stokt', zin: 'De pomp is stuk.', oorzaak: 'Hij is oud.' },
    ...{ gevolg: 'Het water staat er nog.', bijsturing: 'We huren een andere.' },
  });

  await test.step('how it went is a chart, and the same facts are a table [rule 3]', async () => {
    await bram.goto(page);
    const verloop = bram.getByRole('region', { name: 'Het verloop' });
    await verloop.getByText('Lees het verloop als tabel').click();
    const rijen = verloop.getByRole('row');
    await expect(rijen.nth(1)).toContainText('stokt');
    await expect(rijen.nth(1)).toContainText('nu');
    await expect(rijen.nth(2)).toContainText('op koers');
  });

  await test.step('a mijlpaal gets another date only with a reason, and what it was stays visible', async () => {
    await bram.getByRole('button', { name: 'Verander de datum: De steiger staat' }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Wat is de nieuwe datum?').fill('2031-06-15');
    await dialog.getByRole('button', { name: 'Verander de datum' }).click();
    await expect(dialog.getByLabel('Waarom verandert de datum?')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('Waarom verandert de datum?').fill('De vergunning laat op zich wachten.');
    await dialog.getByRole('button', { name: 'Verander de datum' }).click();
    await expect(dialog).toBeHidden();
    const mijlpaal = bram.getByRole('listitem').filter({ hasText: 'De steiger staat' }).first();
    await expect(mijlpaal).toContainText('15 juni 2031');
    await expect(mijlpaal).toContainText('1 maart 2031');
    await expect(mijlpaal).toContainText('De vergunning laat op zich wachten.');
  });

  await test.step('of what we do one sees what changed [rule 2]', async () => {
    await bram.getByRole('button', { name: 'Verander de tekst' }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Wat we doen').fill('We maken zestig woningen droog.');
    await dialog.getByRole('button', { name: 'Bewaar de tekst' }).click();
    await bram.getByText('Bekijk wat er veranderde').click();
    await expect(bram.locator('del')).toContainText('veertig');
    await expect(bram.locator('ins')).toContainText('zestig');
  });

  await test.step('hoe has remarks in its margin and a history, as a verslag has', async () => {
    await expect(bram.getByRole('button', { name: 'Maak een opmerking' })).toBeVisible();
    await kijk(bram, 'actielijn');
    await bram.getByRole('link', { name: 'Bekijk de geschiedenis' }).click();
    await expect(bram.getByRole('heading', { level: 1, name: 'Geschiedenis' })).toBeVisible();
    await bram.getByRole('link', { name: 'Terug naar de tekst' }).click();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText(lijn.titel);
  });

  await test.step('what was learned is written down, and found by its words over all teams', async () => {
    await bram.getByRole('button', { name: 'Schrijf een les op' }).click();
    const dialog = bram.getByRole('dialog');
    const les = {
      'Wat dachten jullie?': 'Dat een brief genoeg was.',
      'Wat deden jullie?': 'We belden overal aan.',
      'Wat zagen jullie?': 'Bijna iedereen deed open.',
      'Wat leerden jullie?': 'Aanbellen werkt beter dan schrijven.',
    };
    for (const [label, words] of Object.entries(les)) await dialog.getByLabel(label).fill(words);
    await dialog.getByRole('button', { name: 'Bewaar de les' }).click();
    await expect(dialog.getByLabel('Hoe noem je deze les?')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('Hoe noem je deze les?').fill('Aanbellen in de Kelderflat');
    await expectAccessible(bram, 'the form of a les');
    await dialog.getByRole('button', { name: 'Bewaar de les' }).click();
    await expect(bram.getByRole('heading', { name: 'Aanbellen in de Kelderflat' })).toBeVisible();

    const anoniem = await als(null);
    await anoniem.goto('/lessen');
    await anoniem.getByLabel('Zoek in alle lessen').fill('kelderfl brief');
    const gevonden = anoniem.getByRole('listitem').filter({ hasText: 'Aanbellen in de Kelderflat' });
    await expect(gevonden.getByRole('link', { name: lijn.titel })).toBeVisible();
    await kijk(anoniem, 'lessen');
    await anoniem.getByLabel('Zoek in alle lessen').fill('zeppelin');
    await expect(anoniem.getByText('Niets gevonden')).toBeVisible();
  });

  await test.step('everything that happened stands on one line, of which one can look at a part', async () => {
    await bram.getByRole('link', { name: 'Bekijk alles wat er gebeurde' }).click();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText('Alles wat er gebeurde');
    const lijnen = bram.getByRole('main').getByRole('listitem');
    await expect(lijnen.filter({ hasText: 'Hier begon het.' })).toBeVisible();
    await expect(lijnen.filter({ hasText: 'Een mijlpaal kreeg een andere datum.' }).first()).toBeVisible();
    await kijk(bram, 'tijdlijn');
    await bram.getByLabel('Wat wil je zien?').selectOption({ label: 'Wat we leerden' });
    await expect(lijnen.filter({ hasText: 'Hier begon het.' })).toHaveCount(0);
    await expect(lijnen.filter({ hasText: 'Aanbellen in de Kelderflat' })).toBeVisible();
    await expect(bram).toHaveURL(/soort=les/);
    await bram.goBack();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText(lijn.titel);
  });

  await test.step('it is split with a reason: what was stays to read, and the ways lead there and back', async () => {
    await bram.getByRole('button', { name: 'Splits', exact: true }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Waarom splitsen jullie?').fill('Kelders en zolders vragen ander werk.');
    const [boven, onder] = [1, 2].map((n) => dialog.getByRole('group', { name: `Deel ${n}` }));
    await boven?.getByLabel('Hoe heet dit deel?').fill('Droge zolders');
    await dialog.getByRole('button', { name: 'Splits', exact: true }).click();
    await expect(onder?.getByLabel('Hoe heet dit deel?') ?? dialog).toHaveAttribute('aria-invalid', 'true');
    await onder?.getByLabel('Hoe heet dit deel?').fill('Droge putten');
    await expectAccessible(bram, 'the form to split');
    await dialog.getByRole('button', { name: 'Splits', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(bram.getByText('Kelders en zolders vragen ander werk.').first()).toBeVisible();
    await expect(bram.getByText('We maken zestig woningen droog.').first()).toBeVisible();
    await bram.getByRole('link', { name: 'Droge putten' }).click();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText('Droge putten');
    await bram.getByText('Deel van').getByRole('link', { name: lijn.titel }).click();
    await expect(bram.getByRole('heading', { level: 1 })).toHaveText(lijn.titel);
  });
});
