import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

interface Groep {
  id: string;
  naam: string;
  toetreding: string;
  openbaarheid: string;
  opgaveteam: { naam: string } | null;
}

/** A groep that anybody may join and that meets soon; what one may see of it is asked as somebody of its team. */
async function openGroep(kenner: Page): Promise<Groep> {
  const list = await kenner.request.get('/v1/groepen');
  const { items } = (await list.json()) as { items: Groep[] };
  const vanaf = new Date().toISOString().slice(0, 10);
  for (const groep of items.filter((g) => g.toetreding === 'open' && g.openbaarheid === 'openbaar')) {
    const komend = await kenner.request.get('/v1/bijeenkomsten', { params: { groep: groep.id, vanaf } });
    const { items: bijeenkomsten } = (await komend.json()) as { items: { fase: string }[] };
    if (bijeenkomsten.some(({ fase }) => fase === 'gepland')) return groep;
  }
  throw new Error('no open groep that meets soon');
}

test('een bewoner doet mee op de telefoon', async ({ als }) => {
  const groep = await openGroep(await als('programmabureau'));
  const page = await als(null, { viewport: { width: 360, height: 740 } });
  const kop = page.getByRole('heading', { level: 1 });

  await test.step('from the front page to a groep that is open to all', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Zoek een groep' }).click();
    await expect(kop).toHaveText('Opgaveteams');
    await page
      .getByRole('link', { name: groep.opgaveteam?.naam ?? '' })
      .first()
      .click();
    await expect(kop).toHaveText(groep.opgaveteam?.naam ?? '');
    const groepen = page.getByRole('region', { name: 'Doe mee in een groep' });
    await groepen.getByRole('link', { name: groep.naam }).click();
    await expect(kop).toHaveText(groep.naam);
    await expect(page.getByText('Iedereen kan meedoen.')).toBeVisible();
  });

  await test.step('to join one signs in, and comes back to the same groep', async () => {
    await page.getByRole('link', { name: 'Log in om mee te doen' }).click();
    await page.getByRole('button', { name: /^Agnieszka Nowak/ }).click();
    await expect(kop).toHaveText(groep.naam);
  });

  await test.step('one tap, and she is in; the page says when and where the next bijeenkomst is', async () => {
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await expect(page.getByText(`Welkom! Je zit nu in ${groep.naam}.`)).toBeVisible();
    await expect(page.getByText(/^Je zit in deze/)).toBeVisible();
    const volgende = page.getByRole('region', { name: 'Bijeenkomsten' }).getByRole('article').first();
    await expect(volgende.getByRole('time')).toHaveText(/\d+ \w+.*uur|vandaag|morgen/);
    await volgende.getByRole('link').click();
    await page.getByRole('button', { name: 'Wie komt' }).click();
    await page.getByRole('button', { name: 'Ik kom' }).click();
    await expect(page.getByText('Goed, je staat erbij.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('on her own page the groep and the bijeenkomst are hers', async () => {
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn' }).click();
    await expect(kop).toHaveText('Dag Agnieszka');
    await expect(page.getByRole('region', { name: 'Je groepen' })).toContainText(groep.naam);
    await expect(
      page.getByRole('region', { name: 'Je bijeenkomsten' }).getByRole('article').first(),
    ).toBeVisible();
  });
});
