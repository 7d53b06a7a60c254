import { nieuwApparaat } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { NotitieLijn } from '@opgaveteams/shared/bewonersruimtes/notitie.lijn';
import { tekstIdVan, type NotitieWie } from '@opgaveteams/shared/bewonersruimtes/notitie.wie';
import type { ClientToServer, ServerToClient } from '@opgaveteams/shared/realtime/events';
import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import { nieuweTekst, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { io, type Socket } from 'socket.io-client';
import { Awareness } from 'y-protocols/awareness';
import { eventually, lineOf } from './writer.ts';

/** Somebody who writes in a note: the real client half, over a real connection, without a screen. */
export function openSchrijver(url: string, cookie: string | null, wie: Omit<NotitieWie, 'apparaat'>) {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    ...{ transports: ['websocket'], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 50 },
    extraHeaders: { cookie: cookie ?? '' },
  });
  const apparaat = nieuwApparaat();
  const lijn = new NotitieLijn(lineOf(socket), { ...wie, apparaat });
  const doc = nieuweTekst();
  const awareness = new Awareness(doc);
  const sync = new VerslagSync(lijn, tekstIdVan(wie.ruimteId, wie.notitieId), doc, awareness);
  const status = () => sync.state().status;
  return {
    ...{ socket, lijn, doc, awareness, sync, status, apparaat },
    text: () => tekstVan(doc).toJSON() as string,
    write: (words: string) => tekstVan(doc).insert(tekstVan(doc).length, words),
    saved: () =>
      eventually(
        () => `saved, is ${status()}`,
        () => status() === 'opgeslagen',
      ),
    close: (): void => {
      sync.close();
      awareness.destroy();
      socket.close();
    },
  };
}
