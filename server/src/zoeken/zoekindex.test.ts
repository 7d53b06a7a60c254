import { describe, expect, it } from 'vitest';
import { seededNumbers } from '@opgaveteams/shared/random/seeded';
import { fragment, stam, woorden } from './woorden.ts';
import { Woordenlijst } from './woordenlijst.ts';
import { Zoekindex } from './zoekindex.ts';

const gebonden = { openbaarheid: 'openbaar', groepIds: [], opgaveteamIds: [] } as const;

function indexVan(titels: Record<string, string>, teksten: Record<string, string> = {}): Zoekindex {
  const index = new Zoekindex();
  const zet = (id: string, titel: string, tekst: string): void =>
    index.zet('actielijn', {
      ...{ id, titel, tekst, op: new Date('2026-01-01') },
      gebonden: { ...gebonden, groepIds: [], opgaveteamIds: [] },
    });
  for (const [id, titel] of Object.entries(titels)) zet(id, titel, teksten[id] ?? '');
  return index;
}

const ids = (index: Zoekindex, q: string): string[] => [...index.treffers(q)].map(({ id }) => id);

describe('words of a search', () => {
  it('are letters and digits, without case and accents', () => {
    expect(woorden('Café-overleg: AB-2026-007, in de Özgürstraat 12!')).toEqual([
      ...['cafe', 'overleg', 'ab', '2026', '007', 'in', 'de', 'ozgurstraat', '12'],
    ]);
  });

  it('have a stem in Dutch; numbers are what they are', () => {
    expect(stam('bewoners')).toBe(stam('bewoner'));
    expect(stam('besluiten')).toBe(stam('besluit'));
    expect(stam('2026')).toBe('2026');
  });

  it('are known by how they begin and end, whatever comes in later, and nearly', () => {
    const lijst = new Woordenlijst();
    for (const woord of ['vochtoverleg', 'overleg', 'overlegt']) lijst.add(woord);
    expect(lijst.begintMet('overl')).toEqual(['overleg', 'overlegt']);
    expect(lijst.eindigtOp('overleg').toSorted()).toEqual(['overleg', 'vochtoverleg']);
    // More than are looked through one by one.
    for (let n = 0; n < 900; n++) lijst.add(`vulwoord${n}`);
    lijst.add('bewonersoverleg');
    expect(lijst.eindigtOp('overleg').toSorted()).toEqual(['bewonersoverleg', 'overleg', 'vochtoverleg']);
    expect(lijst.eindigtOp('leg')).toEqual([]);
    expect(lijst.lijktOp('overlge')).toContainEqual({ woord: 'overleg', fouten: 2 });
    expect(lijst.lijktOp('over')).toEqual([]);
  });

  it('stand in the piece of text that is shown', () => {
    const lang = `${'Veel woorden vooraf. '.repeat(20)}Hier staat de schimmel op de muur. ${'En nog meer. '.repeat(20)}`;
    const stuk = fragment(lang, ['schimmel']);
    expect(stuk).toContain('schimmel op de muur');
    expect(stuk.length).toBeLessThan(160);
    expect(stuk).toMatch(/^… .+ …$/);
    expect(fragment('Kort.', ['weg'])).toBe('Kort.');
  });
});

describe('the index', () => {
  it('finds another form of a word, its beginning, the end of a longer one, and all words in any order', () => {
    const index = indexVan({
      a: 'Vochtoverleg met bewoners',
      b: 'Spelen op straat',
      c: 'Actielijn openbaar',
    });
    for (const q of ['bewoner', 'vocht', 'overleg', 'bewoners vochtov']) expect(ids(index, q)).toEqual(['a']);
    expect(ids(index, 'lijn openb')).toEqual(['c']);
    expect(ids(index, 'vocht straat')).toEqual([]);
    const tekst = indexVan({ a: 'Iets' }, { a: 'Tussen de tegels van het trapportaal.' });
    for (const q of ['portaal', 'tegel', 'trap']) expect(ids(tekst, q), q).toEqual(['a']);
  });

  it('forgives a typing error when nothing fits as it was typed; what is nearest comes first', () => {
    const index = indexVan({ a: 'Schimmel in huis', b: 'Schommel in de tuin' });
    expect(ids(index, 'schimel')[0]).toBe('a');
    expect(ids(index, 'shcimmel')).toContain('a');
    expect(ids(index, 'schommel')).toEqual(['b']);
  });

  it('puts a title before a text, and what is newer before what is older', () => {
    const index = indexVan({ a: 'Iets anders', b: 'Schimmel' }, { a: 'een woord over schimmel' });
    expect(ids(index, 'schimmel')).toEqual(['b', 'a']);
    const zelfde = new Zoekindex();
    for (const [id, jaar] of [
      ['oud', 2010],
      ['nieuw', 2026],
    ] as const)
      zelfde.zet('besluit', {
        ...{ id, titel: 'Lampen in de tunnel', tekst: '', op: new Date(jaar, 1, 1) },
        gebonden: { ...gebonden, groepIds: [], opgaveteamIds: [] },
      });
    expect(ids(zelfde, 'tunnel')).toEqual(['nieuw', 'oud']);
  });

  it('forgets what a thing was called before, and what is gone; questions that were asked too', () => {
    const index = indexVan({ a: 'Moestuin', b: 'Speeltuin' });
    expect(ids(index, 'moestuin')).toEqual(['a']);
    index.zet('actielijn', {
      ...{ id: 'a', titel: 'Boomgaard', tekst: '', op: new Date() },
      gebonden: { ...gebonden, groepIds: [], opgaveteamIds: [] },
    });
    expect(ids(index, 'moestuin')).toEqual([]);
    expect(ids(index, 'boomgaard')).toEqual(['a']);
    index.verwijder('actielijn', 'b');
    expect(ids(index, 'speeltuin')).toEqual([]);
    expect(index.size).toBe(1);
  });

  it('after many changes finds what an index finds that was made at once', () => {
    const pick = seededNumbers(26);
    const woordenlijst = [
      'vocht',
      'overleg',
      'vochtoverleg',
      'bewoner',
      'bewoners',
      'straat',
      'tuin',
      'tuinen',
      'lamp',
    ];
    const zin = (): string =>
      Array.from({ length: 4 }, () => woordenlijst[Math.floor(pick() * woordenlijst.length)]).join(' ');
    const nu = new Map<string, string>();
    const veranderd = indexVan({});
    // So many that the numbers of what is gone are taken out more than once.
    for (let n = 0; n < 6_000; n++) {
      const id = `ding${Math.floor(pick() * 40)}`;
      if (pick() < 0.25) {
        nu.delete(id);
        veranderd.verwijder('actielijn', id);
      } else {
        nu.set(id, zin());
        veranderd.zet('actielijn', {
          ...{ id, titel: nu.get(id) ?? '', tekst: '', op: new Date('2026-01-01') },
          gebonden: { ...gebonden, groepIds: [], opgaveteamIds: [] },
        });
      }
    }
    const ineens = indexVan(Object.fromEntries(nu));
    for (const q of [...woordenlijst, 'vocht tuin', 'bewoner lamp', 'stra', 'overlg'])
      expect(ids(veranderd, q).toSorted(), q).toEqual(ids(ineens, q).toSorted());
  });
});
