import type { VerslagGeopend } from '@opgaveteams/shared/realtime/events';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { breakOff } from '../realtime/break-off.ts';
import type { LiveRoom, LiveSocket } from '../realtime/types.ts';
import type { Cluster } from '../realtime/cluster.ts';
import { createOpenTexts, type Session } from './open-texts.ts';
import { createPressure } from './pressure.ts';
import { createElders } from './verslag.elders.ts';
import type { VerslagService } from './verslag.service.ts';
import { createSessions, type Versions } from './verslag.sessions.ts';

/** The room of the live layer in which people write together; its promises are in docs/verslag-protocol.md. */
export function verslagRoom(verslagen: VerslagService, cluster: Cluster): LiveRoom {
  const pressure = createPressure();
  const elders = createElders({ cluster, verslagen, texts: () => texts, judge });
  const texts = createOpenTexts(verslagen, { elders, pressureMs: pressure.waitMs });
  const sessions = createSessions(texts, verslagen);

  async function open(
    socket: LiveSocket,
    id: string,
    stateVector: Uint8Array,
    versions: Versions,
  ): Promise<VerslagGeopend> {
    found(await verslagen.rights(socket.data.actor, id), (r) => r.magLezen);
    const session = await sessions.enter(socket, id, versions);
    // Judged again now that later changes of rights find this session.
    const rights = await verslagen.rights(socket.data.actor, id);
    if (!rights.magLezen) sessions.leave(socket, id);
    found(rights.magLezen ? session : null);
    sessions.setRights(session, rights);
    const { magSchrijven, waarom, text } = session;
    const { room } = text;
    const answer = { update: room.since(stateVector), stateVector: room.stateVector(), magSchrijven, waarom };
    // From here on it hears everything again, after this answer.
    Object.assign(session, { behind: false, pending: 0 });
    // Whoever hears that the server has something may rely on it: it is on disk before this is said.
    await room.durable().catch(() => {
      throw new DomainError('niet_beschikbaar');
    });
    const present = magSchrijven ? text.carets.all() : null;
    if (present) socket.emit('verslag:bewustzijn', { id, data: present });
    return answer;
  }

  async function writing(socket: LiveSocket, id: string): Promise<Session> {
    sessions.of(socket, id);
    const { magSchrijven } = await verslagen.rights(socket.data.actor, id);
    // Nobody told this connection yet: it hears why.
    if (!magSchrijven) await sessions.judge(socket, id);
    authorize(magSchrijven, socket.data.actor);
    // The connection may have gone, or got another verdict, meanwhile.
    const session = sessions.of(socket, id);
    authorize(!session.verouderd, socket.data.actor);
    return session;
  }

  async function update(socket: LiveSocket, ctx: Ctx, id: string, data: Uint8Array): Promise<void> {
    const session = await writing(socket, id);
    await session.text.receive(session, ctx, data);
    // What came too late, unheard of, is not acknowledged.
    if (cluster.isCut()) await writing(socket, id);
  }

  async function awareness(socket: LiveSocket, id: string, data: Uint8Array): Promise<void> {
    const session = await writing(socket, id);
    const user = (session.user ??= await verslagen.schrijver(found(socket.data.actor.persoonId)));
    // The connection may have gone while the name was looked up.
    sessions.of(socket, id);
    session.text.moveCaret(session, user, data);
  }

  function judge(id: string): void {
    // Without a verdict nobody keeps rights: the client comes back and is judged then.
    for (const { socket } of texts.get(id)?.sessions ?? [])
      sessions.judge(socket, id).catch(() => breakOff(socket));
  }
  verslagen.onBound((id) => {
    judge(id);
    elders.bound(id);
  });
  verslagen.rooms.onStil(elders.stil);
  verslagen.leven.onSchrijf((id, data, durable) => {
    texts.get(id)?.tell(data, null);
    elders.update(id, data, durable);
  });

  return {
    commands: {
      'verslag:open': (socket, _ctx, { id, data, ...versions }) => open(socket, id, data, versions),
      'verslag:sluit': async (socket, _ctx, { id }) => sessions.leave(socket, id),
      'verslag:update': (socket, ctx, { id, data }) => update(socket, ctx, id, data),
      'verslag:bewustzijn': (socket, _ctx, { id, data }) => awareness(socket, id, data),
    },
    rejudge: async (socket) => {
      for (const id of sessions.openTexts(socket)) await sessions.judge(socket, id);
    },
    left: (socket) => {
      for (const id of sessions.openTexts(socket)) sessions.leave(socket, id);
    },
    close: () => {
      pressure.close();
      elders.close();
    },
  };
}
