import { VERSLAG_VELD, VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { bytesOf } from '@opgaveteams/shared/verslagen/verslag.line';
import type { ClientToServer, ServerToClient } from '@opgaveteams/shared/realtime/events';
import { io, type Socket } from 'socket.io-client';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openWriter } from '../../src/testing/writer.ts';
import { missingIn, now, OwnLine, pieceOf, watchArrivals, type Editor, type Piece } from './editor.ts';
import { Received } from './received.ts';

export interface Seat {
  url: string;
  id: string;
  cookie: string;
  /** Show where one is in the text, as an editor on a screen does. */
  carets: boolean;
}

/** The real client half of the product (VerslagSync) with a real document; measures. */
export async function openReal({ url, id, cookie, carets }: Seat): Promise<Editor> {
  const writer = openWriter(url, cookie, id);
  const { doc, awareness } = writer;
  await writer.until(({ status }) => status === 'opgeslagen', 60_000);
  const acks: Piece[] = [];
  const arrivals: Piece[] = [];
  let messages = 0;
  const waiting: number[] = [];
  const clock = (): number => Y.getState(doc.store, doc.clientID);
  writer.sync.subscribe(() => {
    if (writer.sync.state().unsaved > 0) return;
    // Everything typed so far is acknowledged; each character has the time of the first moment at which this was said.
    const at = now();
    const from = waiting.shift();
    waiting.length = 0;
    if (from !== undefined) acks.push({ client: doc.clientID, from, until: clock(), at });
  });
  const line = new OwnLine(Y, doc, VERSLAG_VELD);
  await writer.until(({ status }) => status === 'opgeslagen', 60_000);
  acks.length = 0;
  writer.socket.on('verslag:update', () => void messages++);
  watchArrivals(doc, arrivals);
  if (!carets) awareness.setLocalState(null);
  return {
    ...{ clientId: doc.clientID, first: clock(), acks, arrivals },
    press: (character) => {
      waiting.push(clock());
      line.press(character);
      if (carets) awareness.setLocalStateField('cursor', { anchor: line.caret(), head: line.caret() });
    },
    missing: (wanted) => missingIn(Y, doc, wanted),
    messages: () => messages,
    close: () => writer.close(),
  };
}

type Live = Socket<ServerToClient, ClientToServer>;

/** How long anything may stay unanswered before the bench gives up, in ms. */
const PATIENCE = 60_000;

/** Fewest milliseconds between two messages about the caret, as in VerslagSync. */
const CARET_GAP = 100;

/** Tells where one is, at most so often; the document is the light client's own. */
function caretSender(socket: Live, id: string, doc: Y.Doc): (place: unknown) => void {
  const awareness = new Awareness(doc);
  let planned: NodeJS.Timeout | undefined;
  return (place) => {
    awareness.setLocalStateField('cursor', { anchor: place, head: place });
    planned ??= setTimeout(() => {
      planned = undefined;
      const data = encodeAwarenessUpdate(awareness, [doc.clientID]);
      socket.emit('verslag:bewustzijn', { id, data }, () => undefined);
    }, CARET_GAP).unref();
  };
}

/**
 * A lean client of the same protocol: types into a document that holds nothing but its own paragraph, keeps what comes
 * in as bytes, and measures acknowledgements. So hundreds of them fit on one core beside those who measure.
 */
export async function openLight({ url, id, cookie, carets }: Seat): Promise<Editor> {
  const doc = new Y.Doc();
  const received = new Received();
  const acks: Piece[] = [];
  const socket: Live = io(url, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false, timeout: PATIENCE },
    extraHeaders: { cookie },
  });
  socket.on('verslag:update', (m) => m.id === id && received.add(bytesOf(m.data)));
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  const line = socket.timeout(PATIENCE);
  const openText = async (): Promise<void> => {
    const sent = { id, data: Y.encodeStateVector(new Y.Doc()), ...VERSLAG_VERSIES };
    const opened = await line.emitWithAck('verslag:open', sent);
    if (!opened.ok) throw new Error(`opening the text is refused: ${opened.code}`);
    received.add(bytesOf(opened.data.update));
  };
  // Who could not keep up opens again, as the real client does.
  socket.on('verslag:opnieuw', (m) => void (m.id === id && openText()));
  await openText();
  doc.on('update', (data: Uint8Array) => {
    const piece = pieceOf(Y, data, doc.clientID, 0);
    void line.emitWithAck('verslag:update', { id, data }).then(
      (answer) => void (answer.ok && piece && acks.push({ ...piece, at: now() })),
      () => undefined,
    );
  });
  const showCaret = caretSender(socket, id, doc);
  const own = new OwnLine(Y, doc, VERSLAG_VELD);
  return {
    ...{ clientId: doc.clientID, first: Y.getState(doc.store, doc.clientID), acks, arrivals: [] },
    press: (character) => {
      own.press(character);
      if (carets) showCaret(own.caret());
    },
    missing: (wanted) => {
      const others = new Map(wanted);
      others.delete(doc.clientID);
      return received.missing(others);
    },
    messages: () => received.count,
    close: () => void socket.disconnect(),
  };
}
