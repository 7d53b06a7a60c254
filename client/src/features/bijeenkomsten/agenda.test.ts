import { describe, expect, it } from 'vitest';
import { current, moved, startTimes, total, withItem } from './agenda.ts';
import type { AgendaItem } from './agenda.ts';

const item = (id: string, minuten = 10, afgerond = false): AgendaItem => ({
  id,
  titel: id,
  toelichting: '',
  minuten,
  actielijnId: null,
  afgerond,
});
const list = [item('a'), item('b', 20), item('c', 5)];
const ids = (items: { id?: string }[]) => items.map(({ id }) => id).join('');

describe('the agenda', () => {
  it('moves one place at a time, and stays at its ends', () => {
    expect(ids(moved(list, 'b', -1))).toBe('bac');
    expect(ids(moved(list, 'b', 1))).toBe('acb');
    expect(ids(moved(list, 'a', -1))).toBe('abc');
    expect(ids(moved(list, 'c', 1))).toBe('abc');
  });

  it('moves nothing when somebody took it away meanwhile', () => {
    expect(ids(moved(list, 'weg', 1))).toBe('abc');
  });

  it('replaces what is there, adds what is new, and puts back where it was', () => {
    expect(withItem(list, { ...item('b'), titel: 'nieuw' })[1]?.titel).toBe('nieuw');
    expect(ids(withItem(list, item('d')))).toBe('abcd');
    expect(ids(withItem([item('a'), item('c')], item('b'), 1))).toBe('abc');
  });

  it('knows where the meeting is, when each begins and how long it takes', () => {
    expect(current([item('a', 10, true), item('b'), item('c')])?.id).toBe('b');
    expect(current([item('a', 10, true)])).toBeUndefined();
    expect(startTimes('2026-12-04T18:30:00Z', list).map((at) => at.toISOString().slice(11, 16))).toEqual([
      '18:30',
      '18:40',
      '19:00',
    ]);
    expect(total(list)).toBe(35);
  });
});
