import type { Server as HttpServer } from 'node:http';
import { niemand, type Actor } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import { sentenceOf } from '@opgaveteams/shared/errors/errors';
import { commandSchemas, type Ack, type CommandName } from '@opgaveteams/shared/realtime/events';
import { Server } from 'socket.io';
import type { Bus } from '../platform/bus/bus.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Env } from '../platform/env/env.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx, Identity } from '../platform/http/context.ts';
import { fromOwnOrigin } from '../platform/http/security.ts';
import type { Logger } from '../platform/log/log.ts';
import { createRateLimit } from './rate-limit.ts';
import { persoonRoom, roomsOfScope, roomsOfThing } from './rooms.ts';
import type { CommandHandler, LiveRoom, LiveServer, LiveSocket } from './types.ts';

interface RealtimeDeps {
  env: Env;
  bus: Bus;
  clock: Clock;
  log: Logger;
  /** Who opens this connection, from the cookies of the handshake; judged again when rights change. */
  identify(cookieHeader: string | undefined): Promise<Identity>;
}

export interface Realtime {
  io: LiveServer;
  /** Adds a room: its commands and what it wants to hear of connections. */
  addRoom(room: LiveRoom): void;
  close(): Promise<void>;
}

/** The largest message a client may send; a Yjs update of a large paste fits. */
const MAX_MESSAGE_BYTES = 1_000_000;
/** Longest wait of a timer in Node, in milliseconds. */
const MAX_TIMEOUT = 2_147_483_647;

/** The next moment at which a membership begins or ends, so that rights change by the clock. */
function nextBoundary(actor: Actor, now: Date): Date | null {
  const moments = actor.lidmaatschappen
    .flatMap((l) => [l.van, l.tot])
    .flatMap((m) => (m === null ? [] : [new Date(m)]))
    .filter((m) => m > now);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map(Number)));
}

/** Opens the live layer on an HTTP server: one typed connection a tab, judged at every command. */
export function createRealtime(http: HttpServer, deps: RealtimeDeps): Realtime {
  const rooms: LiveRoom[] = [];
  const timers = new Map<string, NodeJS.Timeout>();
  const io: LiveServer = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest: (req, done) => {
      const { origin, host } = req.headers;
      const site = req.headers['sec-fetch-site'];
      const own = fromOwnOrigin(
        { origin, host, site: typeof site === 'string' ? site : undefined },
        deps.env.PUBLIC_URL,
      );
      done(own ? null : 'vreemde_herkomst', own);
    },
  });

  const ctxOf = (socket: LiveSocket): Ctx => ({
    actor: socket.data.actor,
    now: deps.clock.now(),
    taal: 'nl',
  });

  async function judge(socket: LiveSocket, identity: Identity): Promise<void> {
    socket.data.actor = identity.actor;
    socket.data.sessieId = identity.sessieId;
    const { persoonId } = identity.actor;
    const wanted = new Set([
      ...roomsOfScope(readScope(identity.actor, deps.clock.now())),
      ...(persoonId ? [persoonRoom(persoonId)] : []),
    ]);
    const judged = /^(alles|openbaarheid:|groep:|team:|persoon:)/;
    for (const room of socket.rooms) if (judged.test(room) && !wanted.has(room)) await socket.leave(room);
    await socket.join([...wanted]);
    planRejudge(socket);
  }

  function planRejudge(socket: LiveSocket): void {
    clearTimeout(timers.get(socket.id));
    const boundary = nextBoundary(socket.data.actor, deps.clock.now());
    if (!boundary || socket.disconnected) return;
    const wait = Math.min(Math.max(boundary.getTime() - deps.clock.now().getTime(), 0) + 1, MAX_TIMEOUT);
    timers.set(socket.id, setTimeout(() => void rejudge(socket), wait).unref());
  }

  async function rejudge(socket: LiveSocket): Promise<void> {
    try {
      const had = socket.data.sessieId;
      const identity = await deps.identify(socket.handshake.headers.cookie);
      if (had !== null && identity.sessieId === null) return void socket.disconnect(true);
      await judge(socket, identity);
      for (const room of rooms) await room.rejudge?.(socket, ctxOf(socket));
      socket.emit('rechten');
    } catch (err) {
      // Without a verdict nobody keeps rights: the client comes back and is judged then.
      deps.log.error({ err }, 'could not judge a connection again');
      socket.disconnect(true);
    }
  }

  function bindCommand<N extends CommandName>(socket: LiveSocket, name: N, handler: CommandHandler<N>): void {
    const listener = (payload: unknown, ack: unknown): void => {
      const answer = (a: Ack<unknown>): void =>
        void (typeof ack === 'function' && (ack as (a: unknown) => void)(a));
      void (async () => {
        const parsed = commandSchemas[name].safeParse(payload);
        if (!parsed.success) throw new DomainError('ongeldige_invoer');
        await limit.consume(socket);
        answer({ ok: true, data: await handler(socket, ctxOf(socket), parsed.data as never) });
      })().catch((err: unknown) => {
        const code = err instanceof DomainError ? err.code : 'onverwacht';
        if (code === 'onverwacht') deps.log.error({ err, command: name }, 'command failed');
        answer({ ok: false, code, message: sentenceOf(code, 'nl') });
      });
    };
    socket.on(name, listener as never);
  }

  const limit = createRateLimit();

  io.use((socket, next) => {
    deps.identify(socket.handshake.headers.cookie).then(
      (identity) => {
        socket.data.actor = niemand;
        judge(socket, identity).then(() => next(), next);
      },
      (err: Error) => next(err),
    );
  });

  io.on('connection', (socket) => {
    for (const room of rooms)
      for (const [name, handler] of Object.entries(room.commands))
        bindCommand(socket, name as CommandName, handler as CommandHandler<CommandName>);
    socket.on('disconnect', () => {
      clearTimeout(timers.get(socket.id));
      timers.delete(socket.id);
      for (const room of rooms) room.left?.(socket);
    });
  });

  deps.bus.on('change', ({ noun, id, updatedAt, gebonden }) => {
    io.to(roomsOfThing(gebonden)).emit('changed', { noun, id, updatedAt: updatedAt.toISOString() });
  });
  deps.bus.on('rights', (persoonIds) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.actor.persoonId !== null && persoonIds.includes(socket.data.actor.persoonId))
        void rejudge(socket);
  });

  return {
    io,
    addRoom: (room) => void rooms.push(room),
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await io.close();
    },
  };
}
