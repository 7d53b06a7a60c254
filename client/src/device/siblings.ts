import * as Y from 'yjs';

type Message = { soort: 'stuk'; data: Uint8Array } | { soort: 'vraag'; data: Uint8Array };

/** Where a change came from: another tab of this browser, which keeps it on the device itself. */
export const fromSibling = Symbol('another tab');

/**
 * Lets two tabs of one browser write in one text while they have no connection. With a connection the server brings
 * the changes, and what only another tab has is not shown as saved here.
 * @param name the same for all tabs of one person with this text
 * @param away whether this tab has no connection now
 * @returns `ask` for what the others have, to call when the connection goes; and `stop`
 */
export function joinSiblings(
  doc: Y.Doc,
  name: string,
  away: () => boolean,
): { ask: () => void; stop: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { ask: () => undefined, stop: () => undefined };
  const channel = new BroadcastChannel(name);
  const say = (message: Message): void => channel.postMessage(message);
  const tell = (update: Uint8Array, origin: unknown): void => {
    if (origin !== fromSibling && away()) say({ soort: 'stuk', data: update });
  };
  channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
    if (message.soort === 'vraag') say({ soort: 'stuk', data: Y.encodeStateAsUpdate(doc, message.data) });
    else if (away()) Y.applyUpdate(doc, message.data, fromSibling);
  };
  doc.on('update', tell);
  return {
    ask: () => say({ soort: 'vraag', data: Y.encodeStateVector(doc) }),
    stop: () => {
      doc.off('update', tell);
      channel.close();
    },
  };
}
