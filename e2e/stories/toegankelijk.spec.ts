import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

/** What `/v1/mijn` says of the person who looks: enough to find a page of each kind. */
interface Mijn {
  lidmaatschappen: { groep: { id: string }; persoon: { id: string } }[];
  actielijnen: { id: string }[];
  bijeenkomsten: { id: string }[];
}

interface Screen {
  naam: string;
  /** Who looks; nobody signed in when it is left out. */
  wie?: string;
  adres: string | ((mijn: Mijn) => string);
  /** Opens something on the screen: a dialog, a menu. */
  open?: (page: Page) => Promise<unknown>;
  /** What was opened over the screen; the screen itself has a line of its own here. */
  deel?: string;
  /** Only where the screen has it. */
  breedtes?: number[];
}

// They only look: which of them go at once does not matter.
test.describe.configure({ mode: 'parallel' });
// A trace of every look that axe takes costs more time than the look; what it finds says where it is.
test.use({ trace: 'off' });

const samira = 'trekker.wonen';
const naarGroep = (mijn: Mijn): string => `/groepen/${mijn.lidmaatschappen[0]?.groep.id}`;
const naarActielijn = (mijn: Mijn): string => `/actielijnen/${mijn.actielijnen[0]?.id}`;
const naarBijeenkomst = (mijn: Mijn): string => `/bijeenkomsten/${mijn.bijeenkomsten[0]?.id}`;
const knop = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const inDialoog = '[role=dialog]';
const dialoog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

const screens: Screen[] = [
  { naam: 'voorpagina', adres: '/' },
  { naam: 'inloggen', adres: '/inloggen' },
  { naam: 'inloggen met een link', adres: '/inloggen?token=verzonnen' },
  { naam: 'opgaveteams', adres: '/opgaveteams' },
  { naam: 'een team, voor iedereen', adres: '/opgaveteams/jeugd' },
  { naam: 'het programma', adres: '/programma' },
  { naam: 'het programma, verdiepend', adres: '/programma?vorm=verdiepend', breedtes: [360] },
  { naam: 'reacties op het programma', adres: '/programma/reacties' },
  { naam: 'besluiten, voor iedereen', adres: '/besluiten' },
  { naam: 'agenda, voor iedereen', adres: '/agenda' },
  { naam: 'toegankelijkheid', adres: '/toegankelijkheid' },
  { naam: 'privacy', adres: '/privacy' },
  { naam: 'wat er niet is', adres: '/bestaat-niet' },
  { naam: 'mijn', wie: samira, adres: '/mijn' },
  { naam: 'account', wie: samira, adres: '/mijn/account' },
  { naam: 'een team: overzicht', wie: samira, adres: '/opgaveteams/wonen' },
  { naam: 'een team: actielijnen', wie: samira, adres: '/opgaveteams/wonen/actielijnen' },
  { naam: 'een team: bord', wie: samira, adres: '/opgaveteams/wonen/actielijnen?weergave=bord' },
  { naam: 'een team: samenstelling', wie: samira, adres: '/opgaveteams/wonen/samenstelling' },
  {
    naam: 'een team: toen',
    wie: samira,
    adres: '/opgaveteams/wonen/samenstelling?op=2024-06-01',
    breedtes: [360],
  },
  { naam: 'een team: tijdlijn', wie: samira, adres: '/opgaveteams/wonen/samenstelling?beeld=tijdlijn' },
  { naam: 'een team: bijeenkomsten', wie: samira, adres: '/opgaveteams/wonen/bijeenkomsten' },
  {
    naam: 'een groep',
    wie: samira,
    adres: naarGroep,
  },
  {
    naam: 'een persoon',
    wie: samira,
    adres: ({ lidmaatschappen }) => `/personen/${lidmaatschappen[0]?.persoon.id}`,
  },
  { naam: 'een actielijn', wie: samira, adres: naarActielijn },
  { naam: 'een bijeenkomst', wie: samira, adres: naarBijeenkomst },
  {
    naam: 'een statusbericht met fouten',
    wie: samira,
    adres: naarActielijn,
    open: async (page) => {
      await knop(page, 'Zeg hoe het gaat').click();
      await page.getByRole('radio', { name: 'stokt' }).check();
      await knop(page, 'Plaats').click();
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(4);
    },
  },
  {
    naam: 'een actielijn veranderen',
    wie: samira,
    adres: naarActielijn,
    deel: inDialoog,
    open: async (page) => {
      await knop(page, 'Verander').click();
      await dialoog(page);
    },
  },
  {
    naam: 'iemand toevoegen',
    wie: samira,
    adres: naarGroep,
    deel: inDialoog,
    open: async (page) => {
      await knop(page, /^Voeg iemand toe/).click();
      await dialoog(page);
    },
  },
  {
    naam: 'een besluit nemen',
    wie: samira,
    adres: naarBijeenkomst,
    breedtes: [1280],
    deel: inDialoog,
    open: async (page) => {
      await knop(page, 'Neem een besluit').click();
      await dialoog(page);
    },
  },
  {
    naam: 'de agenda op de telefoon',
    wie: samira,
    adres: naarBijeenkomst,
    breedtes: [360],
    deel: inDialoog,
    open: async (page) => {
      await page.getByRole('toolbar', { name: 'Bij deze bijeenkomst' }).getByRole('button').first().click();
      await dialoog(page);
    },
  },
  {
    naam: 'het eigen menu',
    wie: samira,
    adres: '/toegankelijkheid',
    open: (page) => knop(page, 'Menu van Samira Bouzid').click(),
  },
  {
    naam: 'zoeken',
    wie: samira,
    adres: '/privacy',
    deel: inDialoog,
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Waar zoek je naar?' }).fill('wonen');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  },
];

test('wie minder beweging wil, ziet elke verandering in één keer', async ({ als }) => {
  const page = await als(null, { reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const margin = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const { marginInlineStart } = getComputedStyle(heading);
    heading.style.marginInlineStart = '40px';
    return [marginInlineStart, getComputedStyle(heading).marginInlineStart];
  });
  expect(margin).toEqual(['0px', '40px']);
});

test('op papier is een pagina licht, ook van wie donker leest', async ({ als }) => {
  const page = await als(null);
  const kop = page.getByRole('heading', { level: 1 });
  const kleur = () => kop.evaluate((element) => getComputedStyle(element).color);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(kop).toBeVisible();
  const licht = await kleur();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(kleur).not.toBe(licht);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await kleur()).toBe(licht);
  await expect(page.getByRole('complementary', { name: 'Voorbeeldgegevens' })).toBeHidden();
});

