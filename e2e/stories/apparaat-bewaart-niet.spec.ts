import { expect, test } from '../fixtures/test.ts';
import { bijeenkomstVan, opgeslagen, schrijf, verslag } from '../fixtures/verslag.ts';

test('[V9] a device that is full says so, and one types on', async ({ als }) => {
  const page = await als('kernteam.wonen', { viewport: { width: 360, height: 740 } });
  const adres = await bijeenkomstVan(page);
  const cdp = await page.context().newCDPSession(page);
  const origin = new URL((await page.request.get('/gezond')).url()).origin;
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(adres);
  await opgeslagen(page);
  await schrijf(page, 'Ook als het vol is. ');
  await expect(page.getByText('Dit apparaat is vol.')).toBeVisible();
  await opgeslagen(page);
  await expect(verslag(page)).toContainText('Ook als het vol is.');
});

test('[V9] a device that keeps nothing says so, and asks before text is lost', async ({ als, lijn }) => {
  const page = await als('kernteam.wonen', { server: lijn });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
  });
  await page.goto(await bijeenkomstVan(page));
  await opgeslagen(page);
  await expect(page.getByText('Dit apparaat bewaart je tekst niet.')).toBeVisible();
  lijn.breek();
  await expect(page.getByText('Niet verbonden – nog niet bewaard.').first()).toBeVisible();
  await schrijf(page, 'Niet kwijtraken. ');
  await page.getByRole('link', { name: 'Voorpagina' }).first().click();
  const vraag = page.getByRole('dialog', { name: 'Weg van deze pagina?' });
  await vraag.getByRole('button', { name: 'Annuleer' }).click();
  await expect(verslag(page)).toContainText('Niet kwijtraken.');
  lijn.herstel();
  await opgeslagen(page);
});
