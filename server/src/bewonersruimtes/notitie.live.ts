import type { NotitieCaret, NotitieStuk } from '@opgaveteams/shared/bewonersruimtes/notitie.schema';
import { bytesOf } from '../platform/db/bytes.ts';
import type { Cluster } from '../realtime/cluster.ts';
import type { LiveRoom, LiveSocket } from '../realtime/types.ts';
import type { NotitieService } from './notitie.service.ts';

/** What processes tell each other of a note. */
type Nieuws =
  | { id: string; wat: 'stuk'; stuk: NotitieStuk }
  | { id: string; wat: 'caret'; stuk: NotitieCaret }
  | { id: string; wat: 'weg'; apparaat: string };

/** A connection that has a note open: its room, and its tabs that write there. */
interface Zitting {
  ruimteId: string;
  apparaten: Set<string>;
}

/** Who has which note open on this process. */
function zittingen() {
  const open = new Map<string, Map<LiveSocket, Zitting>>();
  return {
    open,
    kom(socket: LiveSocket, id: string, ruimteId: string, apparaat: string): void {
      const bij = open.get(id) ?? new Map<LiveSocket, Zitting>();
      open.set(id, bij);
      const zitting = bij.get(socket) ?? { ruimteId, apparaten: new Set() };
      bij.set(socket, { ...zitting, apparaten: zitting.apparaten.add(apparaat) });
    },
    /** @returns the tabs that are gone */
    ga(socket: LiveSocket, id: string, apparaat?: string): string[] {
      const bij = open.get(id);
      const zitting = bij?.get(socket);
      if (!bij || !zitting) return [];
      const weg = [...zitting.apparaten].filter((a) => apparaat === undefined || a === apparaat);
      for (const a of weg) zitting.apparaten.delete(a);
      if (zitting.apparaten.size === 0) bij.delete(socket);
      if (bij.size === 0) open.delete(id);
      return weg;
    },
  };
}

/** The room of the live layer for notes of bewonersruimtes: passes on closed changes and carets (docs/notitie-protocol.md). */
export function notitieRoom(notities: NotitieService, cluster: Cluster): LiveRoom {
  const { open, kom, ga } = zittingen();

  function zeg(nieuws: Nieuws): void {
    const van = nieuws.wat === 'weg' ? nieuws.apparaat : nieuws.stuk.apparaat;
    for (const [socket, { apparaten }] of open.get(nieuws.id) ?? []) {
      // Who sent it knows it; another tab of the same connection does not.
      if (apparaten.size === 1 && apparaten.has(van)) continue;
      const { id } = nieuws;
      if (nieuws.wat === 'stuk') socket.emit('notitie:stuk', { id, stuk: nieuws.stuk });
      else if (nieuws.wat === 'caret') socket.emit('notitie:caret', { id, stuk: nieuws.stuk });
      else socket.emit('notitie:weg', { id, apparaat: nieuws.apparaat });
    }
  }
  function vertel(nieuws: Nieuws): void {
    zeg(nieuws);
    cluster.tell('notitie', nieuws);
  }
  cluster.on<Nieuws>('notitie', (nieuws) =>
    zeg(
      nieuws.wat === 'weg'
        ? nieuws
        : ({ ...nieuws, stuk: { ...nieuws.stuk, data: bytesOf(nieuws.stuk.data) } } as Nieuws),
    ),
  );
  cluster.onMissed(() => {
    for (const [id, bij] of open) for (const socket of bij.keys()) socket.emit('notitie:opnieuw', { id });
  });

  function verlaat(socket: LiveSocket, id: string, apparaat?: string): void {
    for (const weg of ga(socket, id, apparaat)) vertel({ id, wat: 'weg', apparaat: weg });
  }
  const vanSocket = (socket: LiveSocket): [string, Zitting][] =>
    [...open].flatMap(([id, bij]) => {
      const zitting = bij.get(socket);
      return zitting ? [[id, zitting] as [string, Zitting]] : [];
    });

  return {
    commands: {
      'notitie:open': async (socket, ctx, { id, apparaat, na }) => {
        const ruimteId = await notities.ruimteVan(ctx, id);
        // It hears what is new before it is answered: nothing falls between. Judged again by the answer itself.
        if (!socket.disconnected) kom(socket, id, ruimteId, apparaat);
        try {
          return await notities.open(ctx, id, na);
        } catch (err) {
          verlaat(socket, id, apparaat);
          throw err;
        }
      },
      'notitie:sluit': async (socket, _ctx, { id, apparaat }) => verlaat(socket, id, apparaat),
      'notitie:stuk': async (_socket, ctx, nieuw) => {
        const { volgnummer, stuk } = await notities.schrijf(ctx, nieuw);
        if (stuk) vertel({ id: nieuw.id, wat: 'stuk', stuk });
        return { volgnummer };
      },
      'notitie:caret': async (_socket, ctx, nieuw) =>
        vertel({ id: nieuw.id, wat: 'caret', stuk: await notities.wijs(ctx, nieuw) }),
      'notitie:momentopname': (_socket, ctx, nieuw) => notities.biedAan(ctx, nieuw),
      'notitie:klopt': (_socket, ctx, { id, tot }) => notities.bevestig(ctx, id, tot),
    },
    rejudge: async (socket, ctx) => {
      for (const [id, { ruimteId }] of vanSocket(socket)) {
        if (await notities.isIn(ctx, ruimteId)) continue;
        verlaat(socket, id);
        socket.emit('notitie:uit', { id });
      }
    },
    left: (socket) => {
      for (const [id] of vanSocket(socket)) verlaat(socket, id);
    },
  };
}
