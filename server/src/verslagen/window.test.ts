import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Window } from './window.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function collecting(length: () => number) {
  const flushed: number[][] = [];
  return { flushed, window: new Window<number>((items) => void flushed.push(items), length) };
}

it('[V3] what comes after a quiet moment goes at once, what follows goes together', () => {
  const { window, flushed } = collecting(() => 20);
  window.add(1);
  expect(flushed).toEqual([[1]]);
  window.add(2);
  window.add(3);
  vi.advanceTimersByTime(19);
  expect(flushed).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(flushed).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(25);
  window.add(4);
  expect(flushed.at(-1)).toEqual([4]);
});

it('[V3] nobody waits longer than fifty milliseconds, however many read', () => {
  const { window, flushed } = collecting(() => 10_000);
  window.add(1);
  window.add(2);
  vi.advanceTimersByTime(50);
  expect(flushed).toEqual([[1], [2]]);
});

it('what waits can go now, and nothing goes twice', () => {
  const { window, flushed } = collecting(() => 20);
  window.add(1);
  window.add(2);
  window.now();
  window.now();
  vi.advanceTimersByTime(50);
  expect(flushed).toEqual([[1], [2]]);
});
