import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { part } from '../fixtures/verslag.ts';

test('een scherm dat niet komt, zegt dat en probeert het opnieuw', async ({ als }) => {
  const emine = await als('werkgroep', { viewport: { width: 360, height: 740 } });
  const bestand = '**/assets/NieuweBijeenkomstDialog-*.js';
  const knop = emine.getByRole('button', { name: 'Plan een bijeenkomst' });
  const niet = emine.getByRole('alertdialog', { name: 'Dit kon niet open' });
  // What the device keeps of the client needs no network: here it keeps nothing.
  await emine.route('**/sw.js', (route) => route.abort());
  await emine.goto('/mijn');
  await part(emine, 'Je groepen').getByRole('link', { name: 'Werkgroep Vocht en schimmel' }).click();

  await test.step('it cannot be fetched: that is said, where the focus is too', async () => {
    await emine.route(bestand, (route) => route.abort());
    await knop.click();
    await expect(niet).toBeVisible();
    await expect(niet.getByRole('button', { name: 'Probeer opnieuw' })).toBeFocused();
    await expectAccessible(emine, 'a dialog that does not come', 'dialog');
    await expectNoSideScroll(emine, 'a dialog that does not come');
    await emine.keyboard.press('Escape');
    await expect(niet).toHaveCount(0);
    await expect(knop).toBeFocused();
  });

  await test.step('once it can be fetched, trying again opens it; meanwhile it says that it is coming', async () => {
    await emine.keyboard.press('Enter');
    await expect(niet).toBeVisible();
    await emine.unroute(bestand);
    let laatDoor: () => void = () => undefined;
    const mag = new Promise<void>((done) => void (laatDoor = done));
    await emine.route(bestand, async (route) => {
      await mag;
      await route.continue();
    });
    await niet.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(emine.getByRole('main').getByText('Bezig met laden')).toBeInViewport();
    await expectAccessible(emine, 'a dialog that is coming');
    laatDoor();
    await expect(emine.getByRole('dialog', { name: 'Plan een bijeenkomst' })).toBeVisible();
    await emine.keyboard.press('Escape');
    await expect(knop).toBeFocused();
  });
});
