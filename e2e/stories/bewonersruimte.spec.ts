import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { berichten, linkVan, open, phone, tab, zeg } from '../fixtures/ruimte.ts';
import { expect, signIn, test } from '../fixtures/test.ts';

/** What this browser keeps of rooms: keys and what waits. */
const opApparaat = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let found = 0;
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('opgaveteams ')) continue;
      // One that is being taken away is not made anew by looking.
      const db = await new Promise<IDBDatabase | null>((done) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => done(request.result);
        request.onerror = () => done(null);
      });
      if (!db) continue;
      for (const store of ['ruimtes', 'enveloppen'])
        found += await new Promise<number>((done) => {
          const request = db.transaction(store).objectStore(store).count();
          request.onsuccess = () => done(request.result);
        });
      db.close();
    }
    return found;
  });

test('[rule 8] een bewonersruimte: openen, uitnodigen, binnenlaten, praten, weggaan', async ({
  als,
  lijn,
}) => {
  test.setTimeout(150_000);
  const agnieszka = await als('nieuw');
  const glenn = await als('panel', { viewport: phone, server: lijn });
  const sent: string[] = [];
  for (const page of [agnieszka, glenn])
    page.on('request', (request) => void sent.push(request.url() + (request.postData() ?? '')));

  await test.step('Agnieszka opens a room; what it means to lose the key is said before and after', async () => {
    await agnieszka.goto('/bewonersruimtes');
    await expectAccessible(agnieszka, 'bewonersruimtes');
    await expect(agnieszka.getByText('Raakt iedereen de sleutel kwijt, dan is alles weg.')).toBeVisible();
    await open(agnieszka, 'Trap 12');
    await expect(agnieszka.getByText('Schrijf de sleutel op.')).toBeVisible();
    await zeg(agnieszka, 'De lift is weer stuk.');
    await expect(berichten(agnieszka)).toContainText('De lift is weer stuk.');
  });

  const link = await linkVan(agnieszka);
  const geheim = link.split('#')[1] ?? '';
  expect(geheim).toMatch(/^[\w-]{48}$/);
  await expectAccessible(agnieszka, 'uitnodigen');

  await test.step('Glenn comes with the link and asks; the key leaves the address bar at once', async () => {
    await glenn.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await expect(glenn.getByRole('heading', { level: 1, name: 'Je bent uitgenodigd' })).toBeVisible();
    expect(glenn.url()).not.toContain('#');
    await expectAccessible(glenn, 'uitgenodigd');
    await expectNoSideScroll(glenn, 'uitgenodigd');
    await glenn.getByRole('button', { name: 'Vraag of je erin mag' }).click();
    await expect(
      glenn.getByRole('heading', { level: 1, name: 'Je hebt gevraagd of je erin mag' }),
    ).toBeVisible();
  });

  await test.step('she sees who asks and lets him in; his page opens by itself, and he reads what was said', async () => {
    await expect(agnieszka.getByText(/Glenn Pinas wil erin, namens bewoners\./)).toBeVisible();
    await expectAccessible(agnieszka, 'iemand wil erin');
    await agnieszka.getByRole('button', { name: 'Laat Glenn Pinas binnen' }).click();
    await expect(glenn.getByRole('heading', { level: 1, name: 'Trap 12' })).toBeVisible();
    await expect(berichten(glenn)).toContainText('De lift is weer stuk.');
  });

  await test.step('they answer and react, and the other sees it', async () => {
    await tab(agnieszka, 'Gesprek');
    await glenn.getByRole('button', { name: 'Antwoord Agnieszka Nowak' }).click();
    await zeg(glenn, 'Bij ons ook, al drie dagen.');
    const antwoord = berichten(agnieszka).getByRole('article', { name: 'Bericht van Glenn Pinas' });
    await expect(antwoord).toContainText('Antwoord aan Agnieszka Nowak:');
    await expect(antwoord).toContainText('Bij ons ook, al drie dagen.');
    await agnieszka.getByRole('button', { name: 'Reageer op Glenn Pinas' }).click();
    await agnieszka.getByRole('button', { name: 'Dit geeft zorgen' }).click();
    await expect(glenn.getByRole('button', { name: 'Dit geeft zorgen 1' })).toBeVisible();
    await glenn.getByRole('button', { name: 'Dit geeft zorgen 1' }).click();
    await expect(agnieszka.getByRole('button', { name: 'Dit geeft zorgen 2' })).toBeVisible();
    // Not in the middle: what the bar below half covers there is too small to hit.
    await glenn.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(glenn, 'het gesprek');
    await expectNoSideScroll(glenn, 'het gesprek');
    await expectAccessible(agnieszka, 'het gesprek, breed');
  });

  await test.step('without a connection Glenn writes on; it waits on his device, also after closing the page', async () => {
    lijn.breek();
    await expect(glenn.getByText('Niet verbonden.', { exact: false })).toBeVisible();
    await zeg(glenn, 'De monteur komt morgen.');
    await expect(glenn.getByText('Niet verbonden – bewaard op dit apparaat (1 bericht)')).toBeVisible();
    await glenn.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(glenn, 'het gesprek zonder verbinding');
    await zeg(agnieszka, 'Ik heb gebeld.');
    const zitting = glenn.url();
    await glenn.goto('about:blank');
    lijn.herstel();
    await glenn.goto(zitting);
    await expect(berichten(agnieszka)).toContainText('De monteur komt morgen.');
    await expect(berichten(glenn)).toContainText('Ik heb gebeld.');
    await expect(berichten(glenn)).toContainText('De monteur komt morgen.');
    await expect(glenn.getByText('nog niet verstuurd')).toHaveCount(0);
    await expect(berichten(agnieszka).getByText('De monteur komt morgen.')).toHaveCount(1);
  });

  await test.step('who is in, who came and when stands there for all members', async () => {
    await tab(agnieszka, 'Leden');
    await expect(agnieszka.getByRole('region', { name: '2 bewoners zitten erin' })).toContainText(
      'Glenn Pinas',
    );
    await expect(agnieszka.getByRole('region', { name: 'Wie kwam en ging' })).toContainText(
      'Agnieszka Nowak liet Glenn Pinas binnen',
    );
    await expectAccessible(agnieszka, 'leden');
  });

  await test.step('Glenn leaves: the key leaves his device, and the room is not there for him', async () => {
    expect(await opApparaat(glenn)).toBe(1);
    await tab(glenn, 'Toegang en sleutel');
    await expectNoSideScroll(glenn, 'toegang');
    await glenn.getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await expect(glenn.getByRole('dialog')).toBeVisible();
    await expectAccessible(glenn, 'verlaten', '[role=dialog]');
    await glenn.getByRole('dialog').getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await expect(glenn).toHaveURL(/\/bewonersruimtes$/);
    expect(await opApparaat(glenn)).toBe(0);
    await glenn.goto(new URL(link).pathname);
    await expect(glenn.getByText('Deze ruimte is er niet, of je zit er niet in.')).toBeVisible();
    await expect(agnieszka.getByText('Glenn Pinas ging weg')).toBeVisible();
  });

  await test.step('nothing that was said, no name and no key ever went to the server as it is', () => {
    const all = sent.join('\n');
    expect(all).toContain('/enveloppen');
    for (const secret of ['lift is weer stuk', 'al drie dagen', 'monteur', 'Trap 12', geheim])
      expect(all).not.toContain(secret);
  });
});

