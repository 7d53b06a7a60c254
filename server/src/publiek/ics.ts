import type { BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { Huis } from './publiek.types.ts';

/** RFC 5545, 3.1: a line holds at most 75 octets, without its end. */
const MAX_OCTETS = 75;

/** Cuts a line into lines that are short enough; a character stays whole, a line that goes on begins with a space. */
export function vouw(regel: string): string {
  const regels: string[] = [];
  let deze = '';
  let octets = 0;
  for (const teken of regel) {
    const lengte = Buffer.byteLength(teken);
    if (octets + lengte > MAX_OCTETS) {
      regels.push(deze);
      deze = ' ';
      octets = 1;
    }
    deze += teken;
    octets += lengte;
  }
  return [...regels, deze].join('\r\n');
}

/** RFC 5545, 3.3.11: what has a meaning in a text value gets a backslash; other control characters are not allowed. */
export function tekstwaarde(tekst: string): string {
  return tekst
    .replace(/[\\;,]/g, (teken) => `\\${teken}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

const moment = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

function gebeurtenis(huis: Huis, b: BijeenkomstRegel): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${b.id}@${new URL(huis.url).hostname}`,
    `DTSTAMP:${moment(b.bijgewerkt)}`,
    `DTSTART:${moment(b.begin)}`,
    `DTEND:${moment(b.einde)}`,
    `SUMMARY:${tekstwaarde(b.titel)}`,
    ...(b.plaats ? [`LOCATION:${tekstwaarde(b.plaats)}`] : []),
    `DESCRIPTION:${tekstwaarde(b.groepen.map((g) => g.naam).join(', '))}`,
    `URL:${huis.url}/bijeenkomsten/${b.id}`,
    `STATUS:${b.fase === 'afgelast' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** Bijeenkomsten as a calendar that a calendar program can follow. */
export function kalender(huis: Huis, naam: string, bijeenkomsten: readonly BijeenkomstRegel[]): string {
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opgaveteams//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${tekstwaarde(naam)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...bijeenkomsten.flatMap((b) => gebeurtenis(huis, b)),
    'END:VCALENDAR',
  ];
  return regels.map((regel) => `${vouw(regel)}\r\n`).join('');
}
