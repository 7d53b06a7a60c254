/**
 * Answers of the API that the screens with a text need, kept for when there is no connection: of one person, gone
 * when somebody else (or nobody) is signed in. Everything else is asked of the server alone.
 */
const CACHE = 'antwoorden';
const WHO = '/v1/ik';
/** What may be kept. Not here: lists of people, search, sessions, what was done by whom. */
const KEPT =
  /^\/v1\/(ik|alliantie|mijn|(bijeenkomsten|actielijnen|besluiten|actiepunten|groepen|vaststellingen)(\/[0-9a-f]{24})?)$/;
const AT = 'x-bewaard-op';
const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;
const MAX_COUNT = 200;

/** May this answer be kept? */
export const isKept = (url: URL): boolean => KEPT.test(url.pathname);

/** Forgets all answers: somebody signed in or out, or rights changed. */
export async function forgetAnswers(): Promise<void> {
  await caches.delete(CACHE);
}

let givesWay = new AbortController();

/**
 * Stops all that is still being fetched: a newer version waits, and this one cannot go before it has its answers. On a
 * bad line those may never come; a page that still wants them asks again.
 */
export function giveWay(): void {
  givesWay.abort();
  givesWay = new AbortController();
}

async function whoIs(answer: Response | undefined): Promise<string | null> {
  const ik = (await answer?.json().catch(() => null)) as { persoon?: { id?: string } | null } | null;
  return ik?.persoon?.id ?? null;
}

/** Without its date: the page sets its clock by that of a fresh answer. */
async function toKeep(answer: Response): Promise<Response> {
  const headers = new Headers({ 'Content-Type': answer.headers.get('Content-Type') ?? 'application/json' });
  const etag = answer.headers.get('ETag');
  if (etag) headers.set('ETag', etag);
  headers.set(AT, String(Date.now()));
  return new Response(await answer.arrayBuffer(), { headers });
}

async function limit(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  // The oldest stand first: what is put again moves to the end.
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_COUNT)).map((key) => cache.delete(key)));
}

async function keepNow(url: string, answer: Response): Promise<void> {
  if (new URL(url).pathname === WHO) {
    const now = await whoIs(answer.clone());
    const before = await whoIs(await (await caches.open(CACHE)).match(url));
    if (now === null || (before !== null && before !== now)) await forgetAnswers();
    if (now === null) return;
  }
  const cache = await caches.open(CACHE);
  await cache.put(url, await toKeep(answer));
  await limit(cache);
}

let last: Promise<void> = Promise.resolve();

/** One after the other: who is signed in is compared with what was kept before. */
function keep(url: string, answer: Response): Promise<void> {
  last = last.catch(() => undefined).then(() => keepNow(url, answer));
  return last;
}

/** Asks the server; without a connection gives what was kept, if it is not too old. */
export async function answerTo(request: Request): Promise<{ answer: Response; keeping: Promise<void> }> {
  const { signal } = givesWay;
  try {
    const answer = await fetch(request, { signal: AbortSignal.any([signal, request.signal]) });
    const copy = answer.clone();
    if (answer.ok) return { answer, keeping: keep(request.url, copy) };
    // What one may no longer read is not kept either.
    const gone = caches.open(CACHE).then((cache) => cache.delete(request.url));
    return { answer, keeping: gone.then(() => undefined) };
  } catch (error) {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(request.url);
    const old = Number(kept?.headers.get(AT) ?? 0) < Date.now() - MAX_AGE_MS;
    // Without knowing whose they are, they are told to nobody.
    if (signal.aborted || !kept || old || !(await cache.match(WHO))) throw error;
    return { answer: kept, keeping: Promise.resolve() };
  }
}
