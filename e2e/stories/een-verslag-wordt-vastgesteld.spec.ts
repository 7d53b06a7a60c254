import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';
import { opgeslagen, part, plan, schrijf, verslag } from '../fixtures/verslag.ts';

const titel = 'Verslag van het vochtoverleg';

test('een verslag wordt vastgesteld', async ({ als }) => {
  test.setTimeout(180_000);
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen');

  await test.step('Emine holds a bijeenkomst of the groep; both write', async () => {
    await bram.goto(await plan(emine, titel));
    await schrijf(emine, 'De muren zijn droog. ');
    await schrijf(bram, 'We meten nog een maand.');
    for (const page of [emine, bram]) {
      await expect(verslag(page)).toContainText('De muren zijn droog.');
      await expect(verslag(page)).toContainText('We meten nog een maand.');
      await opgeslagen(page);
    }
  });

  await test.step('she asks for corrections; Bram sees it at once', async () => {
    await emine.getByRole('button', { name: 'Vraag om correcties' }).click();
    const dialog = emine.getByRole('dialog');
    await expectAccessible(emine, 'asking for corrections');
    await dialog.getByRole('button', { name: 'Vraag om correcties' }).click();
    for (const page of [emine, bram]) await expect(page.getByText('De leden kijken dit na.')).toBeVisible();
  });

  await test.step('Bram chooses words and proposes a correction; Emine sees it at once', async () => {
    await verslag(bram).press('Control+Home');
    await verslag(bram).press('Control+Shift+ArrowRight');
    await verslag(bram).press('Control+Shift+ArrowRight');
    await bram.getByRole('button', { name: 'Stel een correctie voor' }).click();
    const dialog = bram.getByRole('dialog', { name: 'Stel een correctie voor' });
    await expectAccessible(bram, 'proposing a correction');
    await dialog.getByLabel('Wat moet er staan?').fill('Alle muren');
    await dialog.getByRole('button', { name: 'Plaats' }).click();
    await expect(part(emine, 'Opmerkingen').getByText('Alle muren')).toBeVisible();
    await expect(emine.getByText('1 opmerking wacht op antwoord.')).toBeVisible();
  });

  await test.step('while it waits for an answer it is not vastgesteld; Emine takes it over by one click', async () => {
    const margin = part(emine, 'Opmerkingen');
    await schrijf(emine, ' Tot ziens.');
    await margin.getByRole('button', { name: 'Neem over' }).click();
    for (const page of [emine, bram]) await expect(verslag(page)).toContainText('Alle muren');
    await expect(margin.getByText('Er zijn geen open opmerkingen.')).toBeVisible();
    await margin.getByRole('button', { name: 'Afgehandeld' }).click();
    await expect(margin.getByText('Emine Kaya nam dit over.')).toBeVisible();
    await expectAccessible(emine, 'remarks in the margin');
  });

  await test.step('[rule 6] without gewone taal it is refused, in a plain sentence', async () => {
    await emine.getByRole('button', { name: 'Stel vast' }).click();
    const dialog = emine.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stel vast' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Schrijf eerst in gewone taal op');
    await dialog.getByRole('button', { name: 'Annuleer' }).click();
    await emine.getByRole('button', { name: 'Schrijf in gewone taal' }).click();
    const gewoon = emine.getByRole('dialog', { name: 'In gewone taal' });
    await gewoon
      .getByLabel('Wat is er besproken en besloten?')
      .fill('We kijken nog een maand of het droog blijft.');
    await gewoon.getByRole('button', { name: 'Bewaar' }).click();
    await expect(bram.getByText('We kijken nog een maand of het droog blijft.')).toBeVisible();
  });

  let typed = '';
  await test.step('[V2] she stelt vast while Bram types: he reads a sentence, and nothing that was saved is lost', async () => {
    let go = true;
    const typing = (async () => {
      for (let i = 0; go; i++) {
        typed = `woord${i} `;
        await verslag(bram).press('Control+End');
        await verslag(bram).pressSequentially(typed, { delay: 5, timeout: 5_000 });
      }
    })();
    await expect(verslag(emine)).toContainText('woord2');
    await emine.getByRole('button', { name: 'Stel vast' }).click();
    await emine.getByRole('dialog').getByRole('button', { name: 'Stel vast' }).click();
    await expect(bram.getByText('Aan deze tekst verandert niets meer.').first()).toBeVisible();
    go = false;
    await typing;
    await expect(verslag(bram)).toHaveAttribute('aria-readonly', 'true');
    await expect(verslag(emine)).toHaveAttribute('aria-readonly', 'true');
    await expect(
      part(emine, 'Besluiten').getByText(`Het verslag van ‘${titel}’ is vastgesteld.`),
    ).toBeVisible();
  });

  await test.step('the file that anybody can save is the one of the check number', async () => {
    const [download] = await Promise.all([
      bram.waitForEvent('download'),
      bram.getByRole('button', { name: 'Bewaar de vastgestelde tekst' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const hash = createHash('sha256').update(bytes).digest('hex');
    for (const page of [emine, bram]) await expect(page.getByText(hash, { exact: true })).toBeVisible();
    const canoniek = bytes.toString('utf8');
    expect(canoniek).toContain('We meten nog een maand.');
    expect(canoniek).toContain('We kijken nog een maand of het droog blijft.');
    // A page that is opened now shows what was vastgesteld, to the last letter that was saved.
    await emine.reload();
    const fixed = (await verslag(emine).innerText()).replace(/\s+/g, ' ').trim();
    for (const word of fixed.match(/woord\d+/g) ?? []) expect(canoniek).toContain(word);
  });

  await test.step('it is readable for everybody, wide and narrow', async () => {
    await expectAccessible(emine, 'a verslag that is vastgesteld');
    await emine.setViewportSize({ width: 360, height: 740 });
    await expectNoSideScroll(emine, 'a verslag that is vastgesteld');
    await expectAccessible(emine, 'a verslag that is vastgesteld, narrow');
  });
});
