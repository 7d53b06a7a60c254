import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { MongoNetworkError } from 'mongodb';

/** What is used here of a connection of the driver; it has no types of its own. */
interface DriverConnection {
  socket: Socket;
  id: unknown;
  writeCommand(command: unknown, options: unknown): Promise<void>;
}

const { Connection } = createRequire(import.meta.url)('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: DriverConnection };
};

let mended = false;

/**
 * A command of which the connection breaks while it is written fails, as it should. The driver (mongodb 7.8 and 7.9)
 * waits for the socket to drain, which a socket that is gone never does, and its close is not looked at: the command
 * then waits for ever. Where that is the command that looks whether the database is there, this process never finds it
 * again, though it is back. Can go when `Connection.writeCommand` of the driver minds `close`: see driver.test.ts.
 */
export function mendDriver(): void {
  if (mended) return;
  mended = true;
  const { writeCommand } = Connection.prototype;
  if (typeof writeCommand !== 'function')
    throw new Error('this version of mongodb has no writeCommand to mend');
  Connection.prototype.writeCommand = function (this: DriverConnection, command, options) {
    const { socket } = this;
    return new Promise<void>((resolve, reject) => {
      const gone = (): void =>
        reject(new MongoNetworkError(`connection ${String(this.id)} closed while a command was written`));
      if (socket.destroyed) return gone();
      socket.once('close', gone);
      writeCommand
        .call(this, command, options)
        .then(resolve, reject)
        .finally(() => socket.off('close', gone));
    });
  };
}
