import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

const GROEP = 'Netwerk Stokje Doorgeven';

test('wie als laatste trekt, zegt wie het overneemt; wat die nog moest doen gaat mee [rule 1]', async ({
  als,
}, info) => {
  test.setTimeout(150_000);
  const bureau = await als('programmabureau');
  const samira = await als('trekker.wonen', { viewport: { width: 360, height: 740 } });
  const wieIs = async (zoek: string): Promise<string> => {
    const answer = await bureau.request.get(`/v1/personen?q=${encodeURIComponent(zoek)}&aantal=1`);
    return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
  };
  const maak = async <T>(pad: string, data: object): Promise<T> => {
    const answer = await bureau.request.post(`/v1/${pad}`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as T;
  };
  const [vertrekt, yaw, bram] = await Promise.all(['Samira Bouzid', 'Yaw Mensah', 'Bram Visser'].map(wieIs));
  const plan = { opgaveteamId: null, soort: 'netwerk', naam: GROEP, toetreding: 'op_aanvraag' };
  const { id: groepId } = await maak<{ id: string }>('groepen', plan);
  const zet = (persoonId: string | undefined, rol: string) =>
    maak<{ id: string }>('lidmaatschappen', { groepId, persoonId, rol });
  await zet(vertrekt, 'trekker');
  await zet(bram, 'trekker');
  await zet(yaw, 'lid');
  for (const tekst of ['Koffie regelen', 'De zaal bespreken'])
    await maak('actiepunten', { groepId, tekst, actiehouderId: vertrekt });
  const leden = samira.getByRole('region', { name: 'Wie zitten erin' });

  await test.step('with two that lead, nobody is asked who follows: Bram goes by himself', async () => {
    const page = await als('kernteam.wonen');
    await page.goto(`/groepen/${groepId}`);
    await page.getByRole('button', { name: 'Ga uit de groep' }).click();
    const form = page.getByRole('dialog', { name: `Bram Visser in ${GROEP}` });
    await expect(form.getByLabel('Laatste dag')).toBeVisible();
    await expect(form.getByLabel('Wie neemt het over?')).toHaveCount(0);
    await form.getByRole('button', { name: 'Haal Bram Visser uit de groep' }).click();
    await page
      .getByRole('dialog', { name: /uit .* halen\?/ })
      .getByRole('button', { name: /^Haal/ })
      .click();
    await expect(page.getByText('Je zit in deze groep.')).toHaveCount(0);
    await zet(bram, 'lid');
  });

  await test.step('Samira is the last: she has to say who follows, and whose her actiepunten become', async () => {
    await samira.goto(`/groepen/${groepId}`);
    await expect(leden).toContainText('Bram Visser');
    await samira.getByRole('button', { name: 'Ga uit de groep' }).click();
    const form = samira.getByRole('dialog', { name: `Samira Bouzid in ${GROEP}` });
    const wie = form.getByLabel('Wie neemt het over?');
    await expect(wie).toBeVisible();
    await expectAccessible(samira, 'wie het overneemt');
    await expectNoSideScroll(samira, 'wie het overneemt');
    await samira.screenshot({ path: info.outputPath('overdragen-360.png'), fullPage: true });
    const gaan = form.getByRole('button', { name: 'Haal Samira Bouzid uit de groep' });
    await gaan.click();
    await expect(form.getByText('Kies wie het overneemt, of laat de plek leeg.')).toBeVisible();
    await wie.selectOption({ label: 'Yaw Mensah' });
    await form.getByLabel('Koffie regelen').selectOption({ label: 'Yaw Mensah' });
    await form.getByLabel('De zaal bespreken').selectOption({ label: 'Bram Visser' });
    await gaan.press('Enter');
    const zeker = samira.getByRole('dialog', { name: /uit .* halen\?/ });
    await zeker.getByRole('button', { name: /^Haal/ }).click();
    await expect(samira.getByText('Je zit in deze groep.')).toHaveCount(0);
  });

  await test.step('Yaw leads from then on, and each has what they took over', async () => {
    await bureau.goto(`/groepen/${groepId}`);
    const wie = bureau.getByRole('region', { name: 'Wie zitten erin' });
    await expect(wie.getByRole('listitem').filter({ hasText: 'Yaw Mensah' })).toContainText('trekker');
    await expect(wie).not.toContainText('Samira Bouzid');
    const punten = bureau.getByRole('region', { name: 'Open actiepunten' }).getByRole('listitem');
    await expect(punten.filter({ hasText: 'Koffie regelen' })).toContainText('Yaw Mensah');
    await expect(punten.filter({ hasText: 'De zaal bespreken' })).toContainText('Bram Visser');
    await bureau.screenshot({ path: info.outputPath('daarna-1280.png'), fullPage: true });
  });
});
