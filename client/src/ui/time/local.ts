import { timeZone } from './words.ts';

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function clock(moment: Date): { day: string; time: string } {
  const { year, month, day, hour, minute } = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The day on the calendar of the neighbourhood, as fields for dates write it: `2026-12-04`. */
export function dayOf(moment: Date): string {
  return clock(moment).day;
}

/** The time on the clock of the neighbourhood, as fields for times write it: `19:30`. */
export function timeOf(moment: Date): string {
  return clock(moment).time;
}

/**
 * The moment at which the clock of the neighbourhood shows this day and time. Of a time that comes twice (the end of
 * summer time) the first; a time that is skipped becomes the one that the clock jumps to.
 * @returns ISO 8601 in UTC; empty when the fields are not filled
 */
export function momentOf(day: string, time: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return '';
  const shown = (at: number) => {
    const { day: onDay, time: atTime } = clock(new Date(at));
    return Date.parse(`${onDay}T${atTime}:00Z`);
  };
  // Two offsets are possible around a change; the larger one gives the earlier moment.
  const offsets = [
    shown(wall - 86_400_000) - (wall - 86_400_000),
    shown(wall + 86_400_000) - (wall + 86_400_000),
  ];
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const exact = candidates.find((at) => shown(at) === wall);
  return new Date(exact ?? Math.max(...candidates)).toISOString();
}
