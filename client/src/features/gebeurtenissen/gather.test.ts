import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

const line = (id: string, wie: string, actie: string, dingId: string): Gebeurtenis => ({
  id,
  noun: 'actielijnen',
  dingId,
  actie,
  titel: 'Ventilatie',
  wie: { id: wie, naam: wie },
  op: '2026-11-20T10:00:00.000Z',
});

describe('what changed, gathered', () => {
  it('says once what one person did several times with one thing, at its latest', () => {
    const lines = [
      line('3', 'noor', 'hoe_geschreven', 'a'),
      line('2', 'sam', 'hoe_geschreven', 'a'),
      line('1', 'noor', 'hoe_geschreven', 'a'),
      line('0', 'noor', 'statusbericht_geplaatst', 'a'),
    ];
    expect(gather(lines).map(({ id }) => id)).toEqual(['3', '2', '0']);
  });
});
