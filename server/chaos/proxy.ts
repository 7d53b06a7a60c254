import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Messages } from './frames.ts';

/** A bad network between people and the server. */
export interface Proxy {
  url: string;
  /** Nobody comes in, and who is in is cut off; until {@link allow}. */
  refuse(): void;
  allow(): void;
  /** Cuts some of the connections, each with this chance; gives how many. */
  cut(chance: () => boolean): number;
  /** Every message takes so much longer, both ways; 0 for none. */
  delay(ms: number): void;
  /** Messages with text arrive twice with this chance; null for never. */
  duplicate(chance: (() => boolean) | null): void;
  /** Nothing passes, but nobody hears of it: a phone in a lift. */
  stall(on: boolean): void;
  close(): Promise<void>;
}

interface Weather {
  delay: number;
  twice: (() => boolean) | null;
  stalled: boolean;
}

/** Passes messages on in their order, as the weather is; kept ones go when it clears. */
function pass(from: Socket, to: Socket, weather: Weather): () => void {
  const messages = new Messages();
  let held: Buffer[] = [];
  let due = 0;
  const send = (bytes: Buffer): void => {
    const at = Math.max(Date.now() + weather.delay, due);
    due = at;
    if (at <= Date.now()) to.write(bytes);
    else setTimeout(() => to.writable && to.write(bytes), at - Date.now());
  };
  from.on('data', (chunk: Buffer) => {
    for (const { bytes, event } of messages.take(chunk)) {
      const copies = event && weather.twice?.() ? [bytes, bytes] : [bytes];
      if (weather.stalled) held.push(...copies);
      else copies.forEach(send);
    }
  });
  return () => {
    held.forEach(send);
    held = [];
  };
}

/** Opens a proxy to a port of this machine; the server behind it may come and go. */
export async function openProxy(port: number): Promise<Proxy> {
  const weather: Weather = { delay: 0, twice: null, stalled: false };
  const pairs = new Map<Socket, { other: Socket; clear: () => void }>();
  let refusing = false;
  const server = createServer({ noDelay: true }, (client) => {
    client.on('error', () => client.destroy());
    if (refusing) return void client.destroy();
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
    upstream.on('error', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      upstream.destroy();
      pairs.delete(client);
    });
    const clears = [pass(client, upstream, weather), pass(upstream, client, weather)];
    pairs.set(client, { other: upstream, clear: () => clears.forEach((clear) => clear()) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (chance: () => boolean): number => {
    const chosen = [...pairs.keys()].filter(chance);
    chosen.forEach((socket) => socket.destroy());
    return chosen.length;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    refuse: () => {
      refusing = true;
      cut(() => true);
    },
    allow: () => void (refusing = false),
    delay: (ms) => void (weather.delay = ms),
    duplicate: (chance) => void (weather.twice = chance),
    stall: (on) => {
      weather.stalled = on;
      if (!on) for (const { clear } of pairs.values()) clear();
    },
    close: async () => {
      cut(() => true);
      server.close();
      await once(server, 'close');
    },
  };
}
