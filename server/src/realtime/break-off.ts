import type { LiveSocket } from './types.ts';

/**
 * Ends a connection over which nothing can be judged now. It looks like a network that fails, after which a client
 * tries again by itself; a refusal, or a good-bye by the server, would be for good.
 */
export function breakOff(socket: LiveSocket): void {
  socket.conn.close();
}