test('[rule 8] de sleutel: opschrijven, uitloggen wist hem, en de kaart brengt hem terug', async ({
  als,
}) => {
  const page = await als('werkgroep', { viewport: phone });
  const adres = await open(page, 'Achterom');
  await zeg(page, 'Wie heeft een ladder?');
  await expect(berichten(page)).toContainText('Wie heeft een ladder?');
  await expect(page.getByText('nog niet verstuurd')).toHaveCount(0);

  const logUit = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await page.getByRole('button', { name: 'Log uit', exact: true }).click();
  };
  await test.step('who signs out without having written it down is asked first', async () => {
    await logUit();
    const vraag = page.getByRole('dialog', {
      name: 'Op dit apparaat staan sleutels die nergens anders zijn',
    });
    await expect(vraag).toContainText('je schreef hem niet op');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'uitloggen met een sleutel', '[role=dialog]');
    await vraag.getByRole('button', { name: 'Blijf ingelogd' }).click();
  });

  const kaart = await test.step('the key stands on eight lines', async () => {
    await page.getByRole('link', { name: 'Naar de sleutel' }).click();
    await page.getByRole('button', { name: 'Toon de acht regels' }).click();
    const blad = page.getByRole('article', { name: 'De sleutel om op te schrijven' });
    await expect(blad.getByRole('listitem')).toHaveCount(8);
    await expectAccessible(page, 'de kaart');
    await expectNoSideScroll(page, 'de kaart');
    const regels = await blad.getByRole('listitem').allInnerTexts();
    await page.getByRole('button', { name: 'Ik heb hem opgeschreven' }).click();
    await expect(page.getByText('Schrijf de sleutel op.')).toHaveCount(0);
    return regels;
  });

  await test.step('a session that ends by itself leaves the key, for the same person alone', async () => {
    await page.request.delete('/v1/ik/sessie');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await opApparaat(page)).toBe(1);
    await signIn(page.context(), 'werkgroep');
    await page.goto(adres);
    await expect(berichten(page)).toContainText('Wie heeft een ladder?');
  });

  await test.step('signing out wipes it, without a question now', async () => {
    await logUit();
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => opApparaat(page)).toBe(0);
  });

  await test.step('back on this device, without the key: the ways back are said; a wrong line is named', async () => {
    await signIn(page.context(), 'werkgroep');
    await page.goto(adres);
    await expect(page.getByText('Dit apparaat heeft de sleutel niet')).toBeVisible();
    // Below the bar that lies over the end of the screen.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expectAccessible(page, 'geen sleutel');
    await page
      .getByRole('textbox', { name: 'De sleutel' })
      .fill([...kaart.slice(0, 2), 'BBB BBB BBB', ...kaart.slice(3)].join('\n'));
    await page.getByRole('button', { name: 'Open met deze sleutel' }).click();
    await expect(page.getByText('Regel 3 klopt niet.')).toBeVisible();
    await page.getByRole('textbox', { name: 'De sleutel' }).fill(kaart.join('\n').toLowerCase());
    await page.getByRole('button', { name: 'Open met deze sleutel' }).click();
    await expect(berichten(page)).toContainText('Wie heeft een ladder?');
    await expect(page.getByRole('heading', { level: 1, name: 'Achterom' })).toBeVisible();
  });
});

