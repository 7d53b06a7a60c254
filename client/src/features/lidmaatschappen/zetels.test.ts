import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { describe, expect, it } from 'vitest';
import { inOrder, throughTime } from './zetels.ts';

const zetel = (naam: string | null, rol: Lidmaatschap['rol'], van: string, tot: string | null = null) =>
  ({ persoon: { id: naam, naam }, rol, van, tot }) as Lidmaatschap;
const names = (zetels: Lidmaatschap[]) => zetels.map(({ persoon }) => persoon.naam);

describe('members of a groep', () => {
  it('stand by rol, then by name, and who may not be known comes last', () => {
    const leden = [
      zetel(null, 'lid', '2025-01-01'),
      zetel('Sam', 'lid', '2025-01-01'),
      zetel('Noor', 'lid', '2025-01-01'),
      zetel('Yara', 'notulist', '2025-01-01'),
      zetel('Bas', 'voorzitter', '2025-01-01'),
    ];
    expect(names(inOrder(leden))).toEqual(['Bas', 'Yara', 'Noor', 'Sam', null]);
  });
});

describe('[rule 1] a person through time', () => {
  it('keeps what has ended, apart from what holds; an end to come still holds', () => {
    const now = new Date('2026-06-01T12:00:00Z');
    const { current, former } = throughTime(
      [
        zetel('a', 'lid', '2023-03-01T00:00:00Z', '2024-01-01T00:00:00Z'),
        zetel('b', 'lid', '2024-03-01T00:00:00Z', '2026-06-01T12:00:00Z'),
        zetel('c', 'lid', '2025-03-01T00:00:00Z', '2026-07-01T00:00:00Z'),
        zetel('d', 'trekker', '2025-05-01T00:00:00Z'),
      ],
      now,
    );
    expect(names(current)).toEqual(['d', 'c']);
    expect(names(former)).toEqual(['b', 'a']);
  });
});
