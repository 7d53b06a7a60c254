import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { plan } from '../fixtures/verslag.ts';

interface Persoon {
  id: string;
  naam: string;
}

/** Who is signed in here. */
async function ik(page: Page): Promise<Persoon | null> {
  return ((await (await page.request.get('/v1/ik')).json()) as { persoon: Persoon | null }).persoon;
}

const kader = { weg: 'Dit gaat weg', blijft: 'Dit blijft' };

test('[rule 1] wie vraagt om vergeten te worden, wordt een oud-deelnemer', async ({ als, begin }, info) => {
  test.setTimeout(120_000);
  // Nobody else plays with people who are gone.
  const server = await begin();
  const bureau = await als('programmabureau', { server });
  const emine = await als('werkgroep', { server, viewport: { width: 360, height: 740 } });
  const persoon = await ik(emine);
  if (!persoon) throw new Error('not signed in');
  const pagina = `/personen/${persoon.id}`;
  await plan(emine, 'Wat Emine plande');
  await bureau.goto(pagina);
  await expect(bureau.getByRole('heading', { level: 1 })).toHaveText(persoon.naam);

  await test.step('on a phone: what goes and what stays, in plain words', async () => {
    await emine.goto('/mijn/account');
    await emine.getByRole('button', { name: 'Vergeet mij' }).click();
    const vraag = emine.getByRole('dialog', { name: 'Vergeet mij' });
    await expect(vraag.getByRole('region', { name: kader.weg })).toContainText('e-mailadres');
    await expect(vraag.getByRole('region', { name: kader.blijft })).toContainText('in een tekst schreef');
    await expect(vraag.getByLabel('Waarom?')).toHaveCount(0);
    await emine.screenshot({ path: info.outputPath('vraag-360.png') });
    await expectNoSideScroll(emine, 'asking to be forgotten');
    await expectAccessible(emine, 'asking to be forgotten', '[role=dialog]');
  });

  await test.step('asked twice; Annuleer leaves everything as it was', async () => {
    // She leads a groep alone: first she is asked who follows.
    await emine.getByRole('button', { name: 'Verder' }).click();
    const volgt = emine.getByLabel('Wie neemt het over?');
    await expect(volgt).toHaveAttribute('aria-invalid', 'true');
    await volgt.selectOption({ index: 1 });
    await emine.getByRole('button', { name: 'Verder' }).click();
    const zeker = emine.getByRole('dialog', { name: 'Weet je zeker dat je vergeten wilt worden?' });
    await expect(zeker).toContainText('Niemand kan dit terugdraaien.');
    await emine.screenshot({ path: info.outputPath('zeker-360.png') });
    await zeker.getByRole('button', { name: 'Annuleer' }).click();
    await expect(zeker).toHaveCount(0);
    expect(await ik(emine)).toMatchObject({ id: persoon.id });
    await emine.getByRole('button', { name: 'Verder' }).click();
    await zeker.getByRole('button', { name: 'Ja, vergeet mij' }).click();
    await expect(emine).toHaveURL(/\/$/);
    await expect(emine.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
    expect(await ik(emine)).toBeNull();
  });

  await test.step('on a screen that is open the name goes too, and search finds nobody', async () => {
    await expect(bureau.getByRole('heading', { level: 1 })).toHaveText('oud-deelnemer');
    await bureau.reload();
    await expect(bureau.getByRole('heading', { level: 1 })).toHaveText('oud-deelnemer');
    await expect(bureau.getByRole('main')).not.toContainText(persoon.naam);
    await expect(bureau.getByRole('button', { name: /Haal weg|Wijzig/ })).toHaveCount(0);
    await bureau.screenshot({ path: info.outputPath('oud-deelnemer-1280.png'), fullPage: true });
    await expectAccessible(bureau, 'the page of somebody who was forgotten');
    const q = encodeURIComponent(persoon.naam);
    const found = await (await bureau.request.get(`/v1/zoekresultaten?q=${q}`)).json();
    expect((found as { items: { soort: string }[] }).items.filter((i) => i.soort === 'persoon')).toEqual([]);
  });

  await test.step('the programmabureau does it for who asks otherwise, with a reason', async () => {
    const jeugd = await als('kernteam.jeugd', { server });
    const ander = await ik(jeugd);
    if (!ander) throw new Error('not signed in');
    await bureau.goto(`/personen/${ander.id}`);
    await bureau.getByRole('button', { name: 'Haal weg wie dit is' }).click();
    await bureau.getByRole('button', { name: 'Verder' }).click();
    const reden = bureau.getByLabel('Waarom?');
    await expect(reden).toHaveAccessibleDescription(/Schrijf op waarom/);
    await reden.fill('Vroeg erom per brief');
    await expectAccessible(bureau, 'taking away who somebody is', '[role=dialog]');
    await bureau.screenshot({ path: info.outputPath('bureau-1280.png') });
    await bureau.getByRole('button', { name: 'Verder' }).click();
    await bureau.getByRole('button', { name: 'Ja, haal weg' }).click();
    await expect(bureau.getByRole('heading', { level: 1 })).toHaveText('oud-deelnemer');
    expect(await ik(jeugd)).toBeNull();
  });
});
