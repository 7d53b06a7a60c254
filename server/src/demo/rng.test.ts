import { describe, expect, it } from 'vitest';
import { createRng } from './rng.ts';

describe('the seeded chance', () => {
  it('gives the same row for the same seed, and another for another', () => {
    const row = (seed: number) => Array.from({ length: 20 }, createRng(seed).next);
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
  });

  it('stays within its bounds and reaches both ends', () => {
    const rng = createRng(1);
    const drawn = new Set(Array.from({ length: 2000 }, () => rng.int(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('spreads evenly enough', () => {
    const rng = createRng(2);
    const heads = Array.from({ length: 10_000 }, () => rng.chance(0.3)).filter(Boolean).length;
    expect(heads).toBeGreaterThan(2800);
    expect(heads).toBeLessThan(3200);
  });

  it('shuffles a copy that holds the same things', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRng(3).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('samples different things, at most all of them', () => {
    const rng = createRng(4);
    expect(new Set(rng.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(rng.sample([1, 2], 5)).toHaveLength(2);
  });

  it('forks per name, whatever was drawn before', () => {
    const fresh = createRng(5);
    const used = createRng(5);
    used.next();
    expect(used.fork('namen').next()).toBe(fresh.fork('namen').next());
    expect(fresh.fork('namen').next()).not.toBe(fresh.fork('teksten').next());
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRng(6).pick([])).toThrow(RangeError);
  });
});
