import { afterEach, expect, it, vi } from 'vitest';
import { learnTime, serverNow } from './now.ts';

afterEach(() => vi.useRealTimers());

const deviceAt = (moment: string): void => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(moment));
};

it('a device that is an hour behind goes by the time of the server', () => {
  deviceAt('2026-11-22T10:00:00Z');
  learnTime('Sun, 22 Nov 2026 11:00:00 GMT');
  expect(serverNow().toISOString()).toBe('2026-11-22T11:00:01.000Z');
  // What the next answers differ by less than a second and a half is their own inexactness.
  learnTime('Sun, 22 Nov 2026 11:00:01 GMT');
  learnTime(null);
  learnTime('geen datum');
  expect(serverNow().toISOString()).toBe('2026-11-22T11:00:01.000Z');
});

it('a clock that is put right is noticed', () => {
  deviceAt('2026-11-22T11:00:00Z');
  learnTime('Sun, 22 Nov 2026 11:00:00 GMT');
  expect(serverNow().getTime() - Date.now()).toBe(1_000);
});
