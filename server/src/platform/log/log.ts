import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * What of an error may be kept: its kind, its code and where it happened. Messages of database errors quote
 * values (an e-mail address that is not unique, a text that does not fit), so they stay out.
 */
export function bareError(err: unknown): unknown {
  if (!(err instanceof Error)) return { type: typeof err };
  const code = 'code' in err ? err.code : undefined;
  // The stack begins with the message; what follows it are the places.
  const stack = err.stack ?? '';
  const places = stack.slice(stack.indexOf(err.message) + err.message.length);
  const where = places.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: err.name, ...(code === undefined ? {} : { code }), where };
}

/**
 * The log: JSON lines. It never holds texts, tokens or e-mail addresses (docs/operations.md).
 * @param to where the lines go; standard output unless told
 */
export function createLog(level: string, to: DestinationStream = pino.destination(1)): Logger {
  const settings = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino({ ...settings, serializers: { err: bareError } }, to);
}
