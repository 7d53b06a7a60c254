import type { Problem } from '@opgaveteams/shared/http/contract';
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../../api/call.ts';
import { useVersioned } from './useVersioned.ts';

interface Thing {
  titel: string;
  plaats: string;
  versie: number;
  /** What the form does not hold. */
  agenda: string;
}

/** A thing on a server that refuses stale writes and says how it is now. */
function server(now: Thing) {
  return vi.fn(async (values: Partial<Thing>, versie: number) => {
    if (versie !== now.versie) {
      const problem = { type: '', title: '', detail: '', requestId: '', code: 'verouderde_versie' };
      throw new ApiError({ ...problem, status: 412, huidig: { ...now } } satisfies Problem);
    }
    Object.assign(now, values, { versie: versie + 1 });
  });
}

const read = (huidig: unknown) => {
  const { titel, plaats, versie } = huidig as Thing;
  return { values: { titel, plaats }, versie };
};
const begun = () => ({ values: { titel: 'Overleg', plaats: 'Buurthuis' }, versie: 1 });

it('[rule 10] holds both versions, and overwrites nothing until one chose', async () => {
  const now: Thing = { titel: 'Overleg over bomen', plaats: 'Buurthuis', versie: 2, agenda: '' };
  const write = server(now);
  const { result } = renderHook(() => useVersioned(begun, read, write));
  await act(() => result.current.save({ titel: 'Bomen', plaats: 'Buurthuis' }));
  expect(now.titel).toBe('Overleg over bomen');
  expect(result.current.conflict).toEqual({
    base: begun().values,
    mine: { titel: 'Bomen', plaats: 'Buurthuis' },
    theirs: { titel: 'Overleg over bomen', plaats: 'Buurthuis' },
  });

  await act(() => result.current.save({ titel: 'Bomen', plaats: 'Buurthuis' }));
  expect(now.titel).toBe('Bomen');
  expect(result.current.conflict).toBeNull();
});

it('asks nothing when the newer version differs only in what the form does not hold', async () => {
  const now: Thing = { titel: 'Overleg', plaats: 'Buurthuis', versie: 5, agenda: 'nieuw punt' };
  const { result } = renderHook(() => useVersioned(begun, read, server(now)));
  await act(() => result.current.save({ titel: 'Bomen', plaats: 'Buurthuis' }));
  expect(result.current.conflict).toBeNull();
  expect(now).toEqual({ titel: 'Bomen', plaats: 'Buurthuis', versie: 6, agenda: 'nieuw punt' });
});

it('passes on what is no conflict', async () => {
  const write = vi.fn(() => Promise.reject(new ApiError(null)));
  const { result } = renderHook(() => useVersioned(begun, read, write));
  await expect(act(() => result.current.save(begun().values))).rejects.toBeInstanceOf(ApiError);
  expect(result.current.conflict).toBeNull();
});
