import type { Agendapunt } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { describe, expect, it } from 'vitest';
import { standVan } from './klok.ts';

const begonnenOp = '2026-12-04T18:30:00.000Z';
const at = (time: string): Date => new Date(`2026-12-04T${time}:00.000Z`);
const punt = (id: string, minuten: number, klaar?: string, doorgeschoven = false): Agendapunt => ({
  ...{ id, titel: id, toelichting: '', minuten, actielijnId: null },
  ...{ afgerond: klaar !== undefined, afgerondOp: klaar ? at(klaar).toISOString() : null },
  ...{ doorgeschoven, doorgeschovenNaar: null },
});
const stand = (agendapunten: Agendapunt[], now: string) => standVan({ begonnenOp, agendapunten }, at(now));

describe('the clock of a meeting', () => {
  it('says which one it is, and how many minutes are left', () => {
    const agenda = [punt('a', 10), punt('b', 20), punt('c', 5)];
    expect(stand(agenda, '18:30')).toMatchObject({
      punt: { id: 'a' },
      over: 10,
      achter: 0,
      klaar: at('19:05'),
    });
    expect(stand(agenda, '18:37')).toMatchObject({ over: 3, achter: 0, klaar: at('19:05') });
  });

  it('says how many minutes it takes too long, and that the meeting runs late by them', () => {
    const agenda = [punt('a', 10), punt('b', 20)];
    expect(stand(agenda, '18:40')?.over).toBe(0);
    expect(stand(agenda, '18:45')).toMatchObject({ over: -5, achter: 5, klaar: at('19:05') });
  });

  it('begins anew when one goes on to the next, early or late', () => {
    expect(stand([punt('a', 10, '18:35'), punt('b', 20)], '18:40')).toMatchObject({
      ...{ punt: { id: 'b' }, over: 15, achter: -5, klaar: at('18:55') },
    });
    expect(stand([punt('a', 10, '18:50'), punt('b', 20)], '18:55')).toMatchObject({ over: 15, achter: 10 });
  });

  it('passes over what was moved on, and has nothing to say before the beginning and at the end', () => {
    const agenda = [punt('a', 10, '18:40'), punt('b', 20, undefined, true), punt('c', 5)];
    expect(stand(agenda, '18:41')).toMatchObject({ punt: { id: 'c' }, over: 4, klaar: at('18:45') });
    expect(stand([punt('a', 10, '18:40')], '18:41')).toBeNull();
    expect(standVan({ begonnenOp: null, agendapunten: agenda }, at('18:41'))).toBeNull();
  });

  it('a device whose clock is behind what was just ticked off counts nothing below zero', () => {
    expect(stand([punt('a', 10, '18:45'), punt('b', 20)], '18:44')?.over).toBe(20);
  });
});