/** How much lighter one colour is than the other, as WCAG counts it. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(one), light(other)) / Math.min(light(one), light(other));
}

test('of iets is aangevinkt, is te zien, licht en donker, en het past onder een duim', async ({ als }) => {
  const page = await als(samira, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  await page.goto(naarGroep((await (await page.request.get('/v1/mijn')).json()) as Mijn));
  await knop(page, 'Maak een uitnodiging').click();
  const vakje = page.getByRole('checkbox', { name: 'Met een code voor op een poster' });
  const kleuren = () =>
    vakje.evaluate((box) => {
      const { backgroundColor, borderColor } = getComputedStyle(box);
      const mark = getComputedStyle(box.parentElement?.querySelector('svg') as SVGElement).color;
      return { ground: backgroundColor, border: borderColor, mark };
    });
  await expect(vakje).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await vakje.check();
    const aan = await kleuren();
    expect(contrast(aan.mark, aan.ground), `the mark, ${colorScheme}`).toBeGreaterThan(3);
    await vakje.uncheck();
    const uit = await kleuren();
    expect(contrast(uit.border, uit.ground), `the empty box, ${colorScheme}`).toBeGreaterThan(3);
  }
  const label = page.getByText('Met een code voor op een poster');
  expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

/** So tall that the whole page is in view: the bar at the bottom then covers nothing that one would scroll to. */
async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(800, height + 120) });
}

for (const { naam, wie, adres, open, deel, breedtes = [1280, 360] } of screens) {
  test(`voor iedereen: ${naam}`, async ({ als }) => {
    const first = breedtes[0] ?? 1280;
    const page = await als(wie ?? null, { viewport: { width: first, height: 800 }, reducedMotion: 'reduce' });
    const mijn =
      typeof adres === 'string' ? null : ((await (await page.request.get('/v1/mijn')).json()) as Mijn);
    await page.goto(typeof adres === 'string' ? adres : adres(mijn as Mijn));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Voorbeeldgegevens' })).toBeVisible();
    await expect(page.getByText('Bezig met laden').filter({ visible: true })).toHaveCount(0);
    await open?.(page);

    for (const width of breedtes) {
      await showWhole(page, width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        const colours = colorScheme === 'dark';
        await expectAccessible(page, `${naam}, ${width} px, ${colorScheme}`, { within: deel, colours });
      }
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSideScroll(page, naam);
  });
}
