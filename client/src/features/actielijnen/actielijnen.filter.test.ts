import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { expect, it } from 'vitest';
import { filteredQuery } from './actielijnen.filter.ts';
import { byStatus } from './board.ts';

const none = { status: '', buurt: '', trekker: '', doorbraak: '', zoek: '' };
const id = 'a'.repeat(24);

it('asks for what the address says', () => {
  const values = { status: 'stokt', buurt: 'FK01', trekker: id, doorbraak: 'ja', zoek: ' schimmel ' };
  expect(filteredQuery({ opgaveteamId: 't' }, values)).toEqual({
    status: 'stokt',
    buurt: 'FK01',
    trekker: id,
    doorbraak: 'ja',
    q: 'schimmel',
    opgaveteam: 't',
  });
});

it('leaves out what is not set or makes no sense', () => {
  expect(filteredQuery({}, none)).toEqual({});
  expect(filteredQuery({}, { ...none, trekker: 'noor', doorbraak: 'soms', zoek: '  ' })).toEqual({});
});

it('a filter cannot lead out of the place', () => {
  expect(filteredQuery({ trekkerId: 'ik' }, { ...none, trekker: id })).toEqual({ trekker: 'ik' });
});

it('the board has what needs people first, and no empty columns', () => {
  const lijn = (status: string, nummer: number) => ({ status, nummer }) as ActielijnRegel;
  const columns = byStatus([lijn('op_koers', 1), lijn('stokt', 2), lijn('op_koers', 3)]);
  expect(columns.map(({ status, lijnen }) => [status, lijnen.map((l) => l.nummer)])).toEqual([
    ['stokt', [2]],
    ['op_koers', [1, 3]],
  ]);
});
