import type { CDPSession, Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { leesMail } from '../fixtures/mail.ts';
import { expect, test } from '../fixtures/test.ts';

/** A device that knows its owner: Chromium's own, in software. */
async function apparaat(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, authenticatorId };
}

const kop = (page: Page) => page.getByRole('heading', { level: 1 });
const deel = (page: Page, name: string) => page.getByRole('region', { name });
const metVinger = 'Inloggen met je vinger, gezicht of pincode';

async function logUit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Menu van / }).click();
  await page.getByRole('button', { name: 'Log uit', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
}

/** Adds this device to the account of who is signed in. */
async function voegToe(page: Page, naam: string): Promise<void> {
  await page.goto('/mijn/account');
  await page.getByLabel('Naam van dit apparaat').fill(naam);
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click();
  await expect(deel(page, metVinger).getByRole('listitem')).toContainText(naam);
}

test('met de vinger naar binnen, ook na een ander e-mailadres', async ({ als, begin }) => {
  const page = await als('panel', { server: await begin(), viewport: { width: 360, height: 800 } });
  const { cdp, authenticatorId } = await apparaat(page);
  await voegToe(page, 'Mijn telefoon');
  await expect(page.getByText('Dit apparaat is toegevoegd.')).toBeVisible();
  await expectAccessible(page, 'account met een passkey');
  await expectNoSideScroll(page, 'account met een passkey');

  await page.getByRole('button', { name: 'Neem een ander adres' }).click();
  await page.getByLabel('Je nieuwe e-mailadres').fill('glenn.pinas@elders.test');
  await page.getByRole('button', { name: 'Stuur een code' }).click();
  await expect(page.getByText('Als dit adres nog vrij is')).toBeVisible();
  await expectAccessible(page, 'de code voor een ander adres');
  await page.getByLabel('Code van zes cijfers').fill((await leesMail(page, 'glenn.pinas@elders.test')).code);
  await page.getByRole('button', { name: 'Neem dit adres' }).click();
  await expect(page.getByText('Je logt in met een mail naar glenn.pinas@elders.test.')).toBeVisible();
  await expect(deel(page, 'Wat er veranderde').getByRole('listitem')).toHaveCount(2);

  // As on a phone: the device does nothing before its owner puts a finger on it.
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await logUit(page);
  await page.goto('/inloggen');
  const knop = page.getByRole('button', { name: 'Met vinger, gezicht of pincode' });
  await expect(knop).toBeVisible();
  await expectAccessible(page, 'inloggen met een passkey');
  await expectNoSideScroll(page, 'inloggen met een passkey');
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await knop.click();
  await expect(kop(page)).toHaveText('Dag Glenn');

  await page.goto('/mijn/account');
  await expect(deel(page, metVinger).getByRole('listitem')).toContainText('Laatst gebruikt');
  await deel(page, metVinger).getByRole('button', { name: 'Haal Mijn telefoon weg' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Haal Mijn telefoon weg' }).click();
  await expect(deel(page, metVinger).getByRole('listitem')).toHaveCount(0);
  await logUit(page);
  await page.goto('/inloggen');
  await knop.click();
  await expect(page.getByRole('alert')).toContainText('Hiermee kunnen we je niet inloggen.');
});

test('de browser biedt de sleutel zelf aan, in het veld van het adres', async ({ als, begin }) => {
  const page = await als('nieuw', { server: await begin() });
  await apparaat(page);
  await voegToe(page, 'Tablet');
  await logUit(page);
  await page.goto('/inloggen');
  await expect(kop(page)).toHaveText(/^Dag /);
});

test('een apparaat staat er maar één keer bij; wie het niet herkent, komt er niet in', async ({
  als,
  begin,
}) => {
  const page = await als('beheerder', { server: await begin() });
  const { cdp, authenticatorId } = await apparaat(page);
  await voegToe(page, 'Werklaptop');
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click();
  await expect(page.getByRole('alert')).toHaveText('Dit apparaat staat al bij je account.');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await logUit(page);
  await page.goto('/inloggen');
  await page.getByRole('button', { name: 'Met vinger, gezicht of pincode' }).click();
  await expect(page.getByRole('alert')).toContainText('Probeer het opnieuw wanneer je wilt.');
  await expect(page.getByLabel('Je e-mailadres')).toBeVisible();
});
