import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { describe, expect, it } from 'vitest';
import { NIEMAND, opvolgerOf, overdracht } from './overdracht.ts';

const lid = (id: string, rol: Lidmaatschap['rol'], naam: string | null = id) =>
  ({ id, rol, persoon: { id: naam === null ? null : `p-${id}`, naam } }) as Lidmaatschap;

describe('handing over', () => {
  it('is asked of the last one that leads, and of nobody else', () => {
    const [noor, sam, bas] = [lid('Noor', 'trekker'), lid('Sam', 'lid'), lid('Bas', 'voorzitter')];
    expect(overdracht(noor, [noor, sam]).nodig).toBe(true);
    expect(overdracht(noor, [noor, sam, bas]).nodig).toBe(false);
    expect(overdracht(sam, [sam]).nodig).toBe(false);
  });

  it('is to people whom one knows, by name, not to oneself', () => {
    const noor = lid('Noor', 'trekker');
    const { anderen } = overdracht(noor, [noor, lid('Sam', 'lid'), lid('Bas', 'lid'), lid('x', 'lid', null)]);
    expect(anderen.map(({ naam }) => naam)).toEqual(['Bas', 'Sam']);
  });

  it('leaves the place empty only when that was chosen', () => {
    expect(opvolgerOf('', true)).toEqual({});
    expect(opvolgerOf(NIEMAND, true)).toEqual({ opvolger: null });
    expect(opvolgerOf('abc', true)).toEqual({ opvolger: 'abc' });
    expect(opvolgerOf('abc', false)).toEqual({});
  });
});
