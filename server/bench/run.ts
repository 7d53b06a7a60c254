import { readdirSync } from 'node:fs';

/** `npm run bench -- <name> …`: runs `<name>.bench.ts` of this folder with the rest of the arguments. */
const SUFFIX = '.bench.ts';
const [name = '', ...args] = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

if (names.includes(name)) {
  const bench = (await import(`./${name}${SUFFIX}`)) as { run(args: readonly string[]): Promise<void> };
  await bench.run(args);
} else {
  console.error(`npm run bench -- <name>, where <name> is one of: ${names.join(', ')}`);
  process.exitCode = 1;
}
