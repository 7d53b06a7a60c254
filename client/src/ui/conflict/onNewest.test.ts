import type { Problem } from '@opgaveteams/shared/http/contract';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../../api/call.ts';
import { onNewest } from './onNewest.ts';

const stale = (huidig: unknown) =>
  new ApiError({
    type: '',
    title: '',
    status: 412,
    detail: 'Te laat.',
    code: 'verouderde_versie',
    requestId: '1',
    huidig,
  } satisfies Problem);

it('[rule 10] applies the change again to what is stored now', async () => {
  const write = vi.fn((list: string[]) =>
    list.includes('b') ? Promise.resolve([...list, 'c']) : Promise.reject(stale(['a', 'b'])),
  );
  expect(await onNewest(['a'], write)).toEqual(['a', 'b', 'c']);
  expect(write).toHaveBeenCalledTimes(2);
});

it('gives up, with the words of the server, when others stay faster', async () => {
  const write = vi.fn(() => Promise.reject(stale([])));
  await expect(onNewest([], write)).rejects.toThrow('Te laat.');
  expect(write).toHaveBeenCalledTimes(4);
});
