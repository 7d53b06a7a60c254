import type { WaaromLezen } from '@opgaveteams/shared/verslagen/verslag.state';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LiveServer, LiveSocket } from '../realtime/types.ts';
import { Carets } from './carets.ts';
import type { Room } from './room.ts';
import type { Rights } from './verslag.bonds.ts';
import type { VerslagService } from './verslag.service.ts';

/** Texts one connection may have open; a screen shows one. */
const MAX_OPEN = 20;

export interface Session {
  room: Room;
  magSchrijven: boolean;
  waarom: WaaromLezen | null;
  /** Who writes here; looked up at the first caret. */
  user?: { id: string; naam: string };
}

export const readersOf = (id: string): string => `verslag:${id}`;
/** Carets carry names, and go only to those who write too: they are all of the alliance. */
export const writersOf = (id: string): string => `verslag:${id}:schrijvers`;

/** Which connection has which text open, with which rights and which caret. */
export function createSessions(io: LiveServer, verslagen: VerslagService) {
  const sessions = new Map<LiveSocket, Map<string, Session>>();
  const carets = new Map<string, Carets<LiveSocket>>();

  const find = (socket: LiveSocket, id: string): Session | undefined => sessions.get(socket)?.get(id);

  function dropCaret(socket: LiveSocket, id: string): void {
    const gone = carets.get(id)?.drop(socket);
    if (gone) io.to(writersOf(id)).except(socket.id).emit('verslag:bewustzijn', { id, data: gone });
  }

  async function leave(socket: LiveSocket, id: string): Promise<void> {
    const mine = sessions.get(socket);
    if (!mine?.delete(id)) return;
    if (mine.size === 0) sessions.delete(socket);
    dropCaret(socket, id);
    verslagen.rooms.release(id);
    await Promise.all([socket.leave(readersOf(id)), socket.leave(writersOf(id))]);
    if (!io.sockets.adapter.rooms.has(readersOf(id))) carets.delete(id);
  }

  async function setRights(socket: LiveSocket, id: string, session: Session, rights: Rights) {
    const { magSchrijven, waarom } = rights;
    Object.assign(session, { magSchrijven, waarom });
    if (magSchrijven) return void (await socket.join(writersOf(id)));
    dropCaret(socket, id);
    await socket.leave(writersOf(id));
  }

  return {
    leave,
    setRights,

    /** @throws DomainError `geen_toegang` when the connection does not have this text open. */
    of(socket: LiveSocket, id: string): Session {
      const session = find(socket, id);
      if (!session) throw new DomainError('geen_toegang');
      return session;
    },

    carets(id: string): Carets<LiveSocket> {
      const present = carets.get(id) ?? new Carets<LiveSocket>();
      carets.set(id, present);
      return present;
    },

    /** Sits the connection down as a reader, or finds it seated. */
    async enter(socket: LiveSocket, id: string): Promise<Session> {
      const present = find(socket, id);
      if (present) return present;
      if ((sessions.get(socket)?.size ?? 0) >= MAX_OPEN) throw new DomainError('te_vaak');
      const room = await verslagen.rooms.acquire(id);
      const meanwhile = find(socket, id);
      if (meanwhile || socket.disconnected) verslagen.rooms.release(id);
      if (meanwhile) return meanwhile;
      if (socket.disconnected) throw new DomainError('niet_beschikbaar');
      const session: Session = { room, magSchrijven: false, waarom: null };
      const mine = sessions.get(socket) ?? new Map<string, Session>();
      sessions.set(socket, mine.set(id, session));
      await socket.join(readersOf(id));
      return session;
    },

    /** Judges again what a connection may do with a text that it has open, and tells it what changed. */
    async judge(socket: LiveSocket, id: string): Promise<void> {
      const rights = await verslagen.rights(socket.data.actor, id);
      const { magLezen, magSchrijven, waarom } = rights;
      const session = find(socket, id);
      if (!session || (magLezen && magSchrijven === session.magSchrijven && waarom === session.waarom))
        return;
      if (magLezen) await setRights(socket, id, session, rights);
      else await leave(socket, id);
      socket.emit('verslag:rechten', { id, ...rights });
    },

    openTexts: (socket: LiveSocket): string[] => [...(sessions.get(socket)?.keys() ?? [])],

    readers: (id: string): LiveSocket[] =>
      [...sessions].flatMap(([socket, mine]) => (mine.has(id) ? socket : [])),
  };
}