test('[rule 8] met een link in de hand, en nog niet ingelogd; en wie er niet in kan', async ({ als }) => {
  const agnieszka = await als('nieuw');
  await open(agnieszka, 'Binnentuin');
  const link = await linkVan(agnieszka);

  await test.step('the key waits in the tab while one signs in', async () => {
    const page = await als(null, { viewport: phone });
    await page.goto(link);
    await expect(page.getByText('De sleutel uit je link wacht in dit venster.')).toBeVisible();
    expect(page.url()).not.toContain('#');
    await expectAccessible(page, 'eerst inloggen');
    await page.getByRole('main').getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: /^Emine Kaya/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Je bent uitgenodigd' })).toBeVisible();
  });

  await test.step('a link that is cut off says so', async () => {
    const page = await als('panel');
    await page.goto(link.slice(0, -3));
    await expect(page.getByRole('alert')).toContainText('Deze link is niet heel.');
  });

  for (const wie of ['programmabureau', 'beheerder'])
    await test.step(`${wie} has no way in, also with the link`, async () => {
      const page = await als(wie);
      await page.goto(link);
      await expect(page.getByText('Dan kun je niet in een bewonersruimte.')).toBeVisible();
      await page.goto('/bewonersruimtes');
      await expect(page.getByRole('button', { name: 'Open de ruimte' })).toHaveCount(0);
    });
});

test('[rule 8] zonder versleuteling is er geen ruimte', async ({ als }) => {
  const page = await als('werkgroep');
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  await page.goto('/bewonersruimtes');
  await expect(page.getByRole('alert')).toContainText('Hier kan je browser niet versleutelen.');
  await expect(page.getByRole('button', { name: 'Open de ruimte' })).toHaveCount(0);
});
