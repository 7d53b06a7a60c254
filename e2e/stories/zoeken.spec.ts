import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../fixtures/axe.ts';
import { opgeslagen, plan, schrijf } from '../fixtures/verslag.ts';

test('[rule 9] zoeken: elk woord van een verslag, in elke vorm en met een tikfout, voor wie het mag lezen', async ({
  als,
}) => {
  const emine = await als('werkgroep');
  const adres = await plan(emine, 'Paddenstoelen in de kelder');
  await schrijf(emine, 'Er groeien boleten tussen de tegels van het trapportaal.');
  await opgeslagen(emine);

  const zoek = async (woorden: string): Promise<void> => {
    await emine.goto('/mijn');
    await emine.getByRole('button', { name: 'Zoek' }).click();
    await emine.getByRole('combobox', { name: 'Waar zoek je naar?' }).fill(woorden);
  };

  await test.step('a word of the text is found, with the words around it, and leads there', async () => {
    await expect(async () => {
      await zoek('boleet');
      await expect(emine.getByRole('option', { name: /Paddenstoelen in de kelder/ })).toContainText(
        'groeien boleten tussen de tegels',
        { timeout: 3_000 },
      );
    }).toPass({ timeout: 20_000 });
    await expectAccessible(emine, 'what was found', '[role=dialog]');
    await emine.keyboard.press('Enter');
    await expect(emine).toHaveURL(new RegExp(adres));
  });

  await test.step('a typing error, and the end of a word that was written together', async () => {
    await zoek('padenstoelen');
    await expect(emine.getByRole('option', { name: /Paddenstoelen in de kelder/ })).toBeVisible();
    await zoek('portaal');
    await expect(emine.getByRole('option', { name: /Paddenstoelen in de kelder/ })).toBeVisible();
  });

  await test.step('a visitor finds nothing of it', async () => {
    const bezoeker = await als(null, { viewport: { width: 360, height: 740 } });
    await bezoeker.goto('/');
    await bezoeker.getByRole('button', { name: 'Zoek' }).click();
    await bezoeker.getByRole('combobox', { name: 'Waar zoek je naar?' }).fill('boleten');
    await expect(bezoeker.getByText('Niets gevonden')).toBeVisible();
    await expectAccessible(bezoeker, 'nothing found', '[role=dialog]');
  });
});
