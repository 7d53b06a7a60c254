import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { inScope, type ReadScope } from '@opgaveteams/shared/access/scope';
import { expect, it } from 'vitest';
import { seeded } from '../testing/random.ts';
import { roomsOfScope, roomsOfThing } from './rooms.ts';

it('[rule 9] a live message reaches exactly those who may open the thing', () => {
  const chance = seeded(20260323);
  const ids = ['a', 'b', 'c'];
  const scopes: ReadScope['openbaarheden'][] = [['openbaar'], ['openbaar', 'alliantie']];
  for (let i = 0; i < 2_000; i++) {
    const scope: ReadScope = {
      alles: chance.next() < 0.1,
      openbaarheden: chance.pick(scopes),
      groepIds: chance.some(ids),
      opgaveteamIds: chance.some(ids),
    };
    const thing: Gebonden = {
      openbaarheid: chance.pick(['openbaar', 'alliantie', 'groep']),
      groepIds: chance.some(ids),
      opgaveteamIds: chance.some(ids),
    };
    const heard = roomsOfThing(thing).some((room) => roomsOfScope(scope).includes(room));
    expect(heard, JSON.stringify({ scope, thing })).toBe(inScope(scope, thing));
  }
});
