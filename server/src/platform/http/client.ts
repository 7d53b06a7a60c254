import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import type { Html } from '../html/html.ts';

/** What the build says of the pages: which files the one at these addresses needs beside the first ones. */
interface Page {
  pattern: string;
  files: string[];
}

/** What a page says before the client starts, for who reads without it. */
export interface Gelezen {
  status: 200 | 404;
  taal: string;
  /** From the title on. */
  hoofd: Html;
  lijf: Html;
}

/**
 * Reads a page for a visitor who is nobody; null when the client says all of it, as for who is signed in.
 * @param bekend whether the client has a screen at this address
 */
export type Lezer = (req: Request, bekend: boolean) => Promise<Gelezen | null>;

const link = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin href="${file}">`
    : `<link rel="modulepreload" crossorigin href="${file}">`;

/** The page of the app, which names the files that its address needs. */
function pageAt(dir: string) {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const pages = (JSON.parse(readFileSync(join(dir, 'pages.json'), 'utf8')) as Page[]).map(
    ({ pattern, files }) => ({ pattern: new RegExp(pattern), links: files.map(link).join('') }),
  );
  return (path: string) => {
    const page = pages.find(({ pattern }) => pattern.test(path));
    const shell = html.replace('</head>', () => `${page?.links ?? ''}</head>`);
    return { bekend: page !== undefined, shell };
  };
}

/** The words of a page in its shell. */
function metWoorden(shell: string, { taal, hoofd, lijf }: Gelezen): string {
  return shell
    .replace(/<html lang="\w+"/, () => `<html lang="${taal}"`)
    .replace(/<title>.*<\/title>/, () => hoofd.text)
    .replace('</body>', () => `${lijf.text}</body>`);
}

/** Answers a text that may be asked for again: who has it already hears only that. */
export function sendText(req: Request, res: Response, type: string, text: string): void {
  res.set({
    ETag: `W/"${createHash('sha1').update(text).digest('base64url')}"`,
    'Cache-Control': res.get('Cache-Control') ?? 'no-cache',
  });
  if (res.statusCode === 200 && req.fresh) res.status(304).end();
  else res.type(type).send(text);
}

/**
 * The built client: hashed assets for ever, the page itself always fresh, and so is the service worker: an old one
 * would hold on to an old client. Any other path is a screen; `lees` says what stands there for who has no client.
 */
export function serveClient(app: Express, dir: string, lees: Lezer): void {
  app.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  const setHeaders = (res: Response, path: string): void => {
    if (path.endsWith('sw.js')) res.set('Cache-Control', 'no-cache');
  };
  app.use(express.static(dir, { index: false, cacheControl: false, setHeaders }));
  const page = pageAt(dir);
  app.get('/{*path}', async (req, res) => {
    const { bekend, shell } = page(req.path);
    const gelezen = await lees(req, bekend);
    res.vary('Cookie').vary('Accept-Language');
    res.status(gelezen?.status ?? 200);
    sendText(req, res, 'html', gelezen ? metWoorden(shell, gelezen) : shell);
  });
}
