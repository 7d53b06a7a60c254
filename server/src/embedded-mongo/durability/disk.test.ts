import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Store } from '../storage/store.ts';

it('[rule 4] a disk that is almost full takes no writes, answers so, and takes them again when there is room', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-disk-'));
  let free = Infinity;
  const store = new Store(dataDir, () => free);
  const key = Buffer.from('a');
  await store.write(() => store.put(key, Buffer.from('before')));
  free = 1024 * 1024;
  await expect(store.write(() => store.put(key, Buffer.from('full')))).rejects.toMatchObject({
    codeName: 'OutOfDiskSpace',
  });
  expect(store.get(key)?.toString()).toBe('before');
  free = Infinity;
  await store.write(() => store.put(key, Buffer.from('after')));
  expect(store.get(key)?.toString()).toBe('after');
  await store.close();
  await rm(dataDir, { recursive: true });
});
