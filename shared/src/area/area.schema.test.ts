import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nounsFor } from './area.nouns.ts';
import { parseAreaPack } from './area.schema.ts';
import type { AreaPack } from './area.schema.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../area/${file}.json`, import.meta.url), 'utf8'));
const nieuwWest = parseAreaPack(read('nieuw-west'));
const voorbeeld = parseAreaPack(read('voorbeeld-alliantietafel'));

/** The example pack as JSON, changed in one place. */
function changed(change: (pack: AreaPack) => void): unknown {
  const pack = structuredClone(voorbeeld);
  change(pack);
  return pack;
}

function complaint(json: unknown): string {
  try {
    parseAreaPack(json);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
}

describe('the pack of Nieuw-West', () => {
  it('holds all the facts', () => {
    const { areas, partners } = nieuwWest;
    const buurten = areas.wijken.flatMap((wijk) => wijk.buurten);
    const counts = {
      themas: nieuwWest.themas.length,
      opgaven: nieuwWest.opgaven.length,
      nationalActielijnen: nieuwWest.nationalActielijnen.length,
      commitments: nieuwWest.commitments.items.length,
      named: partners.named.length,
      involved: partners.involved.length,
      categories: partners.categories.length,
      statedTotals: partners.statedTotals.length,
      seats: nieuwWest.board.seats.length,
      milestones: nieuwWest.milestones.length,
      gebieden: areas.gebieden.length,
      wijken: areas.wijken.length,
      buurten: buurten.length,
      focusbuurten: buurten.filter((buurt) => buurt.focusbuurt).length,
      indicators: nieuwWest.indicators?.items.length,
      coreIndicators: nieuwWest.indicators?.items.filter((it) => it.inFocusbuurtCoreSet).length,
      nplvAreas: nieuwWest.nplv?.areas.length,
      languages: nieuwWest.languages?.named.length,
      sources: Object.keys(nieuwWest.sources).length,
      gaps: nieuwWest.about.gaps.length,
    };
    expect(counts).toEqual({
      themas: 5,
      opgaven: 1,
      nationalActielijnen: 3,
      commitments: 6,
      named: 14,
      involved: 3,
      categories: 4,
      statedTotals: 3,
      seats: 9,
      milestones: 15,
      gebieden: 5,
      wijken: 15,
      buurten: 73,
      focusbuurten: 10,
      indicators: 35,
      coreIndicators: 13,
      nplvAreas: 20,
      languages: 10,
      sources: 33,
      gaps: 6,
    });
  });

  it('keeps what was not verified visible', () => {
    expect(nieuwWest.partners.involved.map((partner) => partner.verified)).toEqual([false, false, false]);
    expect(nieuwWest.languages?.verifiedHere).toBe(false);
  });

  it('uses our own words', () => {
    expect(nounsFor(nieuwWest)).toMatchObject({
      opgaveteam: 'opgaveteam',
      Opgaveteams: 'Opgaveteams',
      themas: 'thema’s',
      deOpgaveteam: 'het opgaveteam',
    });
  });
});

describe('a pack with other nouns', () => {
  it('gives its words under our keys, with their article', () => {
    expect(nounsFor(voorbeeld)).toMatchObject({
      opgaveteam: 'alliantietafel',
      Opgaveteam: 'Alliantietafel',
      opgaveteams: 'alliantietafels',
      deOpgaveteam: 'de alliantietafel',
      DezeOpgaveteam: 'Deze alliantietafel',
      alliantiebestuur: 'alliantieraad',
      actielijn: 'actielijn',
    });
  });

  it('gets what it leaves out from the defaults', () => {
    expect(voorbeeld.besluitPrefixes).toMatchObject({ alliantiebestuur: 'AR', kernteam: 'KT' });
    expect(voorbeeld.milestones).toEqual([]);
    expect(voorbeeld.fictional).toBe(true);
  });
});

describe('a pack that is not right', () => {
  it.each<[string, (pack: AreaPack) => void, string]>([
    [
      'a source that does not exist',
      (pack) => pack.themas[0]!.sources.push('X9'),
      '“themas[0].sources” names the source "X9", which is not in "sources".',
    ],
    [
      'a thema that does not exist',
      (pack) => (pack.opgaven[0]!.thema = 'zorg'),
      '“opgaven[0].thema” names the thema "zorg", which is not in "themas".',
    ],
    [
      'a slug used twice',
      (pack) => (pack.themas[1]!.slug = 'thuis'),
      '“themas” has the slug "thuis" more than once.',
    ],
    [
      'a wijk in no gebied',
      (pack) => (pack.areas.wijken[0]!.gebied = 'GV99'),
      '“areas.wijken[0].gebied” names the gebied "GV99", which is not in "areas.gebieden".',
    ],
    [
      'a missing name',
      (pack) => delete (pack as Partial<AreaPack>).name,
      '“name” is missing or is not of the kind “string”.',
    ],
    [
      'a word that is not known',
      (pack) => Object.assign(pack, { colour: 'red' }),
      'The pack has a field that is not known: colour.',
    ],
    [
      'a slug with a space',
      (pack) => (pack.themas[0]!.slug = 'een goed thuis'),
      '“themas[0].slug” must be a slug such as "wonen-en-leefomgeving".',
    ],
    [
      'a time zone that does not exist',
      (pack) => (pack.timezone = 'Europe/Osdorp'),
      '“timezone” must be a time zone such as "Europe/Amsterdam".',
    ],
    [
      'a date less precise than it says',
      (pack) => pack.milestones.push({ date: '2024-01', precision: 'day', event: 'Start', sources: ['V1'] }),
      '“milestones[0].date” must be as precise as its "precision" says.',
    ],
  ])('is refused with a sentence: %s', (_name, change, sentence) => {
    expect(complaint(changed(change))).toBe(`The area pack cannot be used. ${sentence}`);
  });

  it('names every problem, not only the first', () => {
    const message = complaint(
      changed((pack) => {
        pack.themas[0]!.sources = ['X1'];
        pack.opgaven[0]!.thema = 'zorg';
      }),
    );
    expect(message).toContain('"X1"');
    expect(message).toContain('"zorg"');
  });

  it('is refused when it is not an object at all', () => {
    expect(complaint('nieuw-west')).toBe(
      'The area pack cannot be used. The pack is missing or is not of the kind “object”.',
    );
  });
});
