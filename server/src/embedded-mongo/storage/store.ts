import { statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { open } from 'lmdb';
import type { RootDatabase } from 'lmdb';
import { CommandError, EmbeddedMongoStartError } from '../errors.ts';

/** Raised when what is on disk changes in a way that older programs cannot read. */
export const FORMAT_VERSION = 1;
/** The longest that a write waits for others to join it. */
const GATHER_MS = 4;
/**
 * Space that stays free, in bytes. A write that LMDB begins and cannot finish damages the memory of the process (its
 * binding writes a message of more than 100 characters into 100 bytes), so none begins on a disk that is almost full.
 */
const RESERVE = 64 * 1024 * 1024;
const FORMAT_KEY = Buffer.from([0]);

export interface Entry {
  key: Buffer;
  value: Buffer;
}

/** Bytes that this process may still write on the disk of a directory. */
function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

interface Waiting {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * The ordered bytes on disk. Writes that arrive in one turn of the event loop are one transaction and one fsync
 * (group commit); their promises resolve when that fsync has returned.
 */
export class Store {
  readonly #env: RootDatabase<Buffer, Buffer>;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #closed = false;
  /** Called when a whole batch failed (a full disk): what memory thinks of the catalog is to be read again. */
  onAbort: () => void = () => undefined;
  /** Called at the end of each batch, inside its transaction. */
  beforeCommit: () => void = () => undefined;

  readonly #free: () => number;

  /** @param free how many bytes the disk still takes; tests have their own */
  constructor(dataDir: string, free: (dir: string) => number = freeBytes) {
    this.#free = () => free(dataDir);
    try {
      this.#env = open<Buffer, Buffer>({
        path: join(resolve(dataDir), 'mongo'),
        encoding: 'binary',
        keyEncoding: 'binary',
        // A synchronous commit that returns after fdatasync is the simplest promise that can be kept.
        overlappingSync: false,
        noSubdir: false,
      });
      this.#checkFormat(dataDir);
    } catch (error) {
      if (error instanceof EmbeddedMongoStartError) throw error;
      throw new EmbeddedMongoStartError(
        'data_dir_unwritable',
        `The database in ${dataDir} cannot be opened: ${(error as Error).message}.`,
        { cause: error },
      );
    }
  }

  #checkFormat(dataDir: string): void {
    const found = this.#env.get(FORMAT_KEY)?.toString('utf8');
    if (found === undefined) {
      this.#env.transactionSync(() => this.#env.putSync(FORMAT_KEY, Buffer.from(String(FORMAT_VERSION))));
    } else if (Number(found) > FORMAT_VERSION) {
      void this.#env.close();
      throw new EmbeddedMongoStartError(
        'data_newer',
        `The data directory ${dataDir} was written by a newer version of this program (format ${found}, this version knows ${String(FORMAT_VERSION)}); use that version.`,
      );
    }
  }

  get(key: Buffer): Buffer | undefined {
    return this.#env.get(key);
  }

  put(key: Buffer, value: Buffer): void {
    this.#env.putSync(key, value);
  }

  remove(key: Buffer): void {
    this.#env.removeSync(key);
  }

  /** Up to `limit` entries from `start` (inclusive) on; forward to `end` (exclusive), or backward from `start`. */
  page(start: Buffer, end: Buffer | undefined, reverse: boolean, limit: number): Entry[] {
    const range = this.#env.getRange({ start, reverse, limit, ...(end === undefined ? {} : { end }) });
    return Array.from(range, ({ key, value }) => ({ key, value }));
  }

  count(start: Buffer, end: Buffer): number {
    return this.#env.getKeysCount({ start, end });
  }

  /** Runs a write; resolves with its result once it is on disk. An operation checks first and writes last. */
  write<T>(run: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new CommandError('InternalError', 'the database is closing'));
    return new Promise<T>((done, reject) => {
      this.#waiting.push({ run, resolve: done, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      this.#gather(1, performance.now());
    });
  }

  /** Waits while each turn of the event loop brings more writers, so that they share one fsync. */
  #gather(seen: number, since: number): void {
    setImmediate(() => {
      const now = this.#waiting.length;
      if (now > seen && performance.now() - since < GATHER_MS) this.#gather(now, since);
      else this.#commit();
    });
  }

  #commit(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#scheduled = false;
    if (this.#free() < RESERVE) {
      const full = new CommandError('OutOfDiskSpace', 'the disk is almost full: nothing more is written');
      for (const { reject } of batch) reject(full);
      return;
    }
    const outcomes: (() => void)[] = [];
    try {
      this.#env.transactionSync(() => {
        for (const { run, resolve: done, reject } of batch) {
          try {
            const value = run();
            outcomes.push(() => done(value as never));
          } catch (error) {
            // A refusal wrote nothing; anything else may have, so it takes the whole batch back.
            if (!(error instanceof CommandError)) throw error;
            outcomes.push(() => reject(error));
          }
        }
        this.beforeCommit();
      });
    } catch (error) {
      this.#env.resetReadTxn();
      this.onAbort();
      for (const { reject } of batch) reject(error);
      return;
    }
    this.#env.resetReadTxn();
    for (const outcome of outcomes) outcome();
  }

  /** Finishes what was accepted. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#waiting.length > 0) this.#commit();
    await this.#env.close();
  }
}
