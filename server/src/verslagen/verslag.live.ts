import type { VerslagGeopend } from '@opgaveteams/shared/realtime/events';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { LiveRoom, LiveServer, LiveSocket } from '../realtime/types.ts';
import type { VerslagService } from './verslag.service.ts';
import { createSessions, readersOf, writersOf } from './verslag.sessions.ts';

/** Waits until it is on disk; a disk that does not take it is an answer, not a fault of the text. */
async function onDisk(durable: Promise<void>): Promise<void> {
  await durable.catch(() => {
    throw new DomainError('niet_beschikbaar');
  });
}

/** The room of the live layer in which people write together; its promises are in docs/verslag-protocol.md. */
export function verslagRoom(io: LiveServer, verslagen: VerslagService): LiveRoom {
  const sessions = createSessions(io, verslagen);

  async function open(socket: LiveSocket, id: string, stateVector: Uint8Array): Promise<VerslagGeopend> {
    found(await verslagen.rights(socket.data.actor, id), (r) => r.magLezen);
    const session = await sessions.enter(socket, id);
    // Judged again now that later changes of rights find this session.
    const rights = await verslagen.rights(socket.data.actor, id);
    const { magLezen, magSchrijven, waarom } = rights;
    if (!magLezen) await sessions.leave(socket, id);
    found(magLezen ? session : null);
    await sessions.setRights(socket, id, session, rights);
    const { room } = session;
    const answer = {
      update: room.since(stateVector),
      stateVector: room.stateVector(),
      magSchrijven,
      waarom,
    };
    // Whoever hears that the server has something may rely on it: it is on disk before this is said.
    await onDisk(room.durable());
    const present = magSchrijven ? sessions.carets(id).all() : null;
    if (present) socket.emit('verslag:bewustzijn', { id, data: present });
    return answer;
  }

  async function mayWrite(socket: LiveSocket, id: string): Promise<void> {
    const { magSchrijven } = await verslagen.rights(socket.data.actor, id);
    authorize(magSchrijven, socket.data.actor);
  }

  async function update(socket: LiveSocket, ctx: Ctx, id: string, data: Uint8Array): Promise<void> {
    const { room } = sessions.of(socket, id);
    await mayWrite(socket, id);
    const { isNew, durable } = room.receive(data);
    if (isNew) socket.to(readersOf(id)).emit('verslag:update', { id, data });
    await onDisk(durable);
    if (isNew) await verslagen.wrote(ctx, id, data);
  }

  async function awareness(socket: LiveSocket, id: string, data: Uint8Array): Promise<void> {
    const session = sessions.of(socket, id);
    await mayWrite(socket, id);
    const user = (session.user ??= await verslagen.schrijver(found(socket.data.actor.persoonId)));
    // The connection may have gone while the name was looked up.
    sessions.of(socket, id);
    const message = sessions.carets(id).take(socket, user, data);
    socket.to(writersOf(id)).emit('verslag:bewustzijn', { id, data: message });
  }

  verslagen.onBound((id) => {
    // Without a verdict nobody keeps rights: the client comes back and is judged then.
    for (const socket of sessions.readers(id))
      sessions.judge(socket, id).catch(() => socket.disconnect(true));
  });

  return {
    commands: {
      'verslag:open': (socket, _ctx, { id, data }) => open(socket, id, data),
      'verslag:sluit': (socket, _ctx, { id }) => sessions.leave(socket, id),
      'verslag:update': (socket, ctx, { id, data }) => update(socket, ctx, id, data),
      'verslag:bewustzijn': (socket, _ctx, { id, data }) => awareness(socket, id, data),
    },
    rejudge: async (socket) => {
      for (const id of sessions.openTexts(socket)) await sessions.judge(socket, id);
    },
    left: (socket) => {
      for (const id of sessions.openTexts(socket)) void sessions.leave(socket, id);
    },
  };
}
