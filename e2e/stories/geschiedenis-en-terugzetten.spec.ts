import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { opgeslagen, part, plan, schrijf, verslag } from '../fixtures/verslag.ts';

const titel = 'Overleg over de geveltuinen';

/** Writes, and waits until it is saved: a version is of what the server has. */
async function write(page: Page, words: string): Promise<void> {
  await schrijf(page, words);
  await opgeslagen(page);
}

test('geschiedenis en terugzetten', async ({ als }) => {
  test.setTimeout(120_000);
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen');

  await test.step('Emine and Bram write, and Emine keeps how it is under a name', async () => {
    await bram.goto(await plan(emine, titel));
    await write(emine, 'We planten zes bomen.');
    // Who sees it has it from the server: so has the version that is kept now.
    await expect(verslag(bram)).toContainText('We planten zes bomen.');
    await emine.getByRole('link', { name: 'Bekijk de geschiedenis' }).click();
    await emine.getByRole('button', { name: 'Bewaar deze versie' }).click();
    const dialog = emine.getByRole('dialog');
    await dialog.getByLabel('Hoe noem je deze versie?').fill('Eerste opzet');
    await dialog.getByRole('button', { name: 'Bewaar', exact: true }).click();
    // The dialog goes when it is kept: what Bram takes out then is not in it any more.
    await expect(dialog).toBeHidden();
  });

  await test.step('she sees what Bram changes, per word and in words', async () => {
    await verslag(bram).press('Control+a');
    await verslag(bram).press('Delete');
    await write(bram, 'We planten drie struiken.');
    const changed = part(emine, 'Bewaarde versies').locator('p', { has: emine.locator('del') });
    await expect(changed.locator('del')).toContainText(['zes', 'bomen']);
    await expect(changed.locator('ins')).toContainText(['drie', 'struiken']);
    await expect(changed.locator('del').first()).toContainText('Weg:');
    await expectAccessible(emine, 'the history of a text');
    await emine.setViewportSize({ width: 360, height: 740 });
    await expectNoSideScroll(emine, 'the history of a text');
    await expectAccessible(emine, 'the history of a text, narrow');
  });

  await test.step('she sees who wrote when', async () => {
    const writers = part(emine, 'Wie schreef wanneer');
    await expect(writers.getByRole('link', { name: 'Emine Kaya' })).toBeVisible();
    await emine.reload();
    await expect(writers.getByRole('link', { name: 'Bram Visser' })).toBeVisible();
  });

  await test.step('she puts it back: Bram sees it at once, and what he wrote became a version', async () => {
    await emine.getByLabel('Van', { exact: true }).selectOption({ index: 1 });
    await emine.getByRole('button', { name: 'Zet deze versie terug' }).click();
    await emine.getByRole('dialog').getByRole('button', { name: 'Zet deze versie terug' }).click();
    await expect(verslag(bram)).toContainText('We planten zes bomen.');
    await expect(verslag(bram)).not.toContainText('struiken');
    const before = emine.getByLabel('Van', { exact: true }).locator('option', {
      hasText: 'bewaard voor een grote wijziging',
    });
    await expect(before).toHaveCount(1);
  });
});
