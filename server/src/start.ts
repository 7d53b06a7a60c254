import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseAreaPack, type AreaPack } from '@opgaveteams/shared/area/area.schema';
import { startEmbeddedMongo } from './embedded-mongo/index.ts';
import { createBus } from './platform/bus/bus.ts';
import { systemClock } from './platform/clock/clock.ts';
import { connectDb } from './platform/db/db.ts';
import { readEnv, SettingError, type Env } from './platform/env/env.ts';
import { createLog } from './platform/log/log.ts';
import type { Platform } from './platform/platform.ts';

/** Errors that whoever starts a program can mend; each has one plain sentence, and no stack is shown. */
function sentenceFor(err: unknown, env: Env | null): string | null {
  if (!(err instanceof Error)) return null;
  const code = 'code' in err ? String(err.code) : '';
  if (code === 'EADDRINUSE')
    return `Port ${env?.PORT ?? ''} is already in use: stop the other program, or start with PORT=3001 npm start.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return `The directory ${env?.DATA_DIR ?? ''} cannot be written: choose another one with DATA_DIR=….`;
  if (err.name === 'MongooseServerSelectionError' || err.name === 'MongoServerSelectionError')
    return 'The database of MONGODB_URI does not answer: check that it runs and that the address is right.';
  if (err instanceof SettingError || /^[a-z]+(_[a-z]+)+$/.test(code)) return err.message;
  return null;
}

async function readArea(path: string): Promise<AreaPack> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new SettingError(`The area pack ${path} cannot be read: check the setting AREA_PACK.`);
  }
  try {
    return parseAreaPack(JSON.parse(text));
  } catch (err) {
    throw new SettingError(`The area pack ${path} is not right: ${err instanceof Error ? err.message : ''}`);
  }
}

async function openDatabase(env: Env): Promise<{ uri: string; close(): Promise<void> }> {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, close: async () => {} };
  const dataDir = resolve(env.DATA_DIR);
  await mkdir(dataDir, { recursive: true });
  return startEmbeddedMongo({ dataDir });
}

/** What every program of the server stands on, and how to let go of it: the database of the settings, and the area. */
export async function openPlatform(env: Env): Promise<{ platform: Platform; close(): Promise<void> }> {
  const log = createLog(env.LOG_LEVEL);
  const area = await readArea(resolve(env.AREA_PACK));
  const database = await openDatabase(env);
  const db = await connectDb(database.uri);
  if (!env.MONGODB_URI)
    log.info(
      'the embedded database is in use: for trying out and small use; docs/operations.md says when to move',
    );
  return {
    platform: { env, db, log, area, clock: systemClock, bus: createBus() },
    close: async () => {
      await db.close();
      await database.close();
    },
  };
}

/** Runs a program with the settings of the environment; what its user can mend ends it with one sentence and code 1. */
export async function runProgram(program: (env: Env) => Promise<void>): Promise<void> {
  let env: Env | null = null;
  try {
    // The one place where the environment is read.
    // eslint-disable-next-line no-restricted-properties
    env = readEnv(process.env);
    await program(env);
  } catch (err) {
    const sentence = sentenceFor(err, env);
    process.stderr.write(
      sentence ? `${sentence}\n` : `${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`,
    );
    process.exit(1);
  }
}
