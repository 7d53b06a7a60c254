import { VERSLAG_PROTOCOL, VERSLAG_SCHEMA } from '@opgaveteams/shared/verslagen/verslag.limits';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LiveSocket } from '../realtime/types.ts';
import type { OpenTexts, Session } from './open-texts.ts';
import type { Rights } from './verslag.bonds.ts';
import type { VerslagService } from './verslag.service.ts';

/** Texts one connection may have open; a screen shows one. */
const MAX_OPEN = 20;

/** The versions that a tab knows. */
export interface Versions {
  protocol: number;
  schema: number;
}

/** Which connection has which text open, and with which rights. */
export function createSessions(texts: OpenTexts, verslagen: VerslagService) {
  const sessions = new Map<LiveSocket, Map<string, Session>>();

  const find = (socket: LiveSocket, id: string): Session | undefined => sessions.get(socket)?.get(id);

  function leave(socket: LiveSocket, id: string): void {
    const mine = sessions.get(socket);
    const session = mine?.get(id);
    if (!mine || !session) return;
    mine.delete(id);
    if (mine.size === 0) sessions.delete(socket);
    const { text } = session;
    text.sessions.delete(session);
    text.dropCaret(session);
    texts.release(text);
  }

  /** What the policy says, for a tab of this age. */
  function setRights(session: Session, { magSchrijven, waarom }: Rights): void {
    session.magSchrijven = magSchrijven && !session.verouderd;
    session.waarom = session.magSchrijven ? null : magSchrijven ? 'verouderd' : waarom;
    if (!session.magSchrijven) session.text.dropCaret(session);
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

    /** Sits the connection down as a reader, or finds it seated. */
    async enter(socket: LiveSocket, id: string, { protocol, schema }: Versions): Promise<Session> {
      const present = find(socket, id);
      if (present) return present;
      if ((sessions.get(socket)?.size ?? 0) >= MAX_OPEN) throw new DomainError('te_vaak');
      const text = await texts.enter(id);
      const meanwhile = find(socket, id);
      if (meanwhile || socket.disconnected) texts.release(text);
      if (meanwhile) return meanwhile;
      if (socket.disconnected) throw new DomainError('niet_beschikbaar');
      const session: Session = {
        ...{ socket, text, magSchrijven: false, waarom: null, pending: 0, behind: false },
        verouderd: protocol < VERSLAG_PROTOCOL || schema < VERSLAG_SCHEMA,
        left: () => (session.pending = 0),
      };
      const mine = sessions.get(socket) ?? new Map<string, Session>();
      sessions.set(socket, mine.set(id, session));
      text.sessions.add(session);
      return session;
    },

    /** Judges again what a connection may do with a text that it has open, and tells it what changed. */
    async judge(socket: LiveSocket, id: string): Promise<void> {
      const rights = await verslagen.rights(socket.data.actor, id);
      const session = find(socket, id);
      if (!session) return;
      const { magSchrijven: could, waarom: why } = session;
      if (rights.magLezen) setRights(session, rights);
      else leave(socket, id);
      const { magSchrijven, waarom } = rights.magLezen ? session : { magSchrijven: false, waarom: null };
      if (rights.magLezen && could === magSchrijven && why === waarom) return;
      socket.emit('verslag:rechten', { id, magLezen: rights.magLezen, magSchrijven, waarom });
    },

    openTexts: (socket: LiveSocket): string[] => [...(sessions.get(socket)?.keys() ?? [])],
  };
}
