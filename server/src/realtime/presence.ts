import { mayKnowPersoon } from '@opgaveteams/shared/personen/persoon.policy';
import type { Zichtbaar } from '@opgaveteams/shared/realtime/events';
import type { Plek } from '@opgaveteams/shared/realtime/realtime.schema';
import type { Clock } from '../platform/clock/clock.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Cluster } from './cluster.ts';
import type { LiveRoom, LiveSocket } from './types.ts';

interface PresenceDeps {
  cluster: Cluster;
  clock: Clock;
  /** May this actor open the screen of this thing? */
  mayOpen(ctx: Ctx, plek: Plek): Promise<boolean>;
  persoon(id: string): Promise<(Zichtbaar & { zichtbaarheid: 'openbaar' | 'alliantie' }) | null>;
}

type Bezoeker = NonNullable<Awaited<ReturnType<PresenceDeps['persoon']>>>;

/** Who is on a screen, by the connections of this process and by what others say. */
interface Place {
  plek: Plek;
  sockets: Map<LiveSocket, Bezoeker | null>;
  elsewhere: Map<string, Bezoeker[]>;
}

/** What a process says of a screen: who its own connections there are. */
interface Told {
  plek: Plek;
  personen: Bezoeker[];
}

const keyOf = ({ noun, id }: Plek): string => `${noun}:${id}`;

/**
 * Who is on this screen: kept in memory only, gone with the connection, and told by name only to those who
 * may know the person.
 */
export function createPresence(deps: PresenceDeps): LiveRoom {
  const { cluster } = deps;
  const plekken = new Map<string, Place>();
  const where = new Map<LiveSocket, string>();

  function placeOf(plek: Plek): Place {
    const key = keyOf(plek);
    const place = plekken.get(key) ?? { plek, sockets: new Map(), elsewhere: new Map() };
    plekken.set(key, place);
    return place;
  }

  function tell({ plek, sockets, elsewhere }: Place): void {
    const present = [...sockets.values(), ...[...elsewhere.values()].flat()];
    const personen = new Map(present.flatMap((p) => (p ? [[p.id, p] as const] : [])));
    for (const socket of sockets.keys()) {
      const others = [...personen.values()].filter((p) => p.id !== socket.data.actor.persoonId);
      const known = others.filter((p) => mayKnowPersoon(socket.data.actor, p, deps.clock.now()));
      socket.emit('aanwezigen', {
        plek,
        personen: known.map(({ id, naam, gast }) => ({ id, naam, ...(gast ? { gast } : {}) })),
        overigen: others.length - known.length,
      });
    }
    if (sockets.size === 0 && elsewhere.size === 0) plekken.delete(keyOf(plek));
  }

  function tellElsewhere({ plek, sockets }: Place): void {
    const personen = [...sockets.values()].flatMap((p) => (p ? [p] : []));
    cluster.tell('plek', { plek, personen } satisfies Told);
  }

  function changed(place: Place): void {
    tell(place);
    tellElsewhere(place);
  }

  cluster.on<Told>('plek', ({ plek, personen }, from) => {
    const place = placeOf(plek);
    if (personen.length > 0) place.elsewhere.set(from, personen);
    else place.elsewhere.delete(from);
    tell(place);
  });
  cluster.onMissed(() => cluster.tell('plek:vraag', null));
  cluster.on('plek:vraag', () => {
    for (const place of plekken.values()) if (place.sockets.size > 0) tellElsewhere(place);
  });
  cluster.onGone((from) => {
    for (const place of plekken.values()) if (place.elsewhere.delete(from)) tell(place);
  });

  function leave(socket: LiveSocket): void {
    const key = where.get(socket);
    const place = key === undefined ? undefined : plekken.get(key);
    where.delete(socket);
    if (!place) return;
    place.sockets.delete(socket);
    changed(place);
  }

  async function enter(socket: LiveSocket, ctx: Ctx, plek: Plek): Promise<void> {
    const open = await deps.mayOpen(ctx, plek);
    found(open ? plek : null);
    const bezoeker = ctx.actor.persoonId ? await deps.persoon(ctx.actor.persoonId) : null;
    leave(socket);
    if (socket.disconnected) return;
    const place = placeOf(plek);
    place.sockets.set(socket, bezoeker);
    where.set(socket, keyOf(plek));
    changed(place);
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
