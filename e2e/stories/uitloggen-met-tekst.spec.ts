import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { expect, signIn, test } from '../fixtures/test.ts';
import { bijeenkomstVan, nietVerbonden, opgeslagen, schrijf, verslag } from '../fixtures/verslag.ts';

/** What this browser keeps that belongs to somebody. */
const opApparaat = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('opgaveteams') ? name : [])),
    ...(await caches.keys()).filter((name) => name === 'antwoorden'),
  ]);

async function logUit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Menu van/ }).click();
  await page.getByRole('button', { name: 'Log uit', exact: true }).click();
}

test('[V14] signing out asks about text that was not sent, and then erases everything', async ({
  als,
  lijn,
}) => {
  const page = await als('trekker.wonen', { server: lijn, viewport: { width: 360, height: 740 } });
  const adres = await bijeenkomstVan(page);
  await page.goto(adres);
  await opgeslagen(page);
  const tweede = await page.context().newPage();
  await tweede.goto('/mijn');
  await expect(tweede.getByRole('button', { name: /^Menu van Samira/ })).toBeVisible();
  lijn.alleenPaginas();
  await expect(nietVerbonden(page)).toBeVisible();
  await schrijf(page, 'xyz');
  await expect(nietVerbonden(page, 3)).toBeVisible();

  const vraag = page.getByRole('dialog', {
    name: 'Er staat nog tekst op dit apparaat die niet verstuurd is',
  });
  await test.step('one may stay: nothing happened', async () => {
    await logUit(page);
    await expect(vraag).toContainText(/3 wijzigingen in Verslag: /);
    await expectAccessible(page, 'uitloggen met tekst', '[role=dialog]');
    await vraag.getByRole('button', { name: 'Blijf ingelogd' }).click();
    await expect(vraag).toBeHidden();
    await expect(verslag(page)).toContainText('xyz');
  });

  await test.step('or go: then all of it is gone from this device, in the other tab too', async () => {
    await logUit(page);
    await vraag.getByRole('button', { name: 'Log uit en gooi weg' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => opApparaat(page)).toEqual([]);
    await expect(tweede.getByRole('button', { name: /^Menu van/ })).toHaveCount(0);
  });

  await test.step('the next person finds nothing of it', async () => {
    await signIn(page.context(), 'kernteam.wonen');
    lijn.herstel();
    await page.goto(adres);
    await opgeslagen(page);
    await expect(verslag(page)).not.toContainText('xyz');
  });
});

test('[V14] a session that ends by itself leaves unsent text, for the same person alone', async ({
  als,
  lijn,
}) => {
  const page = await als('trekker.wonen', { server: lijn });
  const adres = await bijeenkomstVan(page);
  await page.goto(adres);
  await opgeslagen(page);
  lijn.alleenPaginas();
  await expect(nietVerbonden(page)).toBeVisible();
  await schrijf(page, 'Nog niet weg.');
  await expect(nietVerbonden(page, 13)).toBeVisible();

  await page.request.delete('/v1/ik/sessie');
  await page.goto('/');
  await expect(page.getByText('Op dit apparaat staat tekst die nog niet verstuurd is')).toBeVisible();

  await signIn(page.context(), 'kernteam.wonen');
  lijn.herstel();
  await page.goto(adres);
  await opgeslagen(page);
  await expect(verslag(page)).not.toContainText('Nog niet weg.');

  // Signed in again, it is sent from any page.
  const collega = await als('kernteam.wonen');
  await signIn(page.context(), 'trekker.wonen');
  await page.goto('/mijn');
  await collega.goto(adres);
  await expect(verslag(collega)).toContainText('Nog niet weg.', { timeout: 30_000 });
});
