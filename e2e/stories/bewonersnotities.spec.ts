import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { naarEinde } from '../fixtures/verslag.ts';

const phone = { width: 360, height: 740 };
const tekst = (page: Page) => page.getByRole('textbox', { name: 'Notitie: Brief over de lift' });

async function tab(page: Page, naam: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Delen van deze ruimte' })
    .getByRole('link', { name: naam })
    .click();
}

test('[rule 8] notities in een bewonersruimte: samen schrijven, ook zonder verbinding, en niemand anders leest mee', async ({
  als,
  lijn,
}) => {
  test.setTimeout(150_000);
  const emine = await als('werkgroep');
  const glenn = await als('panel', { viewport: phone, server: lijn });
  const sent: string[] = [];
  for (const page of [emine, glenn]) {
    page.on('request', (request) => void sent.push(request.url() + (request.postData() ?? '')));
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => void sent.push(payload.toString('latin1' as never))),
    );
  }

  await test.step('Emine opens a room and lets Glenn in', async () => {
    await emine.goto('/bewonersruimtes');
    await emine.getByLabel('Naam van de ruimte').fill('Portiek 9');
    await emine.getByRole('button', { name: 'Open de ruimte' }).click();
    await tab(emine, 'Toegang en sleutel');
    await emine.getByRole('button', { name: 'Toon de link en de QR-code' }).click();
    const link = await emine.getByLabel('Link met de sleutel').inputValue();
    await glenn.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await glenn.getByRole('button', { name: 'Vraag of je erin mag' }).click();
    await emine.getByRole('button', { name: 'Laat Glenn Pinas binnen' }).click();
    await expect(glenn.getByRole('heading', { level: 1, name: 'Portiek 9' })).toBeVisible();
  });

  await test.step('she begins a note; he finds it in the list', async () => {
    await tab(emine, 'Notities');
    await expect(emine.getByText('Hier staan jullie notities')).toBeVisible();
    await expectAccessible(emine, 'nog geen notities');
    await emine.getByLabel('Titel').fill('Brief over de lift');
    await emine.getByRole('button', { name: 'Begin de notitie' }).click();
    await expect(emine.getByRole('heading', { level: 2, name: 'Brief over de lift' })).toBeVisible();
    await tekst(emine).click();
    await emine.keyboard.type('Beste mensen van de corporatie,');
    await expect(emine.getByRole('main').getByText('Opgeslagen')).toBeVisible();
    await tab(glenn, 'Notities');
    await expectNoSideScroll(glenn, 'de lijst');
    // So high that the bar at the bottom covers nothing that one would scroll to.
    await glenn.setViewportSize({ width: 360, height: 2000 });
    await expectAccessible(glenn, 'de lijst');
    await glenn.setViewportSize({ width: 360, height: 740 });
    await glenn.getByRole('link', { name: 'Brief over de lift' }).click();
    await expect(tekst(glenn)).toContainText('Beste mensen van de corporatie,');
  });

  await test.step('they write at the same time, and see who writes along', async () => {
    await tekst(glenn).click();
    await naarEinde(tekst(glenn));
    await glenn.keyboard.press('Enter');
    await glenn.keyboard.type('De lift staat al drie dagen stil.');
    await expect(tekst(emine)).toContainText('De lift staat al drie dagen stil.');
    await expect(emine.getByRole('main').getByText('Glenn Pinas schrijft mee')).toBeVisible();
    await expect(emine.getByRole('button', { name: /Foto|Vermelding|Besluit|Actiepunt/ })).toHaveCount(0);
    await expectAccessible(emine, 'een notitie');
    await glenn.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(glenn, 'een notitie, smal');
    await expectNoSideScroll(glenn, 'een notitie, smal');
    if (process.env.BEELD) {
      await emine.screenshot({ path: `${process.env.BEELD}/notitie-breed.png` });
      await glenn.screenshot({ path: `${process.env.BEELD}/notitie-smal.png` });
    }
  });

  await test.step('without a connection Glenn writes on; it waits on his device, also when he closes the page', async () => {
    lijn.breek();
    await expect(glenn.getByRole('main').getByText(/^Niet verbonden/)).toBeVisible();
    await tekst(glenn).click();
    await naarEinde(tekst(glenn));
    await glenn.keyboard.press('Enter');
    await glenn.keyboard.type('De monteur komt niet.');
    await tekst(emine).click();
    await emine.keyboard.press('Control+Home');
    await emine.keyboard.type('Concept. ');
    await expect(glenn.getByRole('main').getByText(/^Niet verbonden.*bewaard.*wijziging/)).toBeVisible();
    const adres = glenn.url();
    // The browser asks when something is not sent; here one goes all the same.
    glenn.on('dialog', (dialog) => void dialog.accept());
    await glenn.goto('about:blank');
    lijn.herstel();
    // On another page of the site it is sent behind the screen.
    await glenn.goto('/mijn');
    await expect(tekst(emine)).toContainText('De monteur komt niet.');
    await glenn.goto(adres);
    for (const page of [emine, glenn]) {
      await expect(tekst(page)).toContainText('Concept. Beste mensen van de corporatie,');
      await expect(tekst(page).getByText('De monteur komt niet.')).toHaveCount(1);
      await expect(page.getByRole('main').getByText('Opgeslagen')).toBeVisible();
    }
  });

  await test.step('another title is there for both', async () => {
    await emine.getByRole('button', { name: 'Andere titel' }).click();
    await emine.getByLabel('Titel').fill('Brief aan de corporatie');
    await emine.getByRole('button', { name: 'Bewaar de titel' }).click();
    for (const page of [emine, glenn])
      await expect(page.getByRole('heading', { level: 2, name: 'Brief aan de corporatie' })).toBeVisible();
  });

  await test.step('who leaves has nothing of it on the device', async () => {
    await tab(glenn, 'Toegang en sleutel');
    await glenn.getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await glenn.getByRole('dialog').getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await expect(glenn).toHaveURL(/\/bewonersruimtes$/);
    const left = await glenn.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const name = names.find((it) => it.startsWith('opgaveteams ')) ?? '';
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      const counts = await Promise.all(
        ['teksten', 'stukken', 'onverzonden'].map(
          (store) =>
            new Promise<number>((done) => {
              const request = db.transaction(store).objectStore(store).count();
              request.onsuccess = () => done(request.result);
            }),
        ),
      );
      db.close();
      return counts;
    });
    expect(left).toEqual([0, 0, 0]);
  });

  await test.step('no word and no title of it ever went to the server as it is', () => {
    const all = sent.join('\n');
    expect(all).toContain('notitie:stuk');
    for (const secret of ['corporatie', 'drie dagen', 'monteur', 'Brief over', 'Brief aan'])
      expect(all).not.toContain(secret);
  });
});
