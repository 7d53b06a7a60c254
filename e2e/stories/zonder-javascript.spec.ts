import { expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

test('zonder JavaScript lees je op een telefoon een thema, een actielijn, de besluiten en de agenda', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: server.url,
  });
  const page = await context.newPage();
  const kop = page.getByRole('heading', { level: 1 });
  const menu = page.getByRole('navigation', { name: 'Menu' });

  await page.goto('/');
  await expect(kop).toHaveText('Wat gebeurt er in jouw buurt?');
  await page
    .getByRole('link', { name: /^Verder: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/opgaveteams\/\w/);
  const thema = await kop.textContent();
  await expect(page).toHaveTitle(new RegExp(`^${thema}`));
  await expectNoSideScroll(page, 'een thema');

  const lijn = page.locator('a[href^="/actielijnen/"]').first();
  const titel = ((await lijn.textContent()) ?? '').replace(/^\s*\d+\.\s*/, '').trim();
  await lijn.click();
  await expect(kop).toHaveText(titel);
  await expect(page.getByRole('heading', { name: 'Hoe het gaat' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wat we doen' })).toBeVisible();
  await expectNoSideScroll(page, 'een actielijn');

  await menu.getByRole('link', { name: 'Besluiten' }).click();
  await expect(kop).toHaveText('Besluiten');
  const nummer = page.getByText(/^[A-Z][\w-]*-\d{4}-\d{3}$/).first();
  await expect(nummer).toBeVisible();
  await expectNoSideScroll(page, 'de besluiten');

  await menu.getByRole('link', { name: 'Agenda' }).click();
  await expect(kop).toHaveText('Agenda');
  const zitting = page.getByRole('main').getByRole('link').first();
  const wat = (await zitting.textContent()) ?? '';
  await expectNoSideScroll(page, 'de agenda');
  await zitting.click();
  await expect(kop).toHaveText(wat);

  const nergens = await page.goto('/nergens/heen');
  expect(nergens?.status()).toBe(404);
  await expect(kop).toHaveText('Deze pagina is er niet');
  await context.close();
});
