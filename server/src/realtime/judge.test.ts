import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { niemand } from '@opgaveteams/shared/access/actor';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { createBus } from '../platform/bus/bus.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Identity } from '../platform/http/context.ts';
import { readEnv } from '../platform/env/env.ts';
import { createLog } from '../platform/log/log.ts';
import { createRealtime } from './realtime.ts';

const persoonId = 'a'.repeat(24);
const someone: Identity = { actor: { ...niemand, persoonId }, sessieId: 's', verloopt: null };

it('who cannot be judged again, because the database is away, keeps no rights and comes back by itself', async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const bus = createBus();
  let away = false;
  const realtime = createRealtime(http, {
    ...{ bus, clock: systemClock, log: createLog('silent'), env: readEnv({ NODE_ENV: 'test' }) },
    identify: () => (away ? Promise.reject(new Error('no database')) : Promise.resolve(someone)),
  });
  const { port } = http.address() as AddressInfo;
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnectionDelay: 20 });
  try {
    await new Promise<void>((done) => socket.once('connect', done));
    away = true;
    const gone = new Promise((done) => socket.once('disconnect', done));
    bus.emit('rights', [persoonId]);
    await gone;
    expect(realtime.io.sockets.sockets.size).toBe(0);
    away = false;
    await new Promise<void>((done) => socket.once('connect', done));
    expect([...realtime.io.sockets.sockets.values()].map(({ data }) => data.actor.persoonId)).toEqual([
      persoonId,
    ]);
  } finally {
    socket.close();
    await realtime.close();
  }
});
