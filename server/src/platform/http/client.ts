import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Response } from 'express';

/** What the build says of the pages: which files the one at these addresses needs beside the first ones. */
interface Page {
  pattern: string;
  files: string[];
}

const link = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin href="${file}">`
    : `<link rel="modulepreload" crossorigin href="${file}">`;

/** The page of the app, which names the files that its address needs. */
function pageAt(dir: string): (path: string) => string {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const pages = (JSON.parse(readFileSync(join(dir, 'pages.json'), 'utf8')) as Page[]).map(
    ({ pattern, files }) => ({ pattern: new RegExp(pattern), links: files.map(link).join('') }),
  );
  return (path) => {
    const { links = '' } = pages.find(({ pattern }) => pattern.test(path)) ?? {};
    return html.replace('</head>', () => `${links}</head>`);
  };
}

/**
 * The built client: hashed assets for ever, the page itself always fresh, and so is the service worker: an old one
 * would hold on to an old client. Any other path is a screen.
 */
export function serveClient(app: Express, dir: string): void {
  app.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  const setHeaders = (res: Response, path: string): void => {
    if (path.endsWith('sw.js')) res.set('Cache-Control', 'no-cache');
  };
  app.use(express.static(dir, { index: false, cacheControl: false, setHeaders }));
  const page = pageAt(dir);
  app.get('/{*path}', (req, res) => {
    res.set('Cache-Control', 'no-cache').type('html').send(page(req.path));
  });
}
