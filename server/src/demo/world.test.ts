import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import { Types } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { areaPack } from '../testing/area.ts';
import type { Grond } from './bron.ts';
import { THEMA_TEXTS } from './texts/themas.ts';
import type { ThemaId } from './texts/types.ts';
import { buildWereld } from './world.ts';
import type { DemoWereld } from './world.types.ts';

const TODAY = '2026-11-22';

const TEKSTEN = Object.keys(THEMA_TEXTS) as ThemaId[];

/** The ground as the area pack brings it, with ids that are always the same. */
function grond(area: AreaPack): Grond {
  let count = 0;
  const id = (): Types.ObjectId => new Types.ObjectId((count += 1).toString(16).padStart(24, '0'));
  return {
    teams: area.themas.map((t, i) => ({
      _id: id(),
      themaId: t.id,
      kort: t.shortName,
      teksten: TEKSTEN[i % TEKSTEN.length] as ThemaId,
    })),
    organisaties: area.partners.named.map((p) => ({
      _id: id(),
      soort: p.soort,
      type: p.type,
      partner: true,
    })),
    opgaven: area.opgaven.map((o) => ({ _id: id(), themaId: o.thema })),
  };
}

function build(options: { seed?: number; today?: string; jaren?: number; pack?: string } = {}): DemoWereld {
  const { pack, ...rest } = options;
  const area = areaPack(pack);
  return buildWereld(area, grond(area), { today: TODAY, ...rest });
}

describe('the demo world', () => {
  it('is the same to the byte for the same seed and day, and another for another', () => {
    const bytes = (options: { seed?: number; today?: string }): string => JSON.stringify(build(options));
    expect(bytes({ seed: 7 }) === bytes({ seed: 7 })).toBe(true);
    expect(bytes({ seed: 7 }) === bytes({ seed: 8 })).toBe(false);
    expect(bytes({ seed: 7 }) === bytes({ seed: 7, today: '2026-11-23' })).toBe(false);
  });

  it('is as large as a first look needs', () => {
    const wereld = build();
    expect(wereld.groepen).toHaveLength(30);
    expect(wereld.personen).toHaveLength(160);
    expect(wereld.lijnen).toHaveLength(40);
    expect(wereld.vergaderingen).toHaveLength(80);
  });

  it('suits an area with other words, themas and buurten', () => {
    const { groepen, lijnen } = build({ pack: 'voorbeeld-alliantietafel' });
    expect(groepen[0]?.naam).toBe('Alliantieraad');
    expect(lijnen.length).toBeGreaterThan(0);
  });

  it('can be made on any day, with any seed', () => {
    const days = ['2024-03-01', '2024-12-31', '2026-03-29', '2028-03-01', '2031-07-15'];
    for (const [seed, today] of days.entries())
      expect(build({ seed, today }).vergaderingen.length).toBeGreaterThan(40);
  });

  it('is as large as twenty years when it is asked to be', () => {
    const wereld = build({ jaren: 20 });
    expect(wereld.lijnen.length).toBeGreaterThanOrEqual(400);
    expect(wereld.lijnen.flatMap((l) => l.berichten).length).toBeGreaterThanOrEqual(20_000);
    expect(wereld.vergaderingen.length).toBeGreaterThanOrEqual(8_000);
    expect(wereld.lidmaatschappen.length).toBeGreaterThanOrEqual(6_000);
  }, 120_000);
});
