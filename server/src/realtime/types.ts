import type { Actor } from '@opgaveteams/shared/access/actor';
import type {
  ClientToServer,
  CommandName,
  CommandResult,
  ParsedPayload,
  ServerToClient,
} from '@opgaveteams/shared/realtime/events';
import type { Server, Socket } from 'socket.io';
import type { Ctx } from '../platform/http/context.ts';

export interface SocketData {
  actor: Actor;
  sessieId: string | null;
  verloopt: Date | null;
}

/** What one process tells the others: who it is, the number of this message, what it is about. */
export interface Envelope {
  from: string;
  nr: number;
  topic: string;
  message: unknown;
}
export interface BetweenServers {
  proces: (envelope: Envelope) => void;
}

export type LiveServer = Server<ClientToServer, ServerToClient, BetweenServers, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, BetweenServers, SocketData>;

/** Handles one command: judges by policy now, acts, returns the data of the acknowledgement. */
export type CommandHandler<N extends CommandName> = (
  socket: LiveSocket,
  ctx: Ctx,
  payload: ParsedPayload<N>,
) => Promise<CommandResult<N>>;

/** What a room of the live layer (presence, verslagen) hears of a connection. */
export interface LiveRoom {
  commands: { [N in CommandName]?: CommandHandler<N> };
  /** The rights of this connection changed, by hand or by the clock. */
  rejudge?(socket: LiveSocket, ctx: Ctx): Promise<void>;
  left?(socket: LiveSocket): void;
  /** The live layer ends. */
  close?(): void;
}
