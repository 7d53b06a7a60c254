import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { root } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';
import {
  bewaard,
  bijeenkomstVan,
  naarEinde,
  opgeslagen,
  plan,
  schrijf,
  verslag,
} from '../fixtures/verslag.ts';

const smal = { width: 360, height: 740 };

/** Says in words why one may only read; the text is there, and takes no letter. */
async function leestAlleen(page: Page, omdat: string, tekst: string): Promise<void> {
  const text = page.getByRole('main').getByRole('textbox').and(page.locator('[aria-multiline]'));
  const words = page.getByRole('main').getByText(`Alleen lezen – ${omdat}`);
  await expect(words).toBeVisible();
  await words.scrollIntoViewIfNeeded();
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(text).toContainText(tekst);
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  await expect(text).toHaveAttribute('contenteditable', 'false');
  const balk = page.getByRole('toolbar', { name: 'Opmaak van de tekst' });
  await expect(balk.getByRole('button')).toHaveText(['', '']);
  await expect(balk.getByRole('button', { name: 'Zoek in de tekst' })).toBeVisible();
  await expectNoSideScroll(page, omdat);
  await expectAccessible(page, omdat, '[data-status=alleen_lezen]');
}

/** Makes somebody lid of the groep whose bijeenkomst this is: writes along, and does not lead. */
async function wordLid(bureau: Page, wie: Page, adres: string): Promise<void> {
  const { groepIds } = (await (await bureau.request.get(`/v1${adres}`)).json()) as { groepIds: string[] };
  const { persoon } = (await (await wie.request.get('/v1/ik')).json()) as { persoon: { id: string } };
  const answer = await bureau.request.post('/v1/lidmaatschappen', {
    data: { groepId: groepIds[0], persoonId: persoon.id },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

test('[V9] alleen lezen: waarom staat erbij, in woorden, op de telefoon', async ({ als, begin }) => {
  test.setTimeout(120_000);
  // Who becomes lid here is nobody's lid in another story.
  const server = await begin();
  const emine = await als('werkgroep', { server });
  const adres = await plan(emine, 'Wie hier mag schrijven');
  await schrijf(emine, 'Wat er is besproken.');
  await opgeslagen(emine);

  const lid = await als('nieuw', { server, viewport: smal });
  await wordLid(await als('programmabureau', { server }), lid, adres);
  await test.step('[V11] whose app is of an older version', async () => {
    const oud = await als('kernteam.wonen', { server, viewport: smal });
    await oud.routeWebSocket(/socket\.io/, (ws) => {
      const server = ws.connectToServer();
      ws.onMessage((message) =>
        server.send(
          typeof message === 'string' ? message.replace(/"protocol":\d+/, '"protocol":1') : message,
        ),
      );
    });
    await oud.goto(adres);
    await leestAlleen(oud, 'omdat er een nieuwe versie is. Laad de pagina opnieuw.', 'Wat er is besproken.');
    await lid.goto(adres);
    await opgeslagen(lid);
  });

  await test.step('while it is ter correctie, and while one has it open', async () => {
    await emine.getByRole('button', { name: 'Vraag om correcties' }).click();
    await emine.getByRole('dialog').getByRole('button', { name: 'Vraag om correcties' }).click();
    await leestAlleen(lid, 'omdat het verslag ter correctie ligt', 'Wat er is besproken.');
    await lid.reload();
    await leestAlleen(lid, 'omdat het verslag ter correctie ligt', 'Wat er is besproken.');
    await opgeslagen(emine);
  });

  await test.step('when it is vastgesteld: who leads it too', async () => {
    await emine.getByRole('button', { name: 'Schrijf in gewone taal' }).click();
    const gewoon = emine.getByRole('dialog', { name: 'In gewone taal' });
    await gewoon.getByLabel('Wat is er besproken en besloten?').fill('We praatten bij.');
    await gewoon.getByRole('button', { name: 'Bewaar' }).click();
    await emine.getByRole('button', { name: 'Stel vast' }).click();
    await emine.getByRole('dialog').getByRole('button', { name: 'Stel vast' }).click();
    for (const page of [lid, emine])
      await leestAlleen(page, 'omdat het verslag is vastgesteld', 'Wat er is besproken.');
  });
});

test('[V9] wie niet bij de schrijvers hoort, leest hoe een ander team het aanpakt', async ({ als }) => {
  const samira = await als('trekker.wonen');
  const yaw = await als('kernteam.jeugd', { viewport: smal });
  const mijn = (await (await samira.request.get('/v1/mijn')).json()) as { actielijnen: { id: string }[] };
  const adres = `/actielijnen/${mijn.actielijnen[0]?.id ?? ''}`;
  await yaw.goto(adres);
  await samira.goto(adres);
  await opgeslagen(samira);
  await naarEinde(samira.locator('[contenteditable=true]'));
  await samira.keyboard.type(' Eerst meten we.');
  await leestAlleen(yaw, 'omdat je niet bij de schrijvers hoort', 'Eerst meten we.');
});

test('een nieuwe versie van de app: wie schrijft, kiest zelf wanneer', async ({ als, begin }) => {
  // A server of which the client can be made a newer one.
  const cwd = await mkdtemp(join(tmpdir(), 'opgaveteams-versie-'));
  for (const dir of ['client/dist', 'area']) await cp(join(root, dir), join(cwd, dir), { recursive: true });
  const server = await begin({ cwd });
  const page = await als('trekker.wonen', { server, viewport: smal });
  await page.goto(await bijeenkomstVan(page));
  await opgeslagen(page);
  await bewaard(page);

  await test.step('while one writes a newer one comes: a line says so, and nothing moves', async () => {
    await schrijf(page, 'Halverwege een zin');
    await appendFile(join(cwd, 'client/dist/sw.js'), '\n// newer\n');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(page.getByText('Er is een nieuwe versie')).toBeVisible();
    await expect(verslag(page)).toBeFocused();
    await page.keyboard.type(' gaat men verder.');
    await expect(verslag(page)).toContainText('Halverwege een zin gaat men verder.');
    await expectNoSideScroll(page, 'a new version');
    // High enough that the bar at the bottom covers nothing.
    await page.setViewportSize({ width: 360, height: 2000 });
    await expectAccessible(page, 'a new version');
  });

  await test.step('when it suits, the page is loaded again with it, and the text is there: on a bad line too', async () => {
    // Something is asked of which the answer never comes: the older version would wait for it.
    const stil = '**/v1/mijn';
    await page.context().route(stil, () => undefined);
    await page.evaluate(() => void fetch('/v1/mijn').catch(() => undefined));
    await page.getByRole('button', { name: 'Laad opnieuw' }).click();
    await expect(page.getByText('Er is een nieuwe versie')).toHaveCount(0);
    await expect(verslag(page)).toContainText('Halverwege een zin gaat men verder.');
    await opgeslagen(page);
  });
  await rm(cwd, { recursive: true });
});
