import { mayKnowPersoon } from '@opgaveteams/shared/personen/persoon.policy';
import type { Plek } from '@opgaveteams/shared/realtime/realtime.schema';
import type { Clock } from '../platform/clock/clock.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { LiveRoom, LiveServer, LiveSocket } from './types.ts';

interface PresenceDeps {
  io: LiveServer;
  clock: Clock;
  /** May this actor open the screen of this thing? */
  mayOpen(ctx: Ctx, plek: Plek): Promise<boolean>;
  persoon(id: string): Promise<{ id: string; naam: string; zichtbaarheid: 'openbaar' | 'alliantie' } | null>;
}

type Bezoeker = NonNullable<Awaited<ReturnType<PresenceDeps['persoon']>>>;

/**
 * Who is on this screen: kept in memory only, gone with the connection, and told by name only to those who
 * may know the person.
 */
export function createPresence(deps: PresenceDeps): LiveRoom {
  const plekken = new Map<string, { plek: Plek; sockets: Map<LiveSocket, Bezoeker | null> }>();
  const where = new Map<LiveSocket, string>();

  function tell(key: string): void {
    const place = plekken.get(key);
    if (!place) return;
    const personen = new Map([...place.sockets.values()].flatMap((p) => (p ? [[p.id, p] as const] : [])));
    for (const socket of place.sockets.keys()) {
      const others = [...personen.values()].filter((p) => p.id !== socket.data.actor.persoonId);
      const known = others.filter((p) => mayKnowPersoon(socket.data.actor, p, deps.clock.now()));
      socket.emit('aanwezigen', {
        plek: place.plek,
        personen: known.map(({ id, naam }) => ({ id, naam })),
        overigen: others.length - known.length,
      });
    }
  }

  function leave(socket: LiveSocket): void {
    const key = where.get(socket);
    const place = key === undefined ? undefined : plekken.get(key);
    where.delete(socket);
    if (key === undefined || !place) return;
    place.sockets.delete(socket);
    if (place.sockets.size === 0) plekken.delete(key);
    else tell(key);
  }

  async function enter(socket: LiveSocket, ctx: Ctx, plek: Plek): Promise<void> {
    const open = await deps.mayOpen(ctx, plek);
    found(open ? plek : null);
    const bezoeker = ctx.actor.persoonId ? await deps.persoon(ctx.actor.persoonId) : null;
    leave(socket);
    if (socket.disconnected) return;
    const key = `${plek.noun}:${plek.id}`;
    const place = plekken.get(key) ?? { plek, sockets: new Map<LiveSocket, Bezoeker | null>() };
    place.sockets.set(socket, bezoeker);
    plekken.set(key, place);
    where.set(socket, key);
    tell(key);
  }

  return {
    commands: {
      'plek:kies': async (socket, ctx, { plek }) => {
        if (plek) await enter(socket, ctx, plek);
        else leave(socket);
      },
    },
    rejudge: async (socket, ctx) => {
      const place = plekken.get(where.get(socket) ?? '');
      if (place && !(await deps.mayOpen(ctx, place.plek))) leave(socket);
    },
    left: leave,
  };
}
