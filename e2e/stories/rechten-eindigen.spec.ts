import type { Page } from '@playwright/test';
import { dag } from '../fixtures/dag.ts';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { opgeslagen, schrijf, verslag } from '../fixtures/verslag.ts';

interface Lidmaatschap {
  id: string;
  versie: number;
}

/** A groep with a bijeenkomst, of which Agnieszka becomes lid. */
async function lidVan(
  bureau: Page,
  agnieszka: Page,
  tot: Date | null,
): Promise<{ adres: string; lid: Lidmaatschap }> {
  const alle = (await (
    await bureau.request.get('/v1/groepen', { params: { soort: 'werkgroep' } })
  ).json()) as {
    items: { id: string }[];
  };
  const groepId = alle.items[0]?.id ?? '';
  const { persoon } = (await (await agnieszka.request.get('/v1/ik')).json()) as { persoon: { id: string } };
  const begonnen = await bureau.request.post('/v1/lidmaatschappen', {
    data: { groepId, persoonId: persoon.id, ...(tot && { tot: tot.toISOString() }) },
  });
  expect(begonnen.status(), await begonnen.text()).toBe(201);
  const gepland = await bureau.request.post('/v1/bijeenkomsten', {
    data: {
      titel: 'Wie mag er schrijven',
      groepIds: [groepId],
      soort: 'overleg',
      begin: `${dag(1)}T18:00:00Z`,
      einde: `${dag(1)}T20:00:00Z`,
    },
  });
  expect(gepland.status(), await gepland.text()).toBe(201);
  const { id } = (await gepland.json()) as { id: string };
  return { adres: `/bijeenkomsten/${id}`, lid: (await begonnen.json()) as Lidmaatschap };
}

async function stop(bureau: Page, { id, versie }: Lidmaatschap): Promise<void> {
  const answer = await bureau.request.patch(`/v1/lidmaatschappen/${id}`, {
    headers: { 'If-Match': `"v${versie}"` },
    data: { tot: new Date().toISOString() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('[rule 4] rights that end while one types: what could not be saved is there to copy', async ({
  als,
  lijn,
}) => {
  const bureau = await als('programmabureau');
  const page = await als('nieuw', { server: lijn, viewport: { width: 360, height: 740 } });
  const { adres, lid } = await lidVan(bureau, page, null);
  await page.goto(adres);
  await opgeslagen(page);
  await schrijf(page, 'Dit kwam nog aan. ');
  await opgeslagen(page);

  // In a tunnel the last words wait; meanwhile the lidmaatschap ends.
  lijn.breek();
  await schrijf(page, 'Dit niet meer.');
  await stop(bureau, lid);
  lijn.herstel();

  await page.getByRole('button', { name: 'Bekijk wat je schreef' }).click();
  const over = page.getByRole('dialog', { name: /^Dit schreef je nog/ });
  await expect(over.getByRole('group')).toContainText('Dit niet meer.');
  await expect(over.locator('mark')).toHaveText('Dit niet meer.');
  await expectAccessible(page, 'niet opgeslagen', '[role=dialog]');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSideScroll(page, 'niet opgeslagen');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await over.getByRole('button', { name: /^Kopieer/ }).click();
  await expect(over.getByRole('status')).toContainText('gekopieerd');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Dit niet meer.');

  await over.getByRole('button', { name: /^Gooi weg/ }).click();
  await page
    .getByRole('dialog', { name: 'Wat je schreef weggooien?' })
    .getByRole('button', { name: 'Gooi weg' })
    .click();
  await expect(page.getByRole('button', { name: 'Bekijk wat je schreef' })).toHaveCount(0);
  await bureau.goto(adres);
  await expect(verslag(bureau)).toContainText('Dit kwam nog aan.');
  await expect(verslag(bureau)).not.toContainText('Dit niet meer.');
});

test('[V6] rights that end by the clock: from then on nothing can be typed', async ({ als }) => {
  const bureau = await als('programmabureau');
  const page = await als('nieuw');
  const { adres } = await lidVan(bureau, page, new Date(Date.now() + 12_000));
  await page.goto(adres);
  await opgeslagen(page);
  await schrijf(page, 'Op de valreep. ');
  await opgeslagen(page);
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0, { timeout: 20_000 });
  await bureau.goto(adres);
  await expect(verslag(bureau)).toContainText('Op de valreep.');
});
