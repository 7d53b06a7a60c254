import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

interface Ding {
  id: string;
}

async function post<T>(page: Page, path: string, data: unknown, versie?: number): Promise<T> {
  const headers: Record<string, string> = versie === undefined ? {} : { 'If-Match': `"v${versie}"` };
  const answer = await page.request.post(`/v1/${path}`, { data, headers });
  expect(answer.status(), path).toBeLessThan(300);
  return (await answer.json()) as T;
}

const get = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(`/v1/${path}`)).json()) as T;

/** A besluit of the alliantiebestuur, by its number. */
async function besluit(page: Page, tekst: string): Promise<{ id: string; nummer: string }> {
  const { items } = await get<{ items: Ding[] }>(page, 'groepen?soort=alliantiebestuur');
  const groepId = items[0]?.id;
  return post(page, 'besluiten', { groepId, tekst, openbaarheid: 'openbaar' });
}

/** How long the round of this story is open: enough for one person to write. */
const RONDE_MS = 45_000;

/** Nothing may stick out of a phone; the picture is for who looks at it. */
async function kijk(page: Page, naam: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideScroll(page, `${naam} at ${width}`);
    await page.screenshot({ path: test.info().outputPath(`${naam}-${width}.png`), fullPage: true });
    await expectAccessible(page, `${naam} at ${width}`);
  }
}

