import { sentenceOf } from '@opgaveteams/shared/errors/errors';
import { commandSchemas, type Ack, type CommandName } from '@opgaveteams/shared/realtime/events';
import type { Clock } from '../platform/clock/clock.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Logger } from '../platform/log/log.ts';
import { createRateLimit } from './rate-limit.ts';
import type { CommandHandler, LiveSocket } from './types.ts';

/** Who sends this command, judged at the moment of the command. */
export function ctxOf(socket: LiveSocket, clock: Clock): Ctx {
  return { actor: socket.data.actor, now: clock.now(), taal: 'nl' };
}

/**
 * Binds commands to connections: parsed by their schema, bounded in rate, always acknowledged. `done` resolves when all
 * that were begun have their answer.
 */
export function createCommandBinder({ clock, log }: { clock: Clock; log: Logger }) {
  const limit = createRateLimit();
  const begun = new Set<Promise<void>>();

  async function handle<N extends CommandName>(
    socket: LiveSocket,
    name: N,
    handler: CommandHandler<N>,
    payload: unknown,
  ): Promise<Ack<unknown>> {
    try {
      const parsed = commandSchemas[name].safeParse(payload);
      if (!parsed.success) throw new DomainError('ongeldige_invoer');
      limit.consume(socket);
      return { ok: true, data: await handler(socket, ctxOf(socket, clock), parsed.data as never) };
    } catch (err) {
      const code = err instanceof DomainError ? err.code : 'onverwacht';
      if (code === 'onverwacht') log.error({ err, command: name }, 'command failed');
      return { ok: false, code, message: sentenceOf(code, 'nl') };
    }
  }

  function bind<N extends CommandName>(socket: LiveSocket, name: N, handler: CommandHandler<N>): void {
    const listener = (payload: unknown, ack: unknown): void => {
      const command = handle(socket, name, handler, payload).then((answer) => {
        begun.delete(command);
        if (typeof ack === 'function') (ack as (answer: unknown) => void)(answer);
      });
      begun.add(command);
    };
    socket.on(name, listener as never);
  }

  return { bind, done: async (): Promise<unknown> => Promise.all(begun) };
}
