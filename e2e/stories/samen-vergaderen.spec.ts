import type { Page } from '@playwright/test';
import { dag } from '../fixtures/dag.ts';
import { expect, test } from '../fixtures/test.ts';
import { naarEinde, part } from '../fixtures/verslag.ts';

const titel = 'Muren drogen in de Dichtersbuurt';

/** All that this page hears over its live connection, as text. */
function listen(page: Page): () => string {
  const heard: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
  );
  return () => heard.join('\n');
}

const saved = (page: Page) => page.getByRole('main').getByText('Opgeslagen', { exact: true });
const verslag = (page: Page) => page.getByRole('textbox', { name: `Verslag: ${titel}` });

/** Types at the end of the verslag, as somebody who writes along does. */
async function write(page: Page, words: string): Promise<void> {
  await naarEinde(verslag(page));
  await verslag(page).pressSequentially(words, { delay: 20 });
}

test('samen vergaderen', async ({ als, begin }) => {
  test.setTimeout(180_000);
  let server = await begin();
  const emine = await als('werkgroep', { server });
  const bram = await als('kernteam.wonen', { server });
  const yaw = await als('kernteam.jeugd', { server });
  const [emineHears, yawHears] = [listen(emine), listen(yaw)];

  await test.step('Yaw, of another team, looks at the page of the groep', async () => {
    await emine.goto('/mijn');
    await part(emine, 'Je groepen').getByRole('link', { name: 'Werkgroep Vocht en schimmel' }).click();
    await expect(emine.getByRole('heading', { level: 1 })).toHaveText('Werkgroep Vocht en schimmel');
    await yaw.goto(new URL(emine.url()).pathname);
    await expect(part(yaw, 'Bijeenkomsten').getByRole('link').first()).toBeVisible();
  });

  await test.step('Emine plans a bijeenkomst of the groep for today', async () => {
    await emine.getByRole('button', { name: 'Plan een bijeenkomst' }).click();
    const form = emine.getByRole('dialog');
    await form.getByLabel('Waar gaat het over?').fill(titel);
    await form.getByLabel('Wanneer?').fill(dag(0));
    await form.getByLabel('Waar?', { exact: true }).fill('Buurtkamer');
    await form.getByRole('button', { name: 'Zet op de agenda' }).click();
    await expect(emine.getByRole('heading', { level: 1 })).toHaveText(titel);
  });
  const address = new URL(emine.url()).pathname;
  const id = address.split('/').at(-1) ?? '';

  await test.step('Bram opens it too; both see that the other is there', async () => {
    await bram.goto(address);
    await expect(bram.getByText('Emine Kaya is hier')).toBeVisible();
    await expect(emine.getByText('Bram Visser is hier')).toBeVisible();
  });

  await test.step('Emine begins the bijeenkomst; Bram sees that it has begun', async () => {
    await emine.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    await emine.getByRole('dialog').getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    for (const page of [emine, bram]) await expect(page.getByText('nu bezig')).toBeVisible();
  });

  await test.step('both write in the verslag at once; both have both texts, saved', async () => {
    await Promise.all([
      write(emine, 'De metingen staan in de map. '),
      write(bram, 'De corporatie komt kijken. '),
    ]);
    for (const page of [emine, bram]) {
      await expect(verslag(page)).toContainText('De metingen staan in de map.');
      await expect(verslag(page)).toContainText('De corporatie komt kijken.');
      await expect(saved(page)).toBeVisible();
    }
    await expect(emine.getByText('Bram Visser schrijft mee').first()).toBeVisible();
  });

  await test.step('Emine takes a besluit while Bram notes an actiepunt', async () => {
    await emine.getByRole('button', { name: 'Neem een besluit' }).click();
    await bram.getByRole('button', { name: 'Noteer een actiepunt' }).click();
    const besluit = emine.getByRole('dialog', { name: 'Neem een besluit' });
    await besluit.getByLabel('Wat is er besloten?').fill('We meten nog een maand.');
    await besluit.getByLabel('Waarom?').fill('Dan weten we het ook van de winter.');
    const actie = bram.getByRole('dialog', { name: 'Noteer een actiepunt' });
    await actie.getByLabel('Wat gaat er gebeuren?').fill('Meters ophangen in portiek 3');
    await actie.getByLabel('Wie doet het?').selectOption({ label: 'Emine Kaya' });
    await Promise.all([
      besluit.getByRole('button', { name: 'Leg vast' }).click(),
      actie.getByRole('button', { name: 'Noteer' }).click(),
    ]);
    const sure = emine.getByRole('dialog', { name: 'Leg je dit zo vast?' });
    await sure.getByRole('button', { name: 'Leg vast' }).click();
  });

  await test.step('both see both, without loading the page again', async () => {
    for (const page of [emine, bram]) {
      await expect(part(page, 'Besluiten')).toContainText('We meten nog een maand.');
      await expect(part(page, 'Besluiten').getByText(/^[A-Z]+\d*-\d{4}-\d{3}$/)).toBeVisible();
      await expect(part(page, 'Acties')).toContainText('Meters ophangen in portiek 3');
      await expect(part(page, 'Acties')).toContainText('Emine Kaya');
    }
  });

  await test.step('Emine ticks the actiepunt; Bram sees that it is done', async () => {
    const box = (page: Page) => page.getByRole('checkbox', { name: 'Meters ophangen in portiek 3' });
    await box(emine).click();
    for (const page of [emine, bram]) {
      await expect(box(page)).toBeChecked();
      await expect(part(page, 'Acties')).toContainText('gedaan op');
    }
  });

  await test.step('Yaw saw nothing of it: not in the list, not in the search, no page, no live message [rule 9]', async () => {
    await expect(yaw.getByRole('link', { name: titel })).toHaveCount(0);
    await yaw.keyboard.press('Control+k');
    await yaw.getByRole('combobox', { name: 'Waar zoek je naar?' }).fill('Muren drogen in');
    await expect(yaw.getByText('Niets gevonden.')).toBeVisible();
    await yaw.keyboard.press('Escape');
    await yaw.goto(address);
    await expect(yaw.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
    expect(emineHears()).toContain(id);
    expect(yawHears()).not.toBe('');
    expect(yawHears()).not.toContain(id);
  });

  await test.step('who loads the page again finds the text', async () => {
    await bram.reload();
    await expect(verslag(bram)).toContainText('De metingen staan in de map.');
    await expect(verslag(bram)).toContainText('De corporatie komt kijken.');
  });

  await test.step('the server stops and starts again; the open page goes on by itself [rule 4]', async () => {
    const { dataDir, url } = server;
    expect(await server.stop()).toBe(0);
    await expect(emine.getByText(/^Niet verbonden/).first()).toBeVisible();
    await write(emine, 'Dit schreef ik zonder verbinding. ');
    server = await begin({ dataDir, port: Number(new URL(url).port) });
    await expect(saved(emine)).toBeVisible({ timeout: 30_000 });
    await bram.reload();
    for (const page of [emine, bram]) {
      await expect(verslag(page)).toContainText('De metingen staan in de map.');
      await expect(verslag(page)).toContainText('De corporatie komt kijken.');
      await expect(verslag(page)).toContainText('Dit schreef ik zonder verbinding.');
      await expect(part(page, 'Besluiten')).toContainText('We meten nog een maand.');
    }
  });
});
