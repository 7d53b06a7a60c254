/**
 * Takes the picture of the README from the built server with demo data:
 * `CHROMIUM_PATH=/usr/bin/chromium node --import tsx e2e/tools/screenshot.ts`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { discard, root, startServer } from '../fixtures/server.ts';

const server = await startServer();
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 1280, height: 960 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  await page.goto('/inloggen');
  await page.getByRole('button', { name: /^Samira Bouzid/ }).click();
  await page.getByRole('heading', { name: 'Dag Samira' }).waitFor();
  await page.goto('/opgaveteams/wonen');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Bezig met laden').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await mkdir(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs/images/werkplaats.png') });
} finally {
  await browser.close();
  await discard(server);
}
