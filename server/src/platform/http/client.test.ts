import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../html/html.ts';
import { serveClient } from './client.ts';

const pages = [
  { pattern: '^/?$', files: ['/assets/home.js'] },
  { pattern: '^/bijeenkomsten/[^/]+/?$', files: ['/assets/editor.js', '/assets/editor.css'] },
];

describe('the page of the app', () => {
  const dir = mkdtempSync(join(tmpdir(), 'client-'));
  let server: Server;
  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  beforeAll(async () => {
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'assets', 'home.js'), 'export {};');
    writeFileSync(
      join(dir, 'index.html'),
      '<html lang="nl"><head><title>$& Opgaveteams</title></head><body></body></html>',
    );
    writeFileSync(join(dir, 'pages.json'), JSON.stringify(pages));
    const app = express();
    serveClient(app, dir, (_req, bekend) =>
      Promise.resolve(
        bekend
          ? null
          : { status: 404, taal: 'en', hoofd: html`<title>${'$& <Weg>'}</title>`, lijf: html`<p>weg</p>` },
      ),
    );
    server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.close();
    rmSync(dir, { recursive: true });
  });

  it('names the files that its address needs, and only those', async () => {
    const home = await (await get('/')).text();
    expect(home).toContain('<link rel="modulepreload" crossorigin href="/assets/home.js"></head>');
    expect(home).not.toContain('editor');
    const meeting = await (await get('/bijeenkomsten/b1?blok=2')).text();
    expect(meeting).toContain('<link rel="modulepreload" crossorigin href="/assets/editor.js">');
    expect(meeting).toContain('<link rel="preload" as="style" crossorigin href="/assets/editor.css">');
    expect(meeting).not.toContain('home.js');
  });

  it('is the same page for an address that nobody knows, and says so, also without the client', async () => {
    const answer = await get('/nergens/heen');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toBe(
      '<html lang="en"><head><title>$&amp; &lt;Weg&gt;</title></head><body><p>weg</p></body></html>',
    );
  });

  it('is not sent again to who has it', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('keeps its files for ever, and says it when one is not there', async () => {
    expect((await get('/assets/home.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/oud.js')).status).toBe(404);
  });
});
