import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { berichten, kom, linkVan, open, phone, tab, zeg } from '../fixtures/ruimte.ts';
import { expect, test } from '../fixtures/test.ts';

test('[rule 8] doorgeven: alleen waar genoeg bewoners akkoord mee zijn, zonder namen, en wat ermee is gedaan', async ({
  als,
}) => {
  test.setTimeout(150_000);
  const agnieszka = await als('nieuw');
  const glenn = await als('panel', { viewport: phone });
  const emine = await als('werkgroep');
  await open(agnieszka, 'Flat Zuid');
  const link = await linkVan(agnieszka);
  await kom(glenn, link, agnieszka, 'Glenn Pinas');
  await kom(emine, link, agnieszka, 'Emine Kaya');
  await zeg(glenn, 'Dit blijft onder ons.');
  await zeg(glenn, 'De lift is al drie weken stuk. Groet, Glenn');
  await expect(berichten(glenn)).toContainText('al drie weken stuk');

  await test.step('Agnieszka chooses words, leaves out the name, and proposes them', async () => {
    await tab(agnieszka, 'Doorgeven');
    await agnieszka.getByRole('button', { name: 'Stel iets voor' }).click();
    await agnieszka.getByLabel(/^Glenn Pinas: De lift is al drie weken stuk/).check();
    const woorden = agnieszka.getByLabel('Deze woorden van Glenn Pinas');
    await woorden.fill('De lift is al drie jaar stuk.');
    await agnieszka.getByLabel('Aan welk opgaveteam?').selectOption({ label: 'Wonen en leefomgeving' });
    await agnieszka.getByRole('button', { name: 'Stel dit voor' }).click();
    await expect(agnieszka.getByText('Dit staat niet zo in het bericht.')).toBeVisible();
    await woorden.fill('De lift is al drie weken stuk.');
    await expectAccessible(agnieszka, 'iets voorstellen');
    await agnieszka.getByRole('button', { name: 'Stel dit voor' }).click();
    await expect(agnieszka.getByText('1 van de 2 die nodig zijn, zijn akkoord.')).toBeVisible();
  });

  const publiek = await als(null, { viewport: phone });
  const gedeeld = (page: Page) => page.getByRole('region', { name: 'Uit de bewonersruimte' });
  await test.step('nothing is out yet', async () => {
    await publiek.goto('/opgaveteams/wonen');
    await expect(publiek.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(gedeeld(publiek)).toHaveCount(0);
  });

  await test.step('Glenn agrees; with him there are enough, and exactly those words go out', async () => {
    await tab(glenn, 'Doorgeven');
    await expect(glenn.getByRole('article', { name: 'Voorstel van Agnieszka Nowak' })).toContainText(
      'De lift is al drie weken stuk.',
    );
    await expectNoSideScroll(glenn, 'doorgeven');
    // As tall as it is: what the bar at the bottom covers depends on how far one scrolled.
    await glenn.setViewportSize({ width: 360, height: 2000 });
    await expectAccessible(glenn, 'doorgeven');
    await glenn.setViewportSize(phone);
    await glenn.getByRole('button', { name: 'Ik ben akkoord' }).click();
    await glenn.getByRole('dialog').getByRole('button', { name: 'Akkoord, deel het' }).click();
    await expect(glenn.getByText('Dit is gedeeld, zonder namen.')).toBeVisible();
    await expect(emine.getByRole('heading', { level: 1, name: 'Flat Zuid' })).toBeVisible();
    await publiek.reload();
    await expect(gedeeld(publiek)).toContainText('De lift is al drie weken stuk.');
    await expect(gedeeld(publiek)).not.toContainText(/Glenn|Agnieszka|onder ons/);
    await expectAccessible(publiek, 'een bijdrage op de pagina van het team');
    await expectNoSideScroll(publiek, 'een bijdrage op de pagina van het team');
  });

  await test.step('the kernteam says what was done with it, and the room sees it', async () => {
    const bram = await als('kernteam.wonen');
    await bram.goto('/opgaveteams/wonen');
    await gedeeld(bram).getByRole('button', { name: 'Zeg wat hiermee is gedaan' }).click();
    await bram.getByLabel('Je antwoord').fill('De lift wordt donderdag gemaakt.');
    await expectAccessible(bram, 'zeg wat ermee is gedaan', '[role=dialog]');
    await bram.getByRole('button', { name: 'Zet het erbij' }).click();
    await expect(gedeeld(bram)).toContainText('De lift wordt donderdag gemaakt.');
    await gedeeld(bram).getByRole('button', { name: 'Zeg wat hiermee is gedaan' }).click();
    await bram.getByLabel('Wat is het?').selectOption({ label: 'Een actielijn' });
    await bram.getByLabel('Een actielijn').selectOption({ index: 1 });
    await bram.getByRole('button', { name: 'Zet het erbij' }).click();
    await expect(gedeeld(bram)).toContainText('Opgenomen in een actielijn:');
    await expect(agnieszka.getByText('De lift wordt donderdag gemaakt.')).toBeVisible();
    await expect(agnieszka.getByText('Opgenomen in een actielijn:')).toBeVisible();
  });
});
