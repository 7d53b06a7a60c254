import type { Page } from '@playwright/test';
import { leesMail } from '../fixtures/mail.ts';
import { expect, test } from '../fixtures/test.ts';

/** Asks for a mail, as somebody does on the page to sign in. */
async function vraagMail(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('Je e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in je mail');
}

async function logUit(page: Page, naam: string): Promise<void> {
  await page.getByRole('button', { name: `Menu van ${naam}` }).click();
  await page.getByRole('button', { name: 'Log uit' }).click();
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
}

const veld = (page: Page) => page.getByLabel('Code van zes cijfers');
const anders = (code: string): string => (code === '000000' ? '111111' : '000000');

test('met de link uit de mail, één keer', async ({ als }) => {
  const page = await als(null);
  await vraagMail(page, 'panel@voorbeeld.test');
  const { link } = await leesMail(page, 'panel@voorbeeld.test');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nog één tik');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dag Glenn');
  await logUit(page, 'Glenn Pinas');
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
  await expect(page.getByRole('alert')).toContainText('Vraag hieronder een nieuwe mail.');
  await expect(page.getByLabel('Je e-mailadres')).toBeVisible();
});

test('met de code, na een vergissing', async ({ als }) => {
  const page = await als(null);
  await vraagMail(page, 'werkgroep@voorbeeld.test');
  const { code } = await leesMail(page, 'werkgroep@voorbeeld.test');
  await veld(page).fill(anders(code));
  await expect(page.getByRole('alert')).toContainText('Deze code klopt niet');
  await expect(veld(page)).toBeFocused();
  await expect(veld(page)).toHaveValue('');
  await veld(page).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dag Emine');
});

test('wie blijft raden, moet wachten', async ({ als }) => {
  const page = await als(null);
  await vraagMail(page, 'voorzitter@voorbeeld.test');
  const { code } = await leesMail(page, 'voorzitter@voorbeeld.test');
  const probeer = async (digits: string): Promise<void> => {
    const answer = page.waitForResponse((r) => r.url().endsWith('/v1/sessies'));
    await veld(page).fill(digits);
    await answer;
    await expect(veld(page)).toHaveValue('');
  };
  for (let n = 0; n < 5; n++) await probeer(anders(code));
  await probeer(code);
  await expect(page.getByRole('alert'), 'the code is dead after five mistakes').toContainText('klopt niet');
  for (let n = 0; n < 5; n++) await probeer(anders(code));
  await expect(page.getByRole('alert')).toContainText(/te vaak.*Probeer het over \d+ minuten opnieuw\./);
});

test('of een adres bekend is, wordt niet gezegd', async ({ als }) => {
  const page = await als(null);
  await vraagMail(page, 'wie@nergens.test');
  await expect(page.getByText('Staat wie@nergens.test bij ons bekend?')).toBeVisible();
  await veld(page).fill('123456');
  await expect(page.getByRole('alert')).toContainText('Deze code klopt niet');
});

test('op een ander apparaat uitloggen', async ({ als, begin }) => {
  // Another story may have signed in as the same person: here nobody else does.
  const server = await begin();
  const [thuis, bibliotheek] = [await als('beheerder', { server }), await als('beheerder', { server })];
  await bibliotheek.goto('/mijn');
  await expect(bibliotheek.getByRole('heading', { level: 1 })).toHaveText('Dag Thijs');
  await thuis.goto('/mijn/account');
  const apparaten = thuis.getByRole('region', { name: 'Waar je bent ingelogd' }).getByRole('listitem');
  await expect(apparaten).toHaveCount(2);
  await expect(apparaten.first()).toContainText('Dit apparaat');
  await apparaten
    .nth(1)
    .getByRole('button', { name: /^Log uit op/ })
    .click();
  const sure = thuis.getByRole('dialog', { name: 'Daar uitloggen?' });
  await sure.getByRole('button', { name: /^Log uit op/ }).click();
  await expect(apparaten).toHaveCount(1);
  await expect(thuis.getByText(/^Je bent uitgelogd op /)).toBeVisible();
  await expect(bibliotheek.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  await expect(thuis.getByRole('button', { name: 'Menu van Thijs Kuipers' })).toBeVisible();
});
