import type { BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { describe, expect, it } from 'vitest';
import { kalender, tekstwaarde, vouw } from './ics.ts';

const huis = { naam: 'Werkplaats', url: 'https://werkplaats.voorbeeld.nl' };
const titel = 'Praten over het plein; met thee, koekjes en \\ een heel lange titel 👩‍👩‍👧 é';
const zitting: BijeenkomstRegel = {
  ...{
    id: 'a'.repeat(24),
    openbaarheid: 'openbaar',
    groepIds: [],
    opgaveteamIds: [],
    titel,
    soort: 'overleg',
  },
  ...{ fase: 'gepland', begin: '2026-12-04T18:30:00.000Z', einde: '2026-12-04T20:00:00.000Z' },
  ...{
    plaats: 'Huis van de wijk\nzaal 2',
    groepen: [],
    opgaveteams: [],
    bijgewerkt: '2026-11-01T09:00:00.000Z',
  },
};

/** As a calendar program reads it. */
function lees(ics: string): Record<string, string> {
  const regels = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  return Object.fromEntries(
    regels.map((regel) => [regel.split(':')[0], regel.slice(regel.indexOf(':') + 1)]),
  );
}

describe('a calendar (RFC 5545)', () => {
  it('has lines of at most 75 octets that end in CRLF, and says the same when they are put together', () => {
    const ics = kalender(huis, 'Agenda', [zitting]);
    for (const regel of ics.split('\r\n')) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(ics).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
    expect(lees(ics)).toMatchObject({
      SUMMARY: tekstwaarde(titel),
      LOCATION: 'Huis van de wijk\\nzaal 2',
      DTSTART: '20261204T183000Z',
      DTEND: '20261204T200000Z',
      UID: `${'a'.repeat(24)}@werkplaats.voorbeeld.nl`,
      STATUS: 'CONFIRMED',
    });
  });

  it('escapes what has a meaning', () => {
    expect(tekstwaarde('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
  });

  it('never cuts a character in two', () => {
    const lang = 'é👩'.repeat(60);
    expect(vouw(lang).replaceAll('\r\n ', '')).toBe(lang);
    expect(Buffer.from(vouw(lang)).toString('utf8')).toBe(vouw(lang));
  });

  it('says that a bijeenkomst does not go on', () => {
    expect(kalender(huis, 'Agenda', [{ ...zitting, fase: 'afgelast' }])).toContain('STATUS:CANCELLED');
  });
});
