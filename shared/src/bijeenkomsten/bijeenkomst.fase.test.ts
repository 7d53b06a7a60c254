import { describe, expect, it } from 'vitest';
import { fasenNa, isTeWijzigen } from './bijeenkomst.fase.ts';
import type { BijeenkomstFase } from './bijeenkomst.schema.ts';

describe('the phases of a bijeenkomst', () => {
  it('never lead back from what was held', () => {
    const reach = (from: BijeenkomstFase, seen = new Set<BijeenkomstFase>()): Set<BijeenkomstFase> => {
      for (const next of fasenNa(from)) if (!seen.has(next)) reach(next, seen.add(next));
      return seen;
    };
    expect([...reach('gepland')].toSorted()).toEqual(['afgelast', 'afgerond', 'bezig', 'gepland']);
    expect([...reach('bezig')]).toEqual(['afgerond']);
    expect([...reach('afgerond')]).toEqual([]);
  });

  it('let time and agenda change until it is over or called off', () => {
    const fasen: BijeenkomstFase[] = ['gepland', 'bezig', 'afgerond', 'afgelast'];
    expect(fasen.filter((fase) => isTeWijzigen(fase))).toEqual(['gepland', 'bezig']);
  });

  it('are brought to an end, never begun, in a groep that stopped', () => {
    expect(fasenNa('gepland', true)).toEqual(['afgelast']);
    expect(fasenNa('bezig', true)).toEqual(['afgerond']);
    expect(fasenNa('afgelast', true)).toEqual([]);
    expect(isTeWijzigen('gepland', true)).toBe(false);
  });
});
