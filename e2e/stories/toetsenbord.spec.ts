import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** Presses Tab until this has the focus; at every stop one sees where one is. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nowhere';
      // A radio button that is drawn by its neighbour shows the focus there.
      const faces = [element, element.nextElementSibling, element.parentElement].filter((e) => e !== null);
      const seen = faces.some((face) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(face);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      return seen ? 'seen' : element.outerHTML.slice(0, 200);
    });
    expect(['seen', 'nowhere'], 'the focus can be seen').toContain(stop);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${goal.toString()}`);
}

test('alles met het toetsenbord', async ({ als }) => {
  test.setTimeout(120_000);
  const page = await als(null);
  const kop = page.getByRole('heading', { level: 1 });
  const zin = 'De eerste portieken zijn droog, gemeten op dinsdag.';

  await test.step('the first Tab offers to skip the menu', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Wonen en leefomgeving' })).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Ga naar de inhoud' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
  });

  await test.step('sign in', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Inloggen' }).first());
    await page.keyboard.press('Enter');
    await expect(kop).toHaveText('Inloggen');
    await expect(kop).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: /^Samira Bouzid/ }));
    await page.keyboard.press('Enter');
    await expect(kop).toHaveText('Dag Samira');
    await expect(kop).toBeFocused();
  });

  const lijn = page.getByRole('region', { name: 'Je actielijnen' }).getByRole('article').getByRole('link');
  const titel = await lijn.last().innerText();

  await test.step('find an actielijn with Ctrl-K', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Waar zoek je naar?' })).toBeFocused();
    await page.keyboard.type(titel);
    await expect(page.getByRole('option', { name: titel }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(kop).toHaveText(titel);
    await expect(kop).toBeFocused();
  });

  await test.step('say how it goes', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Zeg hoe het gaat' }));
    await page.keyboard.press('Enter');
    const koers = page.getByRole('radio', { name: 'op koers' });
    await expect(page.getByRole('radio', { checked: true })).toBeFocused();
    while (!(await koers.isChecked())) await page.keyboard.press('ArrowUp');
    await tabTo(page, page.getByLabel('In één zin: hoe staat het ervoor?'));
    await page.keyboard.type(zin);
    await tabTo(page, page.getByRole('button', { name: 'Plaats' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(zin).first()).toBeVisible();
  });

  await test.step('when the form closes one is at what it changed', async () => {
    await expect(page.getByRole('button', { name: 'Plaats' })).toHaveCount(0);
    await expect(page.locator(':focus')).toContainText(zin);
    await tabTo(page, page.getByRole('button', { name: 'Zeg hoe het gaat' }));
  });

  await test.step('the back button leads back', async () => {
    await page.goBack();
    await expect(kop).toHaveText('Dag Samira');
    await expect(kop).toBeFocused();
  });
});
