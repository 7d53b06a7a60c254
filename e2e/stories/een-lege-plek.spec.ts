import { expectAccessible, expectNoSideScroll } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

const GROEP = 'Netwerk Buurttuinen';
const VRAAG = 'Wat wil je in de tuin doen?';

test('een lege plek blijft te zien tot iemand hem heeft [rule 1]', async ({ als }) => {
  test.setTimeout(120_000);
  const samira = await als('trekker.wonen', { viewport: { width: 1280, height: 800 } });
  const phone = await als('nieuw', { viewport: { width: 360, height: 740 } });
  const plekken = samira.getByRole('list', { name: 'Lege plekken' });

  await test.step('Samira lets people ask, with a question of the groep, and makes a seat', async () => {
    await samira.goto('/opgaveteams/wonen/samenstelling');
    await samira.getByRole('link', { name: GROEP }).click();
    await expect(samira.getByRole('heading', { level: 1 })).toHaveText(GROEP);
    await samira.getByRole('button', { name: 'Wijzig', exact: true }).click();
    const form = samira.getByRole('dialog');
    await form.getByLabel('Wie kan meedoen').selectOption({ label: 'Wie wil meedoen, vraagt het eerst' });
    await form.getByLabel('Wat vraag je aan wie wil meedoen?').fill(VRAAG);
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await expect(form).toHaveCount(0);
    await samira.getByRole('button', { name: `Plekken van ${GROEP}` }).click();
    await samira.getByRole('button', { name: 'Maak een plek' }).click();
    const plek = samira.getByRole('dialog', { name: `Plekken in ${GROEP}` });
    await plek.getByLabel('Voor wie is de plek?').fill('Huurder met groene vingers');
    await expectAccessible(samira, 'een plek maken');
    await plek.getByRole('button', { name: 'Maak de plek' }).click();
    await expect(plek).toContainText('0 van 1 plek bezet');
    await expectAccessible(samira, 'de plekken');
    await samira.keyboard.press('Escape');
    await expect(plekken).toContainText('Huurder met groene vingers');
    await expect(plekken).toContainText('1 plek vrij');
  });

  await test.step('a neighbour sees it on the phone, and asks for it', async () => {
    await phone.goto(samira.url());
    await expect(phone.getByRole('list', { name: 'Lege plekken' })).toContainText('1 plek vrij');
    await expectNoSideScroll(phone, 'de groep met een lege plek');
    await phone.getByRole('button', { name: 'Vraag of je mee mag doen' }).click();
    const form = phone.getByRole('dialog');
    await form.getByLabel(VRAAG).fill('Kruiden planten, en samen eten.');
    await form.getByLabel('Voor een lege plek?').selectOption({ label: 'Huurder met groene vingers' });
    await expectAccessible(phone, 'vragen om mee te doen');
    await form.getByRole('button', { name: 'Verstuur' }).click();
    await expect(phone.getByText('De groep laat het je weten.')).toBeVisible();
  });

  await test.step('Samira reads it with the question, and lets them in: the seat is taken', async () => {
    const asked = samira.getByRole('region', { name: '1 vraag om mee te doen' });
    await expect(asked).toContainText(VRAAG);
    await expect(asked).toContainText('Kruiden planten, en samen eten.');
    await expect(asked).toContainText('Voor de plek: Huurder met groene vingers');
    await asked.getByRole('button', { name: /^Laat .* toe$/ }).click();
    await expect(plekken).toHaveCount(0);
    const people = samira.getByRole('region', { name: 'Wie zitten erin' });
    await expect(people).toContainText('plek: Huurder met groene vingers · namens bewoners');
    await expect(phone.getByText('Je zit in deze groep.')).toBeVisible();
  });
});

test('het alliantiebestuur toont de plekken van de afspraken: wie erop zit, en die leeg is', async ({
  als,
}) => {
  const samira = await als('trekker.wonen', { viewport: { width: 1280, height: 800 } });
  const list = await samira.request.get('/v1/groepen?soort=alliantiebestuur');
  const { items } = (await list.json()) as { items: { id: string }[] };
  await samira.goto(`/groepen/${items[0]?.id ?? ''}`);
  const plekken = samira.getByRole('list', { name: 'Lege plekken' });
  await expect(plekken).toContainText('een onafhankelijke wetenschapper');
  await expect(plekken.getByRole('listitem')).toHaveCount(1);
  const leden = samira.getByRole('region', { name: 'Wie zitten erin' });
  await expect(leden).toContainText('plek: voorzitter');
  await expect(leden).toContainText('plek: vertegenwoordiger opgaveteam Veiligheid');
  await expect(leden).toContainText('plek: buurtbewoners');
  await expectAccessible(samira, 'het bestuur');
});
