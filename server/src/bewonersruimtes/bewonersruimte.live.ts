import { found } from '../platform/errors/domain-error.ts';
import type { Cluster } from '../realtime/cluster.ts';
import type { LiveRoom, LiveSocket } from '../realtime/types.ts';
import type { BewonersruimteService } from './bewonersruimte.service.ts';

/** Tells the members who have a room open that something is new there; what it is, they ask themselves. */
export function bewonersruimteRoom(ruimtes: BewonersruimteService, cluster: Cluster): LiveRoom {
  const open = new Map<string, Set<LiveSocket>>();

  function leave(socket: LiveSocket, id: string): void {
    const sockets = open.get(id);
    sockets?.delete(socket);
    if (sockets?.size === 0) open.delete(id);
  }

  function tell(id: string): void {
    for (const socket of open.get(id) ?? []) socket.emit('ruimte:nieuw', { id });
  }

  ruimtes.onChanged((id) => {
    tell(id);
    cluster.tell('ruimte', id);
  });
  cluster.on<string>('ruimte', tell);
  cluster.onMissed(() => {
    for (const id of open.keys()) tell(id);
  });

  return {
    commands: {
      'ruimte:open': async (socket, ctx, { id }) => {
        found((await ruimtes.isIn(ctx, id)) ? id : null);
        if (socket.disconnected) return;
        open.set(id, (open.get(id) ?? new Set()).add(socket));
      },
      'ruimte:sluit': async (socket, _ctx, { id }) => leave(socket, id),
    },
    rejudge: async (socket, ctx) => {
      for (const [id, sockets] of open)
        if (sockets.has(socket) && !(await ruimtes.isIn(ctx, id))) leave(socket, id);
    },
    left: (socket) => {
      for (const id of open.keys()) leave(socket, id);
    },
  };
}
