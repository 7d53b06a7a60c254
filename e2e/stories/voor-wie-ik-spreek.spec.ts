import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

const GROEP = 'Netwerk Twee Petten';

test('wie bij twee organisaties hoort, kiest namens wie die praat [rule 1]', async ({ als }, info) => {
  test.setTimeout(120_000);
  const bureau = await als('programmabureau');
  const yaw = await als('kernteam.jeugd', { viewport: { width: 360, height: 740 } });
  const gemaakt = await bureau.request.post('/v1/groepen', {
    data: { opgaveteamId: null, soort: 'netwerk', naam: GROEP, toetreding: 'open' },
  });
  expect(gemaakt.status(), await gemaakt.text()).toBe(201);
  const { id } = (await gemaakt.json()) as { id: string };
  const namens = yaw.getByLabel('Namens wie praat je hier mee?');
  const werk = yaw.getByRole('list', { name: 'Organisaties van nu' });
  let eerste = '';
  let tweede = '';

  await test.step('who has one organisation is asked nothing', async () => {
    await yaw.goto(`/groepen/${id}`);
    await expect(yaw.getByRole('button', { name: 'Doe mee', exact: true })).toBeVisible();
    await expect(namens).toHaveCount(0);
  });

  await test.step('Yaw says that he works for another one too', async () => {
    await yaw.goto('/mijn/account');
    eerste = (await werk.getByRole('listitem').locator('span').first().textContent()) ?? '';
    const lijst = yaw.getByLabel('Nog een organisatie');
    tweede = (await lijst.locator('option').nth(1).textContent()) ?? '';
    await lijst.selectOption({ label: tweede });
    await yaw.getByRole('button', { name: 'Voeg toe', exact: true }).press('Enter');
    await expect(werk).toContainText(tweede);
    await expectAccessible(yaw, 'waar iemand werkt');
    await expectNoSideScroll(yaw, 'waar iemand werkt');
    await yaw.screenshot({ path: info.outputPath('werk-360.png'), fullPage: true });
  });

  await test.step('he joins for the first, by keyboard', async () => {
    await yaw.goto(`/groepen/${id}`);
    await namens.selectOption({ label: eerste });
    await expectAccessible(yaw, 'kiezen namens wie');
    await expectNoSideScroll(yaw, 'kiezen namens wie');
    await yaw.screenshot({ path: info.outputPath('meedoen-360.png') });
    await yaw.getByRole('button', { name: 'Doe mee', exact: true }).press('Enter');
    await expect(yaw.getByText(`Je praat hier mee namens ${eerste}.`)).toBeVisible();
  });

  await test.step('and goes on for the other, by keyboard', async () => {
    await yaw.setViewportSize({ width: 1280, height: 800 });
    await yaw.getByRole('button', { name: 'Kies namens wie je praat' }).press('Enter');
    const form = yaw.getByRole('dialog', { name: `Namens wie je praat in ${GROEP}` });
    await form.getByLabel('Namens wie praat je hier mee?').selectOption({ label: tweede });
    await expectAccessible(yaw, 'namens een ander');
    await yaw.screenshot({ path: info.outputPath('anders-1280.png') });
    await form.getByRole('button', { name: 'Bewaar' }).press('Enter');
    await expect(yaw.getByText(`Je praat hier mee namens ${tweede}.`)).toBeVisible();
    await expect(yaw.getByRole('region', { name: 'Wie zitten erin' })).toContainText(`namens ${tweede}`);
  });

  await test.step('both stay to be seen, one after the other', async () => {
    const { persoon } = (await (await yaw.request.get('/v1/ik')).json()) as { persoon: { id: string } };
    await bureau.goto(`/personen/${persoon.id}`);
    const plekken = bureau.getByRole('listitem').filter({ hasText: GROEP });
    await expect(plekken).toHaveCount(2);
    await expect(plekken.filter({ hasText: `namens ${eerste}` })).toHaveCount(1);
    await expect(plekken.filter({ hasText: `namens ${tweede}` })).toHaveCount(1);
  });

  await test.step('the programmabureau mends where he works; what ended stays to be seen', async () => {
    await bureau.getByRole('button', { name: `Beëindig ${tweede}` }).click();
    await expect(bureau.getByRole('list', { name: 'Organisaties van nu' })).not.toContainText(tweede);
    await bureau.getByText('Eerder', { exact: true }).last().click();
    await expectAccessible(bureau, 'waar Yaw werkte');
    await bureau.screenshot({ path: info.outputPath('persoon-1280.png'), fullPage: true });
  });
});
