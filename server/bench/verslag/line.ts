import type { ClientToServer, ServerToClient } from '@opgaveteams/shared/realtime/events';
import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { bytesOf } from '@opgaveteams/shared/verslagen/verslag.line';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';

/** How long anything may stay unanswered before the bench gives up, in ms. */
const PATIENCE = 60_000;
const NOTHING = new Uint8Array([0]);

/** A connection that speaks the protocol of texts by hand. */
export interface Line {
  /** Opens a text for who has nothing of it; gives it as one update. */
  open(id: string): Promise<Uint8Array>;
  /** Resolves when it is acknowledged. */
  send(id: string, data: Uint8Array): Promise<void>;
  close(): void;
}

/** Connects as whoever this cookie belongs to. */
export async function openLine(url: string, cookie: string): Promise<Line> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false, timeout: PATIENCE },
    extraHeaders: { cookie },
  });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  const line = socket.timeout(PATIENCE);
  return {
    open: async (id) => {
      const answer = await line.emitWithAck('verslag:open', { id, data: NOTHING, ...VERSLAG_VERSIES });
      if (!answer.ok) throw new Error(`opening is refused: ${answer.code}`);
      return bytesOf(answer.data.update);
    },
    send: async (id, data) => {
      const answer = await line.emitWithAck('verslag:update', { id, data });
      if (!answer.ok) throw new Error(`an update is refused: ${answer.code}`);
    },
    close: () => void socket.disconnect(),
  };
}

/** Somebody who comes in: from the first byte of the connection until the text is in a document of Yjs. */
export async function newcomer(url: string, cookie: string, id: string): Promise<{ ms: number; doc: Y.Doc }> {
  const begin = performance.now();
  const line = await openLine(url, cookie);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await line.open(id));
  const ms = performance.now() - begin;
  line.close();
  return { ms, doc };
}
