import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as OwnY from 'yjs';
import { missingIn, OwnLine, watchArrivals, type Editor, type Piece } from './editor.ts';
import type { Seat } from './opgaveteams.ts';
import { Received } from './received.ts';

const FIELD = 'default';
const SYNC = 0;
const AUTH = 2;
/** Answer to a question: as SYNC, without a question back. */
const SYNC_REPLY = 4;
/** The server took an update. */
const STATUS = 8;
const QUESTION = 0;
const ANSWER = 1;
const UPDATE = 2;

/** What the bench uses of the packages that it installed in a folder of their own. */
interface Provider {
  synced: boolean;
  attach(): void;
  on(event: 'synced', listener: () => void): void;
  destroy(): void;
}
interface ProviderModule {
  HocuspocusProvider: new (configuration: object) => Provider;
  HocuspocusProviderWebsocket: new (configuration: object) => { destroy(): void };
}
interface WebSocket {
  binaryType: string;
  on(event: string, listener: (data: Uint8Array) => void): void;
  send(data: Uint8Array): void;
  close(): void;
}
type WebSocketModule = { default: new (url: string) => WebSocket };

const load = async <T>(modules: string, path: string): Promise<T> =>
  (await import(pathToFileURL(join(modules, 'node_modules', path)).href)) as T;

/** Its own client half with a real document; measures. */
async function openReal(modules: string, { url, id }: Seat): Promise<Editor> {
  const Y = await load<typeof OwnY>(modules, 'yjs/dist/yjs.mjs');
  const { default: WebSocketPolyfill } = await load<WebSocketModule>(modules, 'ws/wrapper.mjs');
  const { HocuspocusProvider, HocuspocusProviderWebsocket } = await load<ProviderModule>(
    modules,
    '@hocuspocus/provider/dist/hocuspocus-provider.esm.js',
  );
  const document = new Y.Doc();
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill });
  const provider = new HocuspocusProvider({ websocketProvider, name: id, document, token: 'bench' });
  provider.attach();
  await new Promise<void>((done) => (provider.synced ? done() : provider.on('synced', done)));
  const arrivals: Piece[] = [];
  let messages = 0;
  const line = new OwnLine(Y, document, FIELD);
  document.on('update', (_update: Uint8Array, origin: unknown) => void (origin === provider && messages++));
  watchArrivals(document, arrivals);
  return {
    ...{ clientId: document.clientID, first: Y.getState(document.store, document.clientID) },
    ...{ acks: [], arrivals },
    press: (character) => line.press(character),
    missing: (wanted) => missingIn(Y, document, wanted),
    messages: () => messages,
    close: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

function message(name: string, type: number, kind: number, write: (e: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** A connection that speaks its protocol by hand. */
export interface Peer {
  /** All that the server had, as one update. */
  first: Uint8Array;
  send(update: Uint8Array): void;
  /** Resolves when the server has said of each that it took it (which is not: on disk). */
  sendAll(updates: readonly Uint8Array[]): Promise<void>;
  close(): void;
}

/** Opens a text for who has nothing of it. */
export async function openPeer(
  modules: string,
  url: string,
  id: string,
  onUpdate: (update: Uint8Array) => void = () => undefined,
): Promise<Peer> {
  const { default: Socket } = await load<WebSocketModule>(modules, 'ws/wrapper.mjs');
  const socket = new Socket(url);
  const empty = new OwnY.Doc();
  let taken = 0;
  let asked = 0;
  let allTaken = (): void => undefined;
  const send = (kind: number, data: Uint8Array): void =>
    socket.send(message(id, SYNC, kind, (e) => encoding.writeVarUint8Array(e, data)));
  const first = await new Promise<Uint8Array>((done, fail) => {
    socket.on('error', () => fail(new Error('no connection')));
    socket.on('open', () => {
      socket.send(message(id, AUTH, 0, (e) => encoding.writeVarString(e, 'bench')));
      send(QUESTION, OwnY.encodeStateVector(empty));
    });
    socket.on('message', (data) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === STATUS && ++taken >= asked) return allTaken();
      if (type !== SYNC && type !== SYNC_REPLY) return;
      const kind = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (kind === ANSWER) done(body);
      else if (kind === UPDATE) onUpdate(body);
    });
  });
  return {
    first,
    send: (update) => send(UPDATE, update),
    sendAll: (updates) => {
      [taken, asked] = [0, updates.length];
      const done = new Promise<void>((resolve) => (allTaken = resolve));
      for (const update of updates) send(UPDATE, update);
      return done;
    },
    close: () => socket.close(),
  };
}

/** The same lean client as for our own server, in the protocol of this one. */
async function openLight(modules: string, { url, id }: Seat): Promise<Editor> {
  const doc = new OwnY.Doc();
  const received = new Received();
  const peer = await openPeer(modules, url, id, (update) => received.add(update));
  received.add(peer.first);
  doc.on('update', (data: Uint8Array) => peer.send(data));
  const line = new OwnLine(OwnY, doc, FIELD);
  return {
    ...{ clientId: doc.clientID, first: OwnY.getState(doc.store, doc.clientID), acks: [], arrivals: [] },
    press: (character) => line.press(character),
    missing: (wanted) => {
      const others = new Map(wanted);
      others.delete(doc.clientID);
      return received.missing(others);
    },
    messages: () => received.count,
    close: () => peer.close(),
  };
}

/** Somebody who writes on a Hocuspocus server. */
export function openHocuspocus(modules: string, seat: Seat, kind: 'real' | 'light'): Promise<Editor> {
  return kind === 'real' ? openReal(modules, seat) : openLight(modules, seat);
}
