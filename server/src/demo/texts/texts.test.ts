import { readFileSync } from 'node:fs';
import { parseAreaPack } from '@opgaveteams/shared/area/area.schema';
import { describe, expect, it } from 'vitest';
import { createRng } from '../rng.ts';
import { createActielijnWriter } from './actielijnen.ts';
import * as algemeen from './algemeen.ts';
import { writeStatusbericht, writeVerloop } from './berichten.ts';
import * as bestuur from './bestuur.ts';
import { writeBijeenkomst } from './bijeenkomsten.ts';
import { FUNCTIES } from './functions.ts';
import { createGroepWriter } from './groepen.ts';
import { NAME_ROWS } from './names.ts';
import { buurtInSentence } from './places.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { ActielijnStatus, ThemaId } from './types.ts';

const pack = parseAreaPack(
  JSON.parse(readFileSync(new URL('../../../../area/nieuw-west.json', import.meta.url), 'utf8')),
);
const buurten = pack.areas.wijken.flatMap((wijk) => wijk.buurten.map((buurt) => buurt.name));
const themas = Object.keys(THEMA_TEXTS) as ThemaId[];

/** Every piece of text in a tree of data. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(texts);
}

const library = texts([THEMA_TEXTS, algemeen, bestuur]);
const sentences = library
  .flatMap((text) => text.split(/(?<=[.?!])\s+/))
  .filter((text) => /[.?!]$/.test(text));

describe('the text library', () => {
  it('has enough of everything, for every thema of the area pack', () => {
    expect(themas.toSorted()).toEqual(pack.themas.map((thema) => thema.id).toSorted());
    for (const thema of themas) {
      const found = THEMA_TEXTS[thema];
      expect(found.actielijnen.length, thema).toBeGreaterThanOrEqual(10);
      expect(found.groepen.length, thema).toBeGreaterThanOrEqual(4);
      expect(found.agendapunten.length, thema).toBeGreaterThanOrEqual(12);
      expect(found.agendapunten.flatMap((punt) => punt.alineas).length, thema).toBeGreaterThanOrEqual(30);
      expect(found.agendapunten.flatMap((punt) => punt.besluiten).length, thema).toBeGreaterThanOrEqual(12);
      expect(found.agendapunten.flatMap((punt) => punt.actiepunten).length, thema).toBeGreaterThanOrEqual(20);
    }
  });

  it('suggests only buurten that exist', () => {
    const hinted = themas.flatMap((thema) => THEMA_TEXTS[thema].actielijnen.flatMap((it) => it.buurten));
    expect(hinted.filter((buurt) => !buurten.includes(buurt))).toEqual([]);
  });

  it('is written in short sentences', () => {
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 24)).toEqual([]);
  });

  it('holds no dashes as asides, no lists in a sentence and no officialese', () => {
    const banned =
      /[–—;]|\*|\b(cruciaal|essentieel|naadloos|holistisch|integra(al|le)|faciliter\w*|synergie|stakeholders?|borg(en|ing)|uitrol\w*|teneinde|middels|conform|betreffende|omtrent|dienen te|kader van|inzetten op|transformatie)\b/i;
    expect(library.filter((text) => banned.test(text))).toEqual([]);
  });

  it('names no organisation of the area and no person', () => {
    const organisations = [...pack.partners.named, ...pack.partners.involved].map((partner) => partner.name);
    const surnames = NAME_ROWS.flatMap((row) => row.last);
    const namedIn = (names: string[]) =>
      library.filter((text) =>
        names.some((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)),
      );
    expect(namedIn(organisations)).toEqual([]);
    // "Post" and "Prins" are words as well.
    expect(namedIn(surnames.filter((name) => !['Post', 'Prins'].includes(name)))).toEqual([]);
    expect(texts(FUNCTIES).filter((functie) => surnames.some((name) => functie.includes(name)))).toEqual([]);
  });
});

describe('the writers', () => {
  it('give 450 actielijnen without the same title twice', () => {
    const writer = createActielijnWriter(createRng(1), buurten);
    const lines = Array.from({ length: 450 }, (_, index) => writer(themas[index % 5] as ThemaId));
    expect(new Set(lines.map((line) => line.title)).size).toBe(450);
    expect(texts(lines).filter((text) => /[{}]/.test(text))).toEqual([]);
    for (const line of lines) expect(line.title.length).toBeLessThan(110);
  });

  it('give 450 even when there are only six buurten, and say so when nothing is left', () => {
    const writer = createActielijnWriter(createRng(2), buurten.slice(0, 6));
    const titles = Array.from({ length: 450 }, (_, index) => writer(themas[index % 5] as ThemaId).title);
    expect(new Set(titles).size).toBe(450);
    const poor = createActielijnWriter(createRng(3), ['Wildeman']);
    expect(() => Array.from({ length: 500 }, () => poor('won'))).toThrow(
      'Every title for the thema "won" is used.',
    );
  });

  it('give the same for the same seed', () => {
    const write = () => createActielijnWriter(createRng(4), buurten)('jeu');
    expect(write()).toEqual(write());
  });

  it('give a reason with every status that needs one, and only then', () => {
    const rng = createRng(5);
    const writer = createActielijnWriter(rng, buurten);
    const statuses = Object.keys(THEMA_TEXTS.eid.berichten) as ActielijnStatus[];
    for (const thema of themas) {
      for (const status of statuses) {
        const bericht = writeStatusbericht(rng, writer(thema), status);
        expect(bericht.waarom !== undefined).toBe(status === 'vraagt_aandacht' || status === 'stokt');
        for (const text of texts(bericht)) expect(text).not.toMatch(/[{}]|^$/);
      }
    }
  });

  it('give a believable course that ends as asked', () => {
    const rng = createRng(6);
    const row = writeVerloop(rng, 40, 'afgerond');
    expect(row).toHaveLength(40);
    expect(row[0]).toBe('in_voorbereiding');
    expect(row.at(-1)).toBe('afgerond');
    expect(row.slice(0, -1)).not.toContain('afgerond');
    expect(writeVerloop(rng, 1, 'op_koers')).toEqual(['op_koers']);
  });

  it('give groepen with different names', () => {
    const writer = createGroepWriter(createRng(7), buurten);
    const names = Array.from({ length: 100 }, (_, index) => writer(themas[index % 5] as ThemaId).name);
    expect(new Set(names).size).toBe(100);
  });

  it('give whole meetings, for a team and for the bestuur', () => {
    const rng = createRng(8);
    for (const thema of [...themas, null]) {
      const taken = { besluiten: 0, actiepunten: 0 };
      for (let count = 0; count < 40; count += 1) {
        const meeting = writeBijeenkomst(rng, {
          thema,
          buurt: 'Dichtersbuurt',
          actielijnen: ['Schone straten'],
        });
        expect(meeting.agendapunten.length).toBeGreaterThanOrEqual(5);
        taken.besluiten += meeting.agendapunten.flatMap((punt) => punt.besluiten).length;
        taken.actiepunten += meeting.agendapunten.flatMap((punt) => punt.actiepunten).length;
        expect(meeting.inGewoneTaal.split(' ').length).toBeGreaterThan(20);
        expect(texts(meeting).filter((text) => /[{}]/.test(text))).toEqual([]);
      }
      expect(taken.besluiten).toBeGreaterThan(10);
      expect(taken.actiepunten).toBeGreaterThan(40);
    }
  });

  it('say a buurt as one says it', () => {
    expect(
      ['Dichtersbuurt', 'Wildeman', 'Osdorpplein e.o.', 'Eendrachtspark', 'Reimerswaal'].map(buurtInSentence),
    ).toEqual([
      'de Dichtersbuurt',
      'Wildeman',
      'het Osdorpplein en omgeving',
      'het Eendrachtspark',
      'Reimerswaal',
    ]);
  });
});
