import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { dag } from '../fixtures/dag.ts';
import { expect, test } from '../fixtures/test.ts';
import { part, plan, zegAllesAf } from '../fixtures/verslag.ts';

const vandaag = 'Overleg met een volle agenda';
const later = 'Overleg van volgende week';

/** The titles of the agenda of the page, from the first to the last. */
const titels = (page: Page) => part(page, 'Agenda').getByRole('listitem').locator('label, p:first-child');

async function voegToe(page: Page, titel: string, minuten: number): Promise<void> {
  await page.getByRole('button', { name: 'Voeg een punt toe' }).click();
  const form = page.getByRole('dialog', { name: 'Voeg een punt toe' });
  await form.getByLabel('Waar gaat het over?').fill(titel);
  await form.getByLabel('Hoeveel minuten?').fill(String(minuten));
  await form.getByRole('button', { name: 'Zet op de agenda' }).click();
  await expect(form).toHaveCount(0);
}

/** Presses a button that asks whether one is sure, and is. */
async function zeker(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

test('de agenda: volgorde, klok en wat doorgaat', async ({ als }) => {
  test.setTimeout(120_000);
  const emine = await als('werkgroep');
  const bram = await als('kernteam.wonen', { viewport: { width: 360, height: 740 } });
  await emine.clock.install();
  const straks = await plan(emine, later, dag(7));
  const adres = await plan(emine, vandaag);

  await test.step('a number of minutes that cannot be gets a plain answer at its field', async () => {
    await emine.getByRole('button', { name: 'Voeg een punt toe' }).click();
    const form = emine.getByRole('dialog', { name: 'Voeg een punt toe' });
    await form.getByLabel('Waar gaat het over?').fill('Te lang');
    await form.getByLabel('Hoeveel minuten?').fill('999');
    await form.getByRole('button', { name: 'Zet op de agenda' }).click();
    await expect(form.getByLabel('Hoeveel minuten?')).toHaveAccessibleDescription('Hoogstens 480 minuten.');
    await form.getByLabel('Hoeveel minuten?').fill('');
    await form.getByRole('button', { name: 'Zet op de agenda' }).click();
    await expect(form.getByLabel('Hoeveel minuten?')).toHaveAccessibleDescription('Vul een getal in.');
    await form.getByRole('button', { name: 'Annuleer' }).click();
  });

  await test.step('Emine makes the agenda; how long it takes is added up', async () => {
    await voegToe(emine, 'Metingen', 20);
    await voegToe(emine, 'Rondvraag', 10);
    await voegToe(emine, 'Welkom', 5);
    await expect(part(emine, 'Agenda')).toContainText('Samen 35 minuten');
  });

  await test.step('by keyboard she puts one first; the focus stays and the place is said', async () => {
    await emine.getByRole('button', { name: 'Verander de agenda' }).click();
    const eerder = emine.getByRole('button', { name: 'Zet eerder: Welkom' });
    await eerder.focus();
    await emine.keyboard.press('Enter');
    await expect(titels(emine)).toHaveText(['Metingen', 'Welkom', 'Rondvraag']);
    await expect(eerder).toBeFocused();
    await emine.keyboard.press('Enter');
    await expect(titels(emine)).toHaveText(['Welkom', 'Metingen', 'Rondvraag']);
    await expect(emine.getByText('Welkom staat nu op plaats 1 van 3.')).toBeAttached();
    // It can go no higher: the focus is on the other direction, not lost.
    await expect(emine.getByRole('button', { name: 'Zet later: Welkom' })).toBeFocused();
    await expectAccessible(emine, 'changing the agenda');
  });

  await test.step('by dragging she puts another one last; Bram sees the same on his phone', async () => {
    const rows = part(emine, 'Agenda').getByRole('listitem');
    await rows.filter({ hasText: 'Metingen' }).dragTo(rows.filter({ hasText: 'Rondvraag' }));
    await expect(titels(emine)).toHaveText(['Welkom', 'Rondvraag', 'Metingen']);
    await emine.getByRole('button', { name: 'Klaar', exact: true }).click();
    await bram.goto(adres);
    await bram.getByRole('button', { name: 'Agenda (3)' }).click();
    await expect(bram.getByRole('dialog').getByRole('listitem').locator('label, p:first-child')).toHaveText([
      'Welkom',
      'Rondvraag',
      'Metingen',
    ]);
  });

  await test.step('the clock says where they are, to both, and when the time is up', async () => {
    await zeker(emine, 'Begin de bijeenkomst');
    const klok = (page: Page) => page.getByRole('group', { name: 'Waar jullie zijn' });
    for (const page of [emine, bram]) {
      await expect(klok(page)).toContainText('Nu: Welkom');
      await expect(klok(page)).toContainText('Nog 5 minuten');
      await expect(klok(page)).toContainText('Jullie lopen op tijd.');
    }
    await expectAccessible(bram, 'the clock of the agenda, narrow', '[role=dialog]');
    await expectNoSideScroll(bram, 'the clock of the agenda');
    await emine.clock.fastForward('09:00');
    await expect(emine.getByText('De tijd voor Welkom is om.')).toBeAttached();
    await expect(klok(emine)).toContainText(/[34] minuten langer dan gepland/);
    await expect(klok(emine)).toContainText(/Jullie lopen [34] minuten achter\./);
    await expectAccessible(emine, 'the clock of the agenda');
    await klok(emine).getByRole('button', { name: 'Naar het volgende punt' }).click();
    for (const page of [emine, bram]) await expect(klok(page)).toContainText('Nu: Rondvraag');
  });

  await test.step('what was not discussed goes on to the next agenda, with its minutes', async () => {
    await zeker(emine, 'Sluit de bijeenkomst');
    await emine.getByRole('button', { name: 'Zet door wat niet is besproken' }).click();
    const form = emine.getByRole('dialog', { name: 'Zet door naar een andere bijeenkomst' });
    await expect(form.getByRole('listitem')).toHaveText(['Rondvraag', 'Metingen']);
    const naar = form.getByLabel('Waar moet het naartoe?');
    const keuze = await naar.locator('option', { hasText: later }).getAttribute('value');
    await naar.selectOption(keuze);
    await expectAccessible(emine, 'moving agendapunten on', '[role=dialog]');
    await form.getByRole('button', { name: 'Zet op die agenda' }).click();
    await expect(part(emine, 'Agenda').getByText('doorgezet naar')).toHaveCount(2);
    await part(emine, 'Agenda').getByRole('link', { name: later }).first().click();
    await expect(emine.getByRole('heading', { level: 1 })).toHaveText(later);
    expect(new URL(emine.url()).pathname).toBe(straks);
    await expect(titels(emine)).toHaveText(['Rondvraag', 'Metingen']);
    await expect(part(emine, 'Agenda')).toContainText('Samen 30 minuten');
  });
});

test('wat nog te doen is, komt terug tot het gedaan is of niet meer hoeft', async ({ als, begin }) => {
  test.setTimeout(120_000);
  // A groep has one next bijeenkomst: here nobody else plans one.
  const server = await begin();
  const emine = await als('werkgroep', { server });
  const bram = await als('kernteam.wonen', { server, viewport: { width: 360, height: 740 } });
  await zegAllesAf(emine);
  const terug = part(emine, 'Nog te doen van eerder');
  const adressen: string[] = [];
  for (const [dagen, titel] of ['Eerst', 'Daarna', 'Ten slotte'].entries())
    adressen.unshift(await plan(emine, `${titel} overleggen`, dag(dagen)));
  const [derde = '', tweede = '', eerst = ''] = adressen;

  await test.step('at the first one three actiepunten are noted; at the next one they are there by themselves', async () => {
    await emine.goto(eerst);
    for (const tekst of ['Sleutels regelen', 'Folder maken', 'Zaal zoeken']) {
      await emine.getByRole('button', { name: 'Noteer een actiepunt' }).click();
      const form = emine.getByRole('dialog', { name: 'Noteer een actiepunt' });
      await form.getByLabel('Wat gaat er gebeuren?').fill(tekst);
      await form.getByRole('button', { name: 'Noteer', exact: true }).click();
      await expect(part(emine, 'Acties')).toContainText(tekst);
    }
    await expect(terug).toHaveCount(0);
    await zeker(emine, 'Begin de bijeenkomst');
    await zeker(emine, 'Sluit de bijeenkomst');
    await expect(emine.getByRole('main').getByText('geweest', { exact: true })).toBeVisible();
    await emine.goto(tweede);
    for (const tekst of ['Sleutels regelen', 'Folder maken', 'Zaal zoeken'])
      await expect(terug).toContainText(tekst);
    await expectAccessible(emine, 'what comes back');
  });

  await test.step('on a phone they stand above the agenda; one that is done there is gone here', async () => {
    await bram.goto(tweede);
    await bram.getByRole('button', { name: /^Agenda/ }).click();
    await bram.getByRole('dialog').getByRole('checkbox', { name: 'Sleutels regelen' }).click();
    await expect(terug).not.toContainText('Sleutels regelen');
    await expectAccessible(bram, 'what comes back, narrow', '[role=dialog]');
  });

  await test.step('one that is not needed any more asks why', async () => {
    await terug.getByRole('button', { name: 'Verander: Folder maken' }).click();
    await emine.getByRole('button', { name: 'Dit hoeft niet meer' }).click();
    const form = emine.getByRole('dialog', { name: 'Waarom hoeft dit niet meer?' });
    const reden = form.getByLabel('De reden, in één zin');
    await form.getByRole('button', { name: 'Laat vervallen' }).click();
    await expect(reden).toHaveAttribute('aria-invalid', 'true');
    await expect(reden).toHaveAccessibleDescription(/.+/);
    await reden.fill('De corporatie maakt er een.');
    await form.getByRole('button', { name: 'Laat vervallen' }).click();
    await expect(terug).not.toContainText('Folder maken');
  });

  await test.step('the last one comes back once more; where they were noted it says what became of each', async () => {
    await zeker(emine, 'Begin de bijeenkomst');
    await zeker(emine, 'Sluit de bijeenkomst');
    await expect(emine.getByRole('main').getByText('geweest', { exact: true })).toBeVisible();
    await emine.goto(derde);
    await expect(terug.getByRole('checkbox')).toHaveCount(1);
    await expect(terug).toContainText('Zaal zoeken');
    await emine.goto(eerst);
    await expect(part(emine, 'Acties')).toContainText('gedaan op');
    await expect(part(emine, 'Acties')).toContainText('hoeft niet meer: De corporatie maakt er een.');
  });
});
