import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { berichten, kom, linkVan, open, phone, tab, zeg } from '../fixtures/ruimte.ts';
import { expect, test } from '../fixtures/test.ts';

test('[rule 8] wie eruit gezet is, leest niet verder; de anderen wel, met een nieuwe sleutel', async ({
  als,
}) => {
  test.setTimeout(150_000);
  const agnieszka = await als('nieuw');
  const glenn = await als('panel', { viewport: phone });
  const emine = await als('werkgroep');
  const radha = await als('voorzitter');
  await open(agnieszka, 'Portiek 3');
  const oud = await linkVan(agnieszka);
  await kom(glenn, oud, agnieszka, 'Glenn Pinas');
  await kom(emine, oud, agnieszka, 'Emine Kaya');
  await tab(agnieszka, 'Gesprek');
  await zeg(glenn, 'Jullie zijn allemaal gek.');
  await zeg(emine, 'Doe eens rustig.');
  await expect(berichten(agnieszka)).toContainText('Doe eens rustig.');

  await test.step('Emine reports the message; only the host sees that, and hides it', async () => {
    await emine.getByRole('button', { name: 'Meer over het bericht van Glenn Pinas' }).click();
    await emine.getByRole('button', { name: 'Meld bij de gastgevers' }).click();
    await emine.getByLabel('Wat is er mee?').fill('Zo praten we hier niet.');
    await expect(emine.getByRole('dialog')).toBeVisible();
    await expectAccessible(emine, 'melden', '[role=dialog]');
    await emine.getByRole('button', { name: 'Meld het' }).click();
    await tab(agnieszka, 'Leden');
    const meldingen = agnieszka.getByRole('region', { name: 'Meldingen' });
    await expect(meldingen).toContainText('Zo praten we hier niet.');
    await expect(meldingen).toContainText('Jullie zijn allemaal gek.');
    await expectAccessible(agnieszka, 'leden voor een gastgever');
    await meldingen.getByRole('button', { name: 'Verberg' }).click();
    await expect(berichten(glenn)).toContainText('Dit bericht is verborgen.');
    await expect(berichten(emine)).not.toContainText('Jullie zijn allemaal gek.');
    await tab(glenn, 'Leden');
    await expect(glenn.getByRole('region', { name: 'Meldingen' })).toHaveCount(0);
    await expectNoSideScroll(glenn, 'leden');
  });

  await test.step('Emine has no connection, and writes', async () => {
    await emine.context().setOffline(true);
    await zeg(emine, 'Ik schrijf dit in de lift.');
    await expect(berichten(emine)).toContainText('Ik schrijf dit in de lift.');
  });

  await test.step('the host puts Glenn out: his page closes at once', async () => {
    await agnieszka.getByRole('button', { name: 'Zet Glenn Pinas uit de ruimte' }).click();
    await agnieszka.getByRole('dialog').getByRole('button', { name: 'Zet uit de ruimte' }).click();
    await expect(glenn.getByRole('heading', { level: 1, name: 'Portiek 3' })).toHaveCount(0);
    await expect(agnieszka.getByRole('region', { name: '2 bewoners zitten erin' })).toBeVisible();
  });

  await test.step('Emine is back: what she wrote arrives under the new key, once', async () => {
    await tab(agnieszka, 'Gesprek');
    await emine.context().setOffline(false);
    for (const page of [agnieszka, emine])
      await expect(berichten(page).getByText('Ik schrijf dit in de lift.')).toHaveCount(1);
    await expect(berichten(emine).getByText('nog niet verstuurd')).toHaveCount(0);
  });

  await test.step('the others read and write on; what was said before is still there', async () => {
    await zeg(emine, 'Nu is het rustig.');
    await expect(berichten(agnieszka)).toContainText('Nu is het rustig.');
    await zeg(agnieszka, 'Koffie om drie uur?');
    await expect(berichten(emine)).toContainText('Koffie om drie uur?');
    await emine.reload();
    await expect(berichten(emine)).toContainText('Doe eens rustig.');
    await expect(berichten(emine)).toContainText('Koffie om drie uur?');
    await expect(agnieszka.getByText('Schrijf de sleutel op.')).toBeVisible();
  });

  await test.step('the old link is worth nothing any more; with the new one somebody reads everything', async () => {
    await glenn.goto(oud);
    await glenn.getByRole('button', { name: 'Vraag of je erin mag' }).click();
    await expect(glenn.getByText('Deze link werkt niet of niet meer.')).toBeVisible();
    await expectAccessible(glenn, 'een link die niet meer werkt');
    const nieuw = await linkVan(agnieszka);
    expect(nieuw).not.toBe(oud);
    await kom(radha, nieuw, agnieszka, 'Radha Gopal');
    await expect(berichten(radha)).toContainText('Doe eens rustig.');
    await expect(berichten(radha)).toContainText('Koffie om drie uur?');
  });

  await test.step('the host leaves and says who follows; the room goes on with another key by itself', async () => {
    await agnieszka.getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await agnieszka.getByLabel('Wie wordt gastgever?').selectOption({ label: 'Emine Kaya' });
    await expect(agnieszka.getByRole('dialog')).toBeVisible();
    await expectAccessible(agnieszka, 'wie volgt op', '[role=dialog]');
    await agnieszka.getByRole('dialog').getByRole('button', { name: 'Verlaat de ruimte' }).click();
    await expect(agnieszka).toHaveURL(/\/bewonersruimtes$/);
    await tab(emine, 'Leden');
    const verloop = emine.getByRole('region', { name: 'Wie kwam en ging' });
    await expect(verloop).toContainText('Agnieszka Nowak maakte Emine Kaya gastgever');
    await expect(verloop).toContainText(/maakte een nieuwe sleutel.*Agnieszka Nowak ging weg/s);
    await tab(emine, 'Gesprek');
    await zeg(emine, 'Welkom allemaal.');
    await expect(berichten(radha)).toContainText('Welkom allemaal.');
  });
});
