import { expect, test } from '../fixtures/test.ts';
import {
  bewaard,
  bijeenkomstVan,
  nietVerbonden,
  opgeslagen,
  schrijf,
  staatErEenKeer,
  woorden,
} from '../fixtures/verslag.ts';

test('[rule 4] a phone that slept comes back: both texts are there, each once', async ({ als, lijn }) => {
  const telefoon = await als('trekker.wonen', { server: lijn, viewport: { width: 360, height: 740 } });
  const collega = await als('kernteam.wonen');
  const adres = await bijeenkomstVan(telefoon);
  await telefoon.clock.install();
  await telefoon.goto(adres);
  await collega.goto(adres);
  await opgeslagen(telefoon);
  await opgeslagen(collega);

  // The network goes without a sign, somebody types on, the screen goes dark.
  lijn.zwijg();
  await schrijf(telefoon, 'Vlak voor de tunnel. ');
  const cdp = await telefoon.context().newCDPSession(telefoon);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await schrijf(collega, 'Terwijl de telefoon sliep. ');
  await opgeslagen(collega);

  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await telefoon.clock.fastForward('01:00:00');
  lijn.herstel();
  for (const page of [telefoon, collega]) {
    await staatErEenKeer(page, 'Vlak voor de tunnel.');
    await staatErEenKeer(page, 'Terwijl de telefoon sliep.');
    await opgeslagen(page);
  }
});

test('two tabs of one browser: both write, also without a connection, and nothing is doubled', async ({
  als,
  lijn,
}) => {
  const een = await als('trekker.wonen', { server: lijn });
  const adres = await bijeenkomstVan(een);
  const twee = await een.context().newPage();
  for (const page of [een, twee]) {
    await page.goto(adres);
    await opgeslagen(page);
  }
  await schrijf(een, 'Uit de eerste tab. ');
  await staatErEenKeer(twee, 'Uit de eerste tab.');
  await bewaard(een);

  lijn.breek();
  for (const page of [een, twee]) await expect(nietVerbonden(page)).toBeVisible();
  await schrijf(een, 'Zonder net, een. ');
  await schrijf(twee, 'Zonder net, twee. ');
  for (const page of [een, twee]) {
    await staatErEenKeer(page, 'Zonder net, een.');
    await staatErEenKeer(page, 'Zonder net, twee.');
  }
  await twee.reload();
  await staatErEenKeer(twee, 'Zonder net, een.');

  lijn.herstel();
  const collega = await als('kernteam.wonen');
  await collega.goto(adres);
  for (const page of [een, twee, collega]) {
    await staatErEenKeer(page, 'Zonder net, een.');
    await staatErEenKeer(page, 'Zonder net, twee.');
    await opgeslagen(page);
  }
});

test('five at once in one verslag: every word is there once, on every screen', async ({ als }) => {
  // One of them has two devices.
  const namen = ['werkgroep', 'trekker.wonen', 'kernteam.wonen', 'programmabureau', 'werkgroep'];
  const pages = await Promise.all(namen.map((wie) => als(wie)));
  const [eerste] = pages;
  if (!eerste) throw new Error('nobody');
  const adres = await bijeenkomstVan(eerste);
  for (const page of pages) await page.goto(adres);
  for (const page of pages) await opgeslagen(page);
  await Promise.all(pages.map((page, i) => schrijf(page, `Zin van nummer ${i + 1}. `)));
  for (const page of pages)
    for (const i of pages.keys()) await staatErEenKeer(page, `Zin van nummer ${i + 1}.`);
  for (const page of pages) await opgeslagen(page);
  const texts = await Promise.all(pages.map((page) => woorden(page)));
  expect(new Set(texts).size).toBe(1);
});
