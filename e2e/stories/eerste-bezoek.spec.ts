import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** The scripts that a page gets from now on. */
function scriptsOf(page: Page): Response[] {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
  });
  return scripts;
}

/** Whether one of these scripts holds the editor: ProseMirror writes its name on the element one types in. */
async function holdsEditor(scripts: Response[]): Promise<boolean> {
  const texts = await Promise.all(scripts.map((script) => script.text()));
  return texts.some((text) => text.includes('ProseMirror'));
}

/** Until nothing was asked of the server for three seconds: what is fetched ahead belongs to the first load too. */
async function quiet(page: Page): Promise<void> {
  let last = Date.now();
  page.on('request', () => (last = Date.now()));
  await expect.poll(() => Date.now() - last, { timeout: 30_000 }).toBeGreaterThan(3_000);
}

test('the first visit takes at most 200 KB of JavaScript, without the editor', async ({ als }) => {
  const page = await als(null);
  const scripts = scriptsOf(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Wonen en leefomgeving' })).toBeVisible();
  await quiet(page);
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const sizes = await Promise.all(scripts.map((script) => script.request().sizes()));
  const sent = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  const zipped = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  // On a slow network a request costs more than its bytes.
  expect(scripts.length, 'in few pieces').toBeLessThanOrEqual(10);
  expect(sent, 'as it was sent').toBeLessThanOrEqual(200_000);
  expect(zipped, 'as gzip').toBeLessThanOrEqual(200_000);
  expect(await holdsEditor(scripts)).toBe(false);
});

test('the editor comes where one writes', async ({ als }) => {
  const page = await als('kernteam.wonen');
  const answer = await page.request.get('/v1/mijn');
  const { bijeenkomsten } = (await answer.json()) as { bijeenkomsten: { id: string }[] };
  const scripts = scriptsOf(page);
  await page.goto(`/bijeenkomsten/${bijeenkomsten[0]?.id ?? ''}`);
  await expect(page.getByRole('textbox', { name: /^Verslag/ })).toBeVisible();
  expect(await holdsEditor(scripts)).toBe(true);
});

test('a slow phone network gets there too', async ({ als }) => {
  test.setTimeout(120_000);
  const page = await als(null, { viewport: { width: 360, height: 740 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 25_000,
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Wonen en leefomgeving' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Wonen en leefomgeving' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wonen en leefomgeving', {
    timeout: 30_000,
  });
});

test('a page whose words come with it can be the first one that is opened', async ({ als }) => {
  const page = await als(null);
  for (const path of ['/privacy', '/toegankelijkheid', '/opgaveteams/wonen/samenstelling']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Er ging iets mis op deze pagina' })).toHaveCount(0);
  }
});
