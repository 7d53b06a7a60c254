import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin, root, run, stop } from './run.mjs';

const cache = join(root, '.cache');

function readStamp(name) {
  try {
    return readFileSync(join(cache, name), 'utf8');
  } catch {
    return '';
  }
}

function writeStamp(name, value) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, name), value);
}

function exists(path) {
  try {
    statSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Node 20.19 or newer is what the libraries need. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Opgaveteams needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
}

/** Installs the packages when they are missing or the lock file changed. */
export async function ensureInstalled() {
  ensureNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (exists(join(root, 'node_modules/typescript')) && readStamp('installed') === lock) return;
  process.stdout.write('Installing packages …\n');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) stop('The packages could not be installed: see the messages above.');
  writeStamp('installed', lock);
}

/** What the build is made from; a change in any of these means: build again. */
const SOURCES = [
  'shared/src',
  'server/src',
  'client/src',
  'client/sw',
  'client/public',
  'client/index.html',
  'client/pages.ts',
  'client/pieces.ts',
  'client/vite.config.ts',
];
const SETTINGS = ['package-lock.json', 'tsconfig.base.json', 'shared/tsconfig.json', 'server/tsconfig.json'];

function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}:${stat.size}:${stat.mtimeMs}\n`);
  };
  for (const path of [...SOURCES, ...SETTINGS]) visit(join(root, path));
  return hash.digest('hex');
}

/** Builds server and client when their sources changed since the last build. */
export async function ensureBuilt() {
  const now = fingerprint();
  const built = exists(join(root, 'server/dist/main.js')) && exists(join(root, 'client/dist/index.html'));
  if (built && readStamp('built') === now) return;
  process.stdout.write('Building the server …\n');
  if ((await bin('typescript/bin/tsc', ['-b', 'server'])) !== 0) stop('The server could not be built.');
  process.stdout.write('Building the client …\n');
  const options = { cwd: join(root, 'client') };
  if ((await bin('vite/bin/vite.js', ['build', '--logLevel', 'warn'], options)) !== 0)
    stop('The client could not be built.');
  writeStamp('built', now);
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first of these programs that is on the path. */
function findProgram(names) {
  for (const dir of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      try {
        accessSync(join(dir, name), constants.X_OK);
        return join(dir, name);
      } catch {
        // Not here: look on.
      }
  return null;
}

const findBrowser = () => process.env.CHROMIUM_PATH || findProgram(BROWSERS);

/** Installs a package of Debian, where that is possible without asking. */
async function installDebian(name, title) {
  if (process.getuid?.() !== 0 || !exists('/usr/bin/apt-get')) return;
  process.stdout.write(`Installing ${title} …\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, quiet: true });
}

/**
 * Finds a Chromium; installs Debian's when there is none and it may.
 * @returns its path, or null with the sentence that says what to install already printed
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  await installDebian('chromium', 'Chromium');
  const now = findBrowser();
  if (!now)
    process.stderr.write(
      'No browser was found for the tests: install Chromium (Debian: apt install chromium).\n',
    );
  return now;
}

/** Makes sure that there is a Redis for the tests of several processes; says what to install where it cannot. */
export async function ensureRedis() {
  if (findProgram(['redis-server'])) return;
  await installDebian('redis-server', 'Redis');
  if (!findProgram(['redis-server']))
    process.stderr.write(
      'No Redis was found for the tests: install it (Debian: apt install redis-server).\n',
    );
}
