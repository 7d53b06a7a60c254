import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerslagLog } from '../verslagen/verslag.log.ts';
import type { VerslagStore } from '../verslagen/verslag.store.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const sorted = (updates: Uint8Array[]): string[] => updates.map((u) => Buffer.from(u).toString('hex')).sort();

async function newsOf(log: VerslagLog): Promise<string[]> {
  const all: Uint8Array[] = [];
  await log.news((found) => void all.push(...found));
  return sorted(all);
}

const newId = (): string => randomBytes(12).toString('hex');

/** Each call stands for a process of its own. */
type Stores = () => VerslagStore;

async function opened(stores: Stores, id: string): Promise<VerslagLog> {
  const log = stores().log(id);
  await log.load();
  return log;
}
const stored = async (stores: Stores, id: string): Promise<string[]> => sorted(await stores().log(id).load());

function entries(stores: Stores): void {
  it('a text that was never written is empty, and settled', async () => {
    const log = stores().log(newId());
    expect(await log.load()).toEqual([]);
    expect(log).toMatchObject({ size: 0, bytes: 0, settled: true });
  });

  it('what was appended is there for another process, each once', async () => {
    const id = newId();
    const log = await opened(stores, id);
    await Promise.all(Array.from({ length: 300 }, (_, n) => log.append(bytes(1, n >> 8, n & 255))));
    expect(log).toMatchObject({ size: 300, bytes: 900, settled: false });
    expect(new Set(await stored(stores, id)).size).toBe(300);
    expect(await stored(stores, id)).toHaveLength(300);
  });

  it('texts do not mix', async () => {
    const [a, b] = [newId(), newId()];
    const logs = [await opened(stores, a), await opened(stores, b)];
    await Promise.all(logs.map((log, n) => log.append(bytes(n))));
    expect([await stored(stores, a), await stored(stores, b)]).toEqual([['00'], ['01']]);
  });

  it('news is what others wrote since, and is news once', async () => {
    const id = newId();
    const [one, other] = [await opened(stores, id), await opened(stores, id)];
    await one.append(bytes(1));
    await other.append(bytes(2));
    expect(await newsOf(one)).toEqual(['02']);
    expect(await newsOf(one)).toEqual([]);
    expect(one.size).toBe(2);
  });
}

function snapshots(stores: Stores): void {
  it('a snapshot takes the place of what it holds, and of nothing else', async () => {
    const id = newId();
    const [one, other] = [await opened(stores, id), await opened(stores, id)];
    await one.append(bytes(1));
    await other.append(bytes(2));
    let late: Promise<void> | null = null;
    const state = (): Uint8Array => {
      late = one.append(bytes(3));
      return bytes(9);
    };
    expect(await one.snapshot(state)).toBe(true);
    await late;
    expect(await stored(stores, id)).toEqual(['02', '03', '09']);
    expect(await newsOf(other)).toEqual(['03', '09']);
  });

  it('of two that make a snapshot at once one wins, and the other changes nothing until it read on', async () => {
    const id = newId();
    const [one, other] = [await opened(stores, id), await opened(stores, id)];
    await one.append(bytes(1));
    await other.append(bytes(2));
    expect(await one.snapshot(() => bytes(8))).toBe(true);
    expect(await other.snapshot(() => bytes(7))).toBe(false);
    expect(await stored(stores, id)).toEqual(['02', '08']);
    expect(await newsOf(other)).toEqual(['08']);
    expect(await other.snapshot(() => bytes(6))).toBe(true);
    expect(await stored(stores, id)).toEqual(['06']);
  });

  it('what was read on while a snapshot is made waits for it', async () => {
    const id = newId();
    const [one, other] = [await opened(stores, id), await opened(stores, id)];
    await one.append(bytes(1));
    const order: string[] = [];
    const making = one.snapshot(async () => {
      await other.append(bytes(2));
      order.push('state');
      return bytes(9);
    });
    const reading = one.news(() => void order.push('news'));
    await Promise.all([making, reading]);
    expect(order).toEqual(['state', 'news']);
    expect(await stored(stores, id)).toEqual(['02', '09']);
  });
}

function rest(stores: Stores): void {
  it('remembers whether a text came to rest', async () => {
    const id = newId();
    const log = await opened(stores, id);
    await log.append(bytes(1));
    await log.snapshot(() => bytes(1));
    expect((await opened(stores, id)).settled).toBe(false);
    expect(await stores().unsettled()).toContain(id);
    await log.snapshot(
      () => bytes(1),
      () => true,
    );
    expect((await opened(stores, id)).settled).toBe(true);
    expect(await stores().unsettled()).not.toContain(id);
    await log.append(bytes(2));
    expect((await opened(stores, id)).settled).toBe(false);
    expect(await stores().unsettled()).toContain(id);
  });

  it('takes a text of five megabytes, and a burst of the largest updates', async () => {
    const id = newId();
    const log = await opened(stores, id);
    await Promise.all(Array.from({ length: 20 }, (_, n) => log.append(new Uint8Array(512 * 1024).fill(n))));
    expect(log.bytes).toBe(20 * 512 * 1024);
    await log.snapshot(() => new Uint8Array(5 * 1024 * 1024).fill(7));
    const [state, ...rest] = await stores().log(id).load();
    expect([state?.byteLength, rest.length]).toEqual([5 * 1024 * 1024, 0]);
  });
}

/** What every store of texts promises, whatever it keeps them in. What is in an entry means nothing to a store. */
export function storeContract(
  name: string,
  open: () => Promise<{ store: Stores; close(): Promise<void> }>,
): void {
  describe(`[V2] [V7] the store of texts over ${name}`, () => {
    let subject: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());
    const stores: Stores = () => subject.store();
    entries(stores);
    snapshots(stores);
    rest(stores);
  });
}
