/** `npm test`: all checks, one after the other; every check runs, also when an earlier one failed. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuilt, ensureInstalled, ensureRedis } from './lib/ensure.mjs';
import { bin, root } from './lib/run.mjs';

const only = process.argv.slice(2);
const reports = join(root, '.cache');
let passed = 0;
let failed = 0;
const failures = [];

function count(name, ok, good, bad) {
  passed += good;
  failed += bad;
  if (!ok) failures.push(name);
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

const wanted = (name) => only.length === 0 || only.includes(name);
const took = (name, begin) => `   ${name}: ${((Date.now() - begin) / 1000).toFixed(1)} s\n`;

async function step(name, work) {
  if (!wanted(name)) return;
  process.stdout.write(`\n── ${name}\n`);
  const begin = Date.now();
  await work();
  process.stdout.write(took(name, begin));
}

/** A check that is right or wrong as a whole. What it says is shown when it is done: another one runs beside it. */
async function check({ name, path, args }) {
  const begin = Date.now();
  const said = [];
  const ok = (await bin(path, args, { say: (chunk) => said.push(chunk) })) === 0;
  count(name, ok, ok ? 1 : 0, ok ? 0 : 1);
  process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}${took(name, begin)}`);
}

/** Two at a time, for each has one core to itself. */
async function checks(list) {
  const waiting = list.filter(({ name }) => wanted(name));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(next);
  };
  await Promise.all([work(), work()]);
}

async function unitTests() {
  await ensureRedis();
  rmSync(join(reports, 'vitest.json'), { force: true });
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ];
  const code = await bin('vitest/vitest.mjs', args);
  const report = readJson('vitest.json');
  const bad = report?.numFailedTests ?? 0;
  // A file that cannot even be loaded fails without a failed test in it.
  count('unit', code === 0, report?.numPassedTests ?? 0, code === 0 ? 0 : Math.max(bad, 1));
}

async function stories() {
  const browser = await ensureBrowser();
  if (!browser) return count('e2e', false, 0, 1);
  await ensureBuilt();
  rmSync(join(reports, 'e2e.json'), { force: true });
  const code = await bin('@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts'], {
    env: {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json'),
      NODE_OPTIONS: '--conditions=source',
    },
  });
  const stats = readJson('e2e.json')?.stats;
  const bad = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  count('e2e', code === 0 && bad === 0, stats?.expected ?? 0, code === 0 ? bad : Math.max(bad, 1));
}

await ensureInstalled();
process.chdir(root);
// The slowest first.
await checks([
  { name: 'lint', path: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'types', path: 'typescript/bin/tsc', args: ['-b'] },
  {
    name: 'format',
    path: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'rules',
    path: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'shared/src', 'server/src', 'client/src'],
  },
  { name: 'unused', path: 'knip/bin/knip.js', args: [] },
]);
await step('unit', unitTests);
await step('e2e', stories);

if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && failures.length === 0 ? 0 : 1;
