import type { Ack, CommandName, CommandPayload, CommandResult, ServerToClient } from '../realtime/events.ts';

/** What the client half needs of the live connection. */
export interface VerslagLine {
  state(): 'verbinden' | 'verbonden' | 'verbroken';
  onState(listener: () => void): () => void;
  on<E extends keyof ServerToClient>(event: E, listener: ServerToClient[E]): () => void;
  command<N extends CommandName>(name: N, payload: CommandPayload<N>): Promise<Ack<CommandResult<N>>>;
}

/** Binary data as it arrives: Node gives bytes, a browser a bare buffer, whatever the type says. */
export function bytesOf(data: Uint8Array | ArrayBuffer): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data);
}
