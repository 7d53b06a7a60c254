import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { bewaard, bijeenkomstVan, nietVerbonden, opgeslagen, schrijf, verslag } from '../fixtures/verslag.ts';

test('[rule 4] without a connection one opens the text again, reads and writes on', async ({ als, lijn }) => {
  let page = await als('trekker.wonen', { server: lijn, viewport: { width: 360, height: 740 } });
  const collega = await als('kernteam.wonen');
  const adres = await bijeenkomstVan(page);
  await page.goto(adres);
  await opgeslagen(page);
  await schrijf(page, 'Met verbinding. ');
  await opgeslagen(page);
  await bewaard(page);

  await test.step('a newer client is found, and a phone can put it on its home screen', async () => {
    const worker = await collega.request.get('/sw.js');
    expect(worker.headers()['cache-control']).toBe('no-cache');
    const manifest = await collega.request.get('/manifest.webmanifest');
    expect(manifest.headers()['content-type']).toContain('application/manifest+json');
    const { name, icons } = (await manifest.json()) as { name: string; icons: { src: string }[] };
    expect(name).toContain('Nieuw-West');
    for (const { src } of icons)
      expect((await collega.request.get(src)).headers()['content-type']).toMatch(/^image/);
  });

  await test.step('the page is closed, the network goes, the page is opened anew', async () => {
    const context = page.context();
    await page.close();
    lijn.breek();
    page = await context.newPage();
    await page.goto(adres);
    await expect(verslag(page)).toContainText('Met verbinding.');
    await expect(nietVerbonden(page)).toBeVisible();
  });

  await test.step('what is written now is counted, in sight, and survives another cold start', async () => {
    await schrijf(page, 'Zonder.');
    await expect(nietVerbonden(page, 7)).toBeInViewport();
    await expectAccessible(page, 'zonder verbinding', '[data-status=niet_verbonden]');
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideScroll(page, 'zonder verbinding');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.close({ runBeforeUnload: false });
    page = await page.context().newPage();
    await page.goto(adres);
    await expect(verslag(page)).toContainText('Zonder.');
    await expect(nietVerbonden(page, 7)).toBeVisible();
  });

  await test.step('what is not on this device is said so', async () => {
    const other = await page.context().newPage();
    await other.goto('/bijeenkomsten/ffffffffffffffffffffffff');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Je hebt geen verbinding');
    await other.close();
  });

  await test.step('with a connection it is sent by itself, though its page is closed', async () => {
    await page.goto('/toegankelijkheid');
    lijn.herstel();
    await collega.goto(adres);
    await expect(verslag(collega)).toContainText('Zonder.', { timeout: 30_000 });
    await page.goto(adres);
    await opgeslagen(page);
    const text = await verslag(page).innerText();
    expect(text.split('Zonder.')).toHaveLength(2);
  });
});
