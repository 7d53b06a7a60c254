import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { SettingError } from '../platform/env/env.ts';
import { openPlatform, runProgram } from '../start.ts';
import { replaceDemo } from './seed.ts';
import type { DemoOptions } from './world.ts';
import type { DemoWereld } from './world.types.ts';

const USAGE = 'npm run demo -- [--jaren 4…40] [--seed N] [--today yyyy-mm-dd]';

/** @throws SettingError for arguments that make no sense */
function readOptions(args: string[]): DemoOptions {
  const options = { jaren: { type: 'string' }, seed: { type: 'string' }, today: { type: 'string' } } as const;
  let values: { jaren?: string; seed?: string; today?: string };
  try {
    values = parseArgs({ args, options }).values;
  } catch (err) {
    throw new SettingError(`${err instanceof Error ? err.message : String(err)}. Use: ${USAGE}`);
  }
  const whole = (name: 'jaren' | 'seed', low: number, high: number): number | undefined => {
    if (values[name] === undefined) return undefined;
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= low && value <= high) return value;
    throw new SettingError(`--${name} is a whole number from ${low} to ${high}. Use: ${USAGE}`);
  };
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today))
    throw new SettingError(`--today is a day such as 2026-11-23. Use: ${USAGE}`);
  return { jaren: whole('jaren', 4, 40), seed: whole('seed', 0, 2 ** 32 - 1), today: values.today };
}

function report(wereld: DemoWereld, seconds: number): string {
  const { personen, groepen, lidmaatschappen, lijnen, vergaderingen, besluiten, actiepunten } = wereld;
  const counts = { personen, groepen, lidmaatschappen, actielijnen: lijnen, bijeenkomsten: vergaderingen };
  const rows: [string, number][] = [
    ...Object.entries({ ...counts, besluiten, actiepunten }).map(([name, docs]): [string, number] => [
      name,
      docs.length,
    ]),
    ['statusberichten', lijnen.reduce((sum, lijn) => sum + lijn.berichten.length, 0)],
  ];
  const lines = rows.map(([name, count]) => `  ${String(count).padStart(7)} ${name}`);
  return `Voorbeeldgegevens geschreven in ${seconds.toFixed(1)} s:\n${lines.join('\n')}\n`;
}

/** `npm run demo`: replaces the demo data of the database of the settings. */
await runProgram(async (env) => {
  const options = readOptions(process.argv.slice(2));
  const { platform, close } = await openPlatform(env);
  // The app brings the area pack and the indexes into the database; nothing listens.
  const app = await createApp(platform);
  const begin = performance.now();
  const wereld = await replaceDemo(platform, options);
  process.stdout.write(report(wereld, (performance.now() - begin) / 1000));
  await app.close();
  await close();
});
