import type { Server as HttpServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { niemand } from '@opgaveteams/shared/access/actor';
import type { CommandName } from '@opgaveteams/shared/realtime/events';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Server } from 'socket.io';
import type { Bus } from '../platform/bus/bus.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Env } from '../platform/env/env.ts';
import type { Identity } from '../platform/http/context.ts';
import { fromOwnOrigin } from '../platform/http/security.ts';
import type { Logger } from '../platform/log/log.ts';
import { breakOff } from './break-off.ts';
import { alone, createCluster, type Cluster } from './cluster.ts';
import { createCommandBinder } from './commands.ts';
import { createJudge } from './judge.ts';
import type { Redis } from './redis.ts';
import { persoonRoom, roomsOfThing } from './rooms.ts';
import type { CommandHandler, LiveRoom, LiveServer } from './types.ts';

interface RealtimeDeps {
  env: Env;
  bus: Bus;
  clock: Clock;
  log: Logger;
  /** Who opens this connection, from the cookies of the handshake; judged again when rights change. */
  identify(cookieHeader: string | undefined): Promise<Identity>;
  /** Between several processes; without it this one is alone. */
  redis?: Redis | undefined;
}

export interface Realtime {
  io: LiveServer;
  cluster: Cluster;
  /** Adds a room: its commands and what it wants to hear of connections. */
  addRoom(room: LiveRoom): void;
  close(): Promise<void>;
}

/** How long the adapter waits for its stream at a time; its end waits as long. */
const STREAM_BLOCK_MS = 500;
/** How long commands that were begun get to finish when the live layer ends. */
const GRACE_MS = 3_000;
/** The largest message a client may send; a Yjs update of a large paste fits. */
const MAX_MESSAGE_BYTES = 1_000_000;

/**
 * A connection that went silent is noticed, on both sides, within the sum of these: carets and presence of who is
 * gone leave the screens of others within ten seconds, and a screen without network says so.
 */
const PING_INTERVAL_MS = 4_000;
const PING_TIMEOUT_MS = 5_000;

function openServer(http: HttpServer, publicUrl: string): LiveServer {
  return new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    allowRequest: (req, done) => {
      const { origin, host } = req.headers;
      const site = req.headers['sec-fetch-site'];
      const own = fromOwnOrigin(
        { origin, host, site: typeof site === 'string' ? site : undefined },
        publicUrl,
      );
      done(own ? null : 'vreemde_herkomst', own);
    },
  });
}

/** What one process says on its bus, the buses of the others say too: their caches and their screens hear of it. */
function shareBus(bus: Bus, cluster: Cluster): void {
  let repeating = false;
  for (const event of ['change', 'rights'] as const) {
    bus.on(event, (message: unknown) => {
      if (!repeating) cluster.tell(`bus:${event}`, message);
    });
    cluster.on(`bus:${event}`, (message: never) => {
      repeating = true;
      try {
        bus.emit(event, message);
      } finally {
        repeating = false;
      }
    });
  }
}

/** Opens the live layer on an HTTP server: one typed connection a tab, judged at every command. */
export function createRealtime(http: HttpServer, deps: RealtimeDeps): Realtime {
  const { bus, redis } = deps;
  const rooms: LiveRoom[] = [];
  const io = openServer(http, deps.env.PUBLIC_URL);
  if (redis) io.adapter(createAdapter(redis, { blockTimeInMs: STREAM_BLOCK_MS }));
  const cluster = redis ? createCluster(io, () => redis.isReady, deps.log) : alone;
  const { bind, done } = createCommandBinder(deps);
  const { judge, watchClock, rejudge, forget } = createJudge({ ...deps, rooms });

  io.use((socket, next) => {
    socket.data.actor = niemand;
    deps
      .identify(socket.handshake.headers.cookie)
      .then((identity) => judge(socket, identity))
      .then(
        () => next(),
        (err: unknown) => {
          deps.log.error({ err }, 'could not judge a new connection');
          breakOff(socket);
        },
      );
  });

  io.on('connection', (socket) => {
    watchClock(socket);
    for (const room of rooms)
      for (const [name, handler] of Object.entries(room.commands))
        bind(socket, name as CommandName, handler as CommandHandler<CommandName>);
    socket.on('disconnect', () => {
      forget(socket);
      for (const room of rooms) room.left?.(socket);
    });
  });

  shareBus(bus, cluster);
  bus.on('change', ({ noun, id, updatedAt, gebonden, hoort = [] }) => {
    const rooms = [...roomsOfThing(gebonden), ...hoort.map(persoonRoom)];
    io.local.to(rooms).emit('changed', { noun, id, updatedAt: updatedAt.toISOString() });
  });
  bus.on('rights', (persoonIds) => {
    for (const socket of io.sockets.sockets.values()) {
      const { persoonId } = socket.data.actor;
      if (persoonId !== null && persoonIds.includes(persoonId)) void rejudge(socket);
    }
  });
  // Changes and rights of which this process did not hear: everybody is judged and asks again.
  cluster.onMissed(() => {
    for (const socket of io.sockets.sockets.values()) void rejudge(socket);
  });

  return {
    io,
    cluster,
    addRoom: (room) => void rooms.push(room),
    close: async () => {
      for (const socket of io.sockets.sockets.values()) forget(socket);
      for (const room of rooms) room.close?.();
      cluster.close();
      await io.close();
      // What was asked before the end is answered by a database that is still open.
      await Promise.race([done(), setTimeout(GRACE_MS, undefined, { ref: false })]);
    },
  };
}
