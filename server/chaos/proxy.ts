import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Messages, type Message } from './frames.ts';

/** A bad network between people and the servers, or between a server and Redis. */
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

/** Makes of bytes as they come what is passed on as a whole. */
interface Cutter {
  take(chunk: Buffer): Message[];
}

/** Of a line of which only the bytes are known. */
const asTheyCome: Cutter = { take: (bytes) => [{ bytes, event: false }] };

/** Passes messages on in their order, as the weather is; kept ones go when it clears. */
function pass(from: Socket, to: Socket, weather: Weather, messages: Cutter): () => void {
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

/**
 * Opens a proxy to ports of this machine, to each in its turn; what is behind them may come and go.
 * @param live connections of people, of which it knows the messages
 */
export async function openProxy(ports: readonly number[], live = true): Promise<Proxy> {
  const cutter = (): Cutter => (live ? new Messages() : asTheyCome);
  let turn = 0;
  const weather: Weather = { delay: 0, twice: null, stalled: false };
  const pairs = new Map<Socket, { other: Socket; clear: () => void }>();
  let refusing = false;
  const server = createServer({ noDelay: true }, (client) => {
    client.on('error', () => client.destroy());
    if (refusing) return void client.destroy();
    const upstream = connect({
      ...{ host: '127.0.0.1', noDelay: true },
      port: ports[turn++ % ports.length] ?? 0,
    });
    upstream.on('error', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      upstream.destroy();
      pairs.delete(client);
    });
    const clears = [pass(client, upstream, weather, cutter()), pass(upstream, client, weather, cutter())];
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
