import { expect, it } from 'vitest';
import { changes, chosen, differing, proposal } from './merge.ts';

const base = { titel: 'Schimmel', buurten: ['FK01'], doorbraak: false };
const mine = { ...base, titel: 'Schimmelvrij' };
const theirs = { ...base, titel: 'Zonder schimmel', buurten: ['FK01', 'FC02'] };

it('[rule 10] asks only about fields that are not the same', () => {
  expect(differing(mine, theirs)).toEqual(['titel', 'buurten']);
  expect(differing(mine, { ...mine, buurten: ['FK01'] })).toEqual([]);
});

it('[rule 10] proposes what each changed, so that saying yes overwrites nothing', () => {
  expect(proposal('titel', { base, mine })).toBe('mine');
  expect(proposal('buurten', { base, mine })).toBe('theirs');
});

it('[rule 10] keeps what was chosen, field by field', () => {
  expect(chosen(mine, theirs, { titel: 'theirs', buurten: 'theirs' })).toEqual(theirs);
  expect(chosen(mine, theirs, { titel: 'mine', buurten: 'theirs' })).toEqual({
    titel: 'Schimmelvrij',
    buurten: ['FK01', 'FC02'],
    doorbraak: false,
  });
});

it('sends only what was changed', () => {
  expect(changes(base, mine)).toEqual({ titel: 'Schimmelvrij' });
  expect(changes(base, { ...base, buurten: ['FK01'] })).toEqual({});
});
