import { pino, type Logger } from 'pino';

export type { Logger };

/** The log: JSON lines. It never holds texts, tokens or e-mail addresses (docs/operations.md). */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
