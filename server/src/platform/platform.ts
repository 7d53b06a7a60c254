import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import type { Connection } from 'mongoose';
import type { Bus } from './bus/bus.ts';
import type { Clock } from './clock/clock.ts';
import type { Env } from './env/env.ts';
import type { Logger } from './log/log.ts';

/** What every service stands on. Made once, in main or by a test. */
export interface Platform {
  env: Env;
  db: Connection;
  clock: Clock;
  log: Logger;
  bus: Bus;
  area: AreaPack;
}
