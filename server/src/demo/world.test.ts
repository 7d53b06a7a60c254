import { Types } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { areaPack } from '../testing/area.ts';
import type { Grond } from './bron.ts';
import type { ThemaId } from './texts/types.ts';
import { buildWereld, type DemoWereld } from './world.ts';

const area = areaPack();
const TODAY = '2026-11-22';

/** The ground as the area pack brings it, with ids that are always the same. */
function grond(): Grond {
  let count = 0;
  const id = (): Types.ObjectId => new Types.ObjectId((count += 1).toString(16).padStart(24, '0'));
  return {
    teams: area.themas.map((t) => ({
      _id: id(),
      themaId: t.id,
      kort: t.shortName,
      teksten: t.id as ThemaId,
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

const build = (options: { seed?: number; today?: string; jaren?: number } = {}): DemoWereld =>
  buildWereld(area, grond(), { today: TODAY, ...options });

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

  it('is as large as twenty years when it is asked to be', () => {
    const wereld = build({ jaren: 20 });
    expect(wereld.lijnen.length).toBeGreaterThanOrEqual(400);
    expect(wereld.lijnen.flatMap((l) => l.berichten).length).toBeGreaterThanOrEqual(20_000);
    expect(wereld.vergaderingen.length).toBeGreaterThanOrEqual(8_000);
    expect(wereld.lidmaatschappen.length).toBeGreaterThanOrEqual(6_000);
  });
});
