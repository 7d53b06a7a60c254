import type {
  Ack,
  ClientToServer,
  CommandName,
  CommandPayload,
  CommandResult,
  ServerToClient,
} from '@opgaveteams/shared/realtime/events';
import type { Socket } from 'socket.io-client';

export type ConnectionState = 'verbinden' | 'verbonden' | 'verbroken';

/** The one live connection of this tab. */
export interface LiveConnection {
  state(): ConnectionState;
  onState(listener: () => void): () => void;
  /** Listens to a message; the answer stops listening. */
  on<E extends keyof ServerToClient>(event: E, listener: ServerToClient[E]): () => void;
  /** Sends a command and waits for its acknowledgement; without a connection or an answer in time it rejects. */
  command<N extends CommandName>(name: N, payload: CommandPayload<N>): Promise<Ack<CommandResult<N>>>;
  /** Opens anew, as whoever is signed in now. */
  reconnect(): void;
  /** The device woke up or found its network: tries at once, instead of when it is time for another try. */
  wake(): void;
  open(): void;
  close(): void;
}

const COMMAND_TIMEOUT_MS = 10_000;

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** Makes the connection; `open` opens it, loading the library after the first screen stands. */
export function createConnection(): LiveConnection {
  let socket: LiveSocket | null = null;
  let state: ConnectionState = 'verbinden';
  let wanted = false;
  const stateListeners = new Set<() => void>();
  const listeners: [string, (...args: never[]) => void][] = [];

  const become = (next: ConnectionState): void => {
    state = next;
    for (const listener of stateListeners) listener();
  };

  async function connect(): Promise<void> {
    const { io } = await import('socket.io-client');
    if (!wanted || socket) return;
    socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 10_000,
    });
    socket.on('connect', () => become('verbonden'));
    socket.on('disconnect', (reason) => {
      become('verbroken');
      // Sent away by the server (signed out elsewhere): come back as whoever this is now.
      if (reason === 'io server disconnect' && wanted) setTimeout(() => socket?.connect(), 500);
    });
    socket.on('connect_error', () => become('verbroken'));
    for (const [event, listener] of listeners) socket.on(event as 'changed', listener as never);
  }

  const reconnect = (): void => {
    socket?.disconnect();
    socket?.connect();
  };

  return {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    on: (event, listener) => {
      const entry: [string, (...args: never[]) => void] = [event, listener as never];
      listeners.push(entry);
      socket?.on(event as 'changed', listener as never);
      return () => {
        listeners.splice(listeners.indexOf(entry), 1);
        socket?.off(event as 'changed', listener as never);
      };
    },
    command: async (name, payload) => {
      if (!socket?.connected) throw new Error('geen_verbinding');
      return socket.timeout(COMMAND_TIMEOUT_MS).emitWithAck(name, ...([payload] as never)) as never;
    },
    reconnect,
    wake: () => {
      if (socket?.connected === false) reconnect();
    },
    open: () => {
      wanted = true;
      void connect();
    },
    close: () => {
      wanted = false;
      socket?.disconnect();
      socket = null;
    },
  };
}
