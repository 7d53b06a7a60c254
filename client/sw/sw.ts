import { answerTo, forgetAnswers, giveWay, isKept } from './answers.ts';
import { dropOldShells, fetchShell, shellFile, type ShellFile } from './shell.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

/** The files of this version of the client; the build fills them in. */
const files = self.__WB_MANIFEST;
const paths = new Set(files.map(({ url }) => `/${url.replace(/^\//, '')}`));
/** Pages that the server makes itself. */
const notOurs = /^\/(v1|dev|socket\.io|gezond|\.well-known)(\/|$)/;
/** Signing in or out: whoever is here now finds nothing of the one before. */
const session = /^\/v1\/(sessies|ik\/sessie)$/;

self.addEventListener('install', (event) => event.waitUntil(fetchShell(files)));

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropOldShells(files), self.clients.claim()])),
);

// A new version waits until the person on the page says that it may come.
self.addEventListener('message', ({ data }) => {
  if (data === 'nu') void self.skipWaiting();
  else if (data === 'weg') giveWay();
});

async function apiAnswer(event: FetchEvent): Promise<Response> {
  const { answer, keeping } = await answerTo(event.request);
  event.waitUntil(keeping.catch(() => undefined));
  return answer;
}

async function sessionAnswer(request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.ok) await forgetAnswers();
  return answer;
}

/** So often the page is asked to come again for the newer version; after that it gets this one, rather than nothing. */
const MAX_TURNS = 5;
let turns = 0;

/**
 * The page of the app. When a newer version waits and this is the only tab, a page that is loaded again is the newer
 * one: nobody is writing in another tab with the older one.
 */
async function page(request: Request): Promise<Response> {
  const { waiting } = self.registration;
  if (waiting && turns < MAX_TURNS && (await self.clients.matchAll({ type: 'window' })).length < 2) {
    turns++;
    giveWay();
    waiting.postMessage('nu');
    return new Response('', { headers: { Refresh: '0' } });
  }
  return shellFile(files, '/index.html', request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method !== 'GET') {
    if (session.test(url.pathname)) event.respondWith(sessionAnswer(request));
    return;
  }
  if (isKept(url)) event.respondWith(apiAnswer(event));
  else if (request.mode === 'navigate' && !notOurs.test(url.pathname)) event.respondWith(page(request));
  else if (paths.has(url.pathname)) event.respondWith(shellFile(files, url.pathname, request));
});