test('een programma, van concept tot vastgesteld', async ({ als, begin }) => {
  test.setTimeout(240_000);
  const server = await begin();
  const bureau = await als('programmabureau', { server });
  const bewoner = await als(null, { server });

  const { items } = await get<{ items: { id: string; titel: string; openbaarheid: string }[] }>(
    bureau,
    'actielijnen?aantal=100&status=op_koers',
  );
  const lijn = items.find(({ openbaarheid }) => openbaarheid === 'openbaar');
  let versieId = '';

  await test.step('the programmabureau begins one and writes a section', async () => {
    await bureau.goto('/programma');
    await bureau.getByRole('button', { name: 'Begin een programma' }).click();
    const dialog = bureau.getByRole('dialog');
    await dialog.getByLabel('Hoe heet het?').fill('Wij maken het samen');
    await dialog.getByLabel('Eerste dag').fill('2032-03-01');
    await dialog.getByLabel('Laatste dag').fill('2036-02-28');
    if (await dialog.getByLabel('Begin met de tekst van').isVisible())
      await dialog.getByLabel('Begin met de tekst van').selectOption('Niets: begin leeg');
    await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(bureau.getByRole('heading', { level: 1 })).toHaveText('Wij maken het samen');
    await bureau.getByRole('button', { name: 'Voeg een deel toe' }).click();
    await dialog.getByLabel('Titel').fill('Droog wonen');
    await dialog.getByLabel('Tekst').fill('We maken veertig woningen droog. Daarna volgt de rest.');
    await dialog.getByRole('checkbox', { name: new RegExp(lijn?.titel ?? '') }).check();
    await dialog.getByRole('button', { name: 'Bewaar het deel' }).click();
    await expect(bureau.getByRole('heading', { name: 'Droog wonen' })).toBeVisible();
    await kijk(bureau, 'concept');
    const { items: alle } = await get<{ items: { titel: string; versies: Ding[] }[] }>(bureau, 'programmas');
    versieId = alle.find(({ titel }) => titel === 'Wij maken het samen')?.versies[0]?.id ?? '';
  });

  await test.step('the bestuur releases it: now everybody reads it, and reacts [rule 9]', async () => {
    expect((await bewoner.request.get(`/v1/programmas/versies/${versieId}`)).status()).toBe(404);
    const { id } = await besluit(bureau, 'We geven het concept vrij.');
    const { versie } = await get<{ versie: number }>(bureau, `programmas/versies/${versieId}`);
    const now = Date.now();
    await post(
      bureau,
      `programmas/versies/${versieId}/openstelling`,
      {
        besluitId: id,
        van: new Date(now - 1_000).toISOString(),
        tot: new Date(now + RONDE_MS).toISOString(),
      },
      versie,
    );
  });

  let adres = '';
  await test.step('a resident reacts to some words, without an account, and gets an address to follow it', async () => {
    await bewoner.goto(`/programma?versie=${versieId}`);
    await bewoner.getByRole('button', { name: 'Reageer op: Droog wonen' }).click();
    const dialog = bewoner.getByRole('dialog');
    await dialog.getByLabel('Om deze woorden gaat het').fill('veertig woningen');
    // A person thinks before writing; the server takes nothing that is sooner.
    await dialog
      .getByLabel('Wat wil je zeggen?')
      .pressSequentially('Doe er zestig, het is hard nodig hier.', {
        delay: 100,
      });
    await dialog.getByRole('button', { name: 'Verstuur je reactie' }).click();
    await expect(dialog.getByText('Je reactie is binnen.')).toBeVisible();
    adres = (await dialog.getByRole('link').textContent()) ?? '';
    await expectAccessible(bewoner, 'reageren', '[role=dialog]');
  });

  await test.step('thirty reacties came in over three channels', async () => {
    for (let i = 0; i < 29; i++)
      await post(bureau, 'reacties', {
        ...{ versieId, tekst: `Reactie nummer ${i + 1}.` },
        kanaal: (['online', 'papier', 'gesprek'] as const)[i % 3],
      });
  });

  await test.step('it is let in, and all are answered, many at once [rule 5]', async () => {
    await expect
      .poll(async () => (await get<{ stand: string }>(bureau, `programmas/versies/${versieId}`)).stand, {
        timeout: RONDE_MS * 2,
      })
      .toBe('gesloten');
    await bureau.goto(`/programma?versie=${versieId}`);
    await bureau.getByRole('button', { name: 'Alle reacties zijn verwerkt' }).click();
    await expect(bureau.getByRole('alert')).toContainText('zonder antwoord');
    await bureau.getByRole('button', { name: 'Begin een nieuwe versie' }).click();
    await expect(bureau.getByText('Versie 1', { exact: false }).first()).toBeVisible();
    await bureau.goto(`/programma/reacties?versie=${versieId}`);
    await bureau.getByRole('button', { name: 'Maak openbaar' }).click();
    await expect(bureau.getByRole('button', { name: 'Maak openbaar' })).toBeHidden();
    const reactie = bureau.getByRole('listitem').filter({ hasText: 'Doe er zestig' });
    await reactie.getByRole('button', { name: 'Antwoord' }).click();
    const dialog = bureau.getByRole('dialog');
    await dialog.getByLabel('Waarom?').fill('Er is meer schimmel dan we dachten.');
    await dialog.getByLabel('In welk deel van versie 2 zie je het?').selectOption('Droog wonen');
    await dialog.getByRole('button', { name: 'Antwoord' }).click();
    await expect(dialog).toBeHidden();
    for (const kies of await bureau.getByRole('checkbox', { name: 'Kies' }).all()) await kies.check();
    await bureau.getByRole('button', { name: 'Antwoord op 29 reacties' }).click();
    await dialog.getByLabel('Wat is ermee gedaan?').selectOption('Niet overgenomen');
    await dialog.getByLabel('Waarom?').fill('Dit doen anderen al.');
    await dialog.getByRole('button', { name: 'Antwoord' }).click();
    await expect(bureau.getByRole('checkbox', { name: 'Kies' })).toHaveCount(0);
    await kijk(bureau, 'reacties');
    await bureau.goto(`/programma?versie=${versieId}`);
    await bureau.getByRole('button', { name: 'Alle reacties zijn verwerkt' }).click();
    await expect(bureau.getByText('Elke reactie op versie 1 heeft een antwoord.')).toBeVisible();
  });

  await test.step('version 2 says what was asked, and shows which reactie is behind that', async () => {
    await bureau.getByRole('combobox', { name: 'Versie' }).selectOption('Versie 2');
    await bureau.getByRole('button', { name: 'Verander: Droog wonen' }).click();
    const dialog = bureau.getByRole('dialog');
    await dialog.getByLabel('Tekst').fill('We maken zestig woningen droog. Daarna volgt de rest.');
    await dialog.getByRole('button', { name: 'Bewaar het deel' }).click();
    await expect(dialog).toBeHidden();
    await bureau.getByRole('link', { name: 'Vergelijk versies' }).click();
    await expect(bureau.locator('del').first()).toContainText('veertig');
    await expect(bureau.locator('ins').first()).toContainText('zestig');
    await expect(bureau.getByText('Doe er zestig')).toBeVisible();
    await kijk(bureau, 'vergelijking');
  });

  await test.step('the bestuur adopts it, and what its actielijnen do is fixed [rule 2]', async () => {
    const { nummer } = await besluit(bureau, 'We stellen het programma vast.');
    await bureau.getByRole('link', { name: 'Het programma' }).click();
    await bureau.getByRole('button', { name: 'Stel vast' }).click();
    const dialog = bureau.getByRole('dialog');
    const keuze = dialog.getByLabel('Besluit van het alliantiebestuur');
    await keuze.selectOption({ label: `${nummer} · We stellen het programma vast.` });
    await dialog.getByRole('button', { name: 'Stel vast' }).click();
    await expect(bureau.getByText(`met besluit ${nummer}`)).toBeVisible();
    await kijk(bureau, 'vastgesteld');
    const { watVastgesteld } = await get<{ watVastgesteld: boolean }>(bureau, `actielijnen/${lijn?.id}`);
    expect(watVastgesteld).toBe(true);
  });

  await test.step('who reacted reads what was done with it, at the address that they kept', async () => {
    await bewoner.goto(adres);
    await expect(bewoner.getByText('Er is meer schimmel dan we dachten.')).toBeVisible();
    await expect(bewoner.getByRole('link', { name: 'Je ziet het in versie 2' })).toBeVisible();
    await bewoner.setViewportSize({ width: 360, height: 800 });
    await expectNoSideScroll(bewoner, 'bewijs');
    await expectAccessible(bewoner, 'bewijs', 'main');
    await bewoner.getByRole('link', { name: 'Je ziet het in versie 2' }).click();
    await expect(bewoner.getByText('We maken zestig woningen droog.')).toBeVisible();
  });
});
