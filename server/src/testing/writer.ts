import type { ClientToServer, ServerToClient } from '@opgaveteams/shared/realtime/events';
import type { VerslagLine } from '@opgaveteams/shared/verslagen/verslag.line';
import type { SyncState } from '@opgaveteams/shared/verslagen/verslag.state';
import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import { io, type Socket } from 'socket.io-client';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { addRegel, formOf } from './regels.ts';

/** Somebody who writes in a text: the real client half, over a real connection, without a screen. */
export interface Writer {
  doc: Y.Doc;
  awareness: Awareness;
  sync: VerslagSync;
  socket: Socket<ServerToClient, ClientToServer>;
  /** The content with its formatting, to compare. */
  form(): string;
  /** Puts words in a paragraph of their own, at the end. */
  write(words: string): void;
  /** Waits until the state is as asked. */
  until(fits: (state: SyncState) => boolean, ms?: number): Promise<void>;
  /** Cuts the connection. */
  cut(): void;
  /** Connects again, to another address if given. */
  back(url?: string): void;
  close(): void;
}

/** The connection as the client half knows it. */
export function lineOf(socket: Socket<ServerToClient, ClientToServer>): VerslagLine {
  return {
    state: () => (socket.connected ? 'verbonden' : 'verbroken'),
    onState: (listener) => {
      socket.on('connect', listener).on('disconnect', listener);
      return () => void socket.off('connect', listener).off('disconnect', listener);
    },
    on: (event, listener) => {
      socket.on(event, listener as never);
      return () => void socket.off(event, listener as never);
    },
    command: async (name, payload) => {
      if (!socket.connected) throw new Error('geen_verbinding');
      return socket.timeout(10_000).emitWithAck(name, ...([payload] as never)) as never;
    },
  };
}

/** Waits until something holds; fails with its name after a while. */
export async function eventually(
  what: string | (() => string),
  holds: () => boolean,
  ms = 10_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${typeof what === 'string' ? what : what()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Opens a text as whoever this cookie belongs to. */
export function openWriter(url: string, cookie: string | null, verslagId: string): Writer {
  const connect = (to: string): Socket<ServerToClient, ClientToServer> =>
    io(to, {
      ...{ transports: ['websocket'], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 50 },
      ...(cookie ? { extraHeaders: { cookie } } : {}),
    });
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const writer = { socket: connect(url), sync: null as unknown as VerslagSync };
  writer.sync = new VerslagSync(lineOf(writer.socket), verslagId, doc, awareness);

  function stop(): void {
    writer.sync.close();
    writer.socket.close();
  }

  return {
    doc,
    awareness,
    get sync() {
      return writer.sync;
    },
    get socket() {
      return writer.socket;
    },
    form: () => formOf(doc),
    write: (words) => addRegel(doc, words),
    until: (fits, ms) =>
      eventually(
        () => `state, is ${JSON.stringify(writer.sync.state())}`,
        () => fits(writer.sync.state()),
        ms,
      ),
    cut: () => void writer.socket.disconnect(),
    back: (to) => {
      if (!to) return void writer.socket.connect();
      stop();
      writer.socket = connect(to);
      writer.sync = new VerslagSync(lineOf(writer.socket), verslagId, doc, awareness);
    },
    close: () => {
      stop();
      awareness.destroy();
      doc.destroy();
    },
  };
}
