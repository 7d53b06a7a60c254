import type { Actor } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import type { Clock } from '../platform/clock/clock.ts';
import type { Identity } from '../platform/http/context.ts';
import type { Logger } from '../platform/log/log.ts';
import { breakOff } from './break-off.ts';
import { ctxOf } from './commands.ts';
import { persoonRoom, roomsOfScope } from './rooms.ts';
import type { LiveRoom, LiveSocket } from './types.ts';

interface JudgeDeps {
  clock: Clock;
  log: Logger;
  rooms: readonly LiveRoom[];
  identify(cookieHeader: string | undefined): Promise<Identity>;
}

/** Longest wait of a timer in Node, in milliseconds. */
const MAX_TIMEOUT = 2_147_483_647;
/** The socket rooms that follow from rights; others (a verslag, a plek) are their own rooms' business. */
const JUDGED = /^(alles$|openbaarheid:|groep:|team:|persoon:)/;

/** The next moment at which rights change by the clock: a membership begins or ends, or the session ends. */
function nextBoundary(actor: Actor, verloopt: Date | null, now: Date): Date | null {
  const moments = [verloopt, ...actor.lidmaatschappen.flatMap((l) => [l.van, l.tot])]
    .flatMap((m) => (m === null ? [] : [new Date(m)]))
    .filter((m) => m > now);
  return moments.length === 0 ? null : new Date(Math.min(...moments.map(Number)));
}

/** Judges connections: at opening, when rights change by hand, and when they change by the clock. */
export function createJudge({ clock, log, rooms, identify }: JudgeDeps) {
  const timers = new Map<string, NodeJS.Timeout>();

  async function judge(socket: LiveSocket, identity: Identity): Promise<void> {
    socket.data.actor = identity.actor;
    socket.data.sessieId = identity.sessieId;
    socket.data.verloopt = identity.verloopt;
    const { persoonId } = identity.actor;
    const wanted = new Set([
      ...roomsOfScope(readScope(identity.actor, clock.now())),
      ...(persoonId ? [persoonRoom(persoonId)] : []),
    ]);
    for (const room of socket.rooms) if (JUDGED.test(room) && !wanted.has(room)) await socket.leave(room);
    await socket.join([...wanted]);
  }

  /** Sets the clock for the next moment at which rights change; asked once the connection stands. */
  function watchClock(socket: LiveSocket): void {
    clearTimeout(timers.get(socket.id));
    const boundary = nextBoundary(socket.data.actor, socket.data.verloopt, clock.now());
    if (!boundary || socket.disconnected) return;
    const wait = Math.min(Math.max(boundary.getTime() - clock.now().getTime(), 0) + 1, MAX_TIMEOUT);
    timers.set(socket.id, setTimeout(() => void rejudge(socket), wait).unref());
  }

  async function rejudge(socket: LiveSocket): Promise<void> {
    try {
      const had = socket.data.sessieId;
      const identity = await identify(socket.handshake.headers.cookie);
      if (had !== null && identity.sessieId === null) return void socket.disconnect(true);
      await judge(socket, identity);
      watchClock(socket);
      for (const room of rooms) await room.rejudge?.(socket, ctxOf(socket, clock));
      socket.emit('rechten');
    } catch (err) {
      // Without a verdict nobody keeps rights: the client comes back and is judged then.
      log.error({ err }, 'could not judge a connection again');
      breakOff(socket);
    }
  }

  function forget(socket: LiveSocket): void {
    clearTimeout(timers.get(socket.id));
    timers.delete(socket.id);
  }

  return { judge, watchClock, rejudge, forget };
}
