/** One file of the client, with what makes this version of it different; null when its name says so. */
export interface ShellFile {
  url: string;
  revision: string | null;
}

const PREFIX = 'schil ';

async function nameOf(files: readonly ShellFile[]): Promise<string> {
  const text = files.map(({ url, revision }) => `${url} ${revision}`).join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(hash)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0'));
  return PREFIX + hex.join('');
}

let known: Promise<string> | null = null;

/** A name that is another one as soon as one file is; a worker has one set of files in its life. */
const cacheName = (files: readonly ShellFile[]): Promise<string> => (known ??= nameOf(files));

/** How many files are fetched at the same time: a browser has few lines to a server, and who taps needs one. */
const AT_ONCE = 2;

/**
 * Fetches all files of this version, a few at a time: on a slow line what somebody asks for now must not stand behind
 * all that may be needed later. What an earlier version fetched under the same name is taken over, so that an update
 * costs only what changed.
 */
export async function fetchShell(files: readonly ShellFile[]): Promise<void> {
  const cache = await caches.open(await cacheName(files));
  const waiting = [...files];
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const { url, revision } = file;
      const known = revision === null ? await caches.match(url) : undefined;
      const fresh = { cache: revision === null ? 'default' : 'reload', priority: 'low' } as const;
      const answer = known ?? (await fetch(url, fresh));
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await cache.put(url, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

/** Keeps this version and the one before it: a tab that still runs that one may yet ask for a part of it. */
export async function dropOldShells(files: readonly ShellFile[]): Promise<void> {
  const current = await cacheName(files);
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== current);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** A file of this version, or of the one before it; from the network when neither has it. */
export async function shellFile(
  files: readonly ShellFile[],
  url: string,
  request: Request,
): Promise<Response> {
  const cache = await caches.open(await cacheName(files));
  return (await cache.match(url)) ?? (await caches.match(url)) ?? fetch(request);
}
