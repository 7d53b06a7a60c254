import { dayOf, startOfDay } from '../platform/clock/days.ts';

const DAY_MS = 86_400_000;

/** Days as whole numbers (days since 1970), so that a made-up history is plain arithmetic. */
export interface Kalender {
  readonly vandaag: number;
  /** The first moment of today: all that has happened happened before it. */
  readonly nu: Date;
  /** yyyy-mm-dd */
  iso(day: number): string;
  jaar(day: number): number;
  /** A moment on a day; `minutes` after midnight in the time zone of the area. */
  moment(day: number, minutes: number): Date;
}

/** The number of a day written as yyyy-mm-dd. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** The day itself, or the Monday after it for a day in the weekend. */
export function werkdag(day: number): number {
  // Day 0 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}

/** @param today yyyy-mm-dd, or nothing for the present day */
export function createKalender(timezone: string, today?: string): Kalender {
  const starts = new Map<number, number>();
  const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
  const start = (day: number): number => {
    let found = starts.get(day);
    if (found === undefined) starts.set(day, (found = startOfDay(iso(day), timezone).getTime()));
    return found;
  };
  const vandaag = dayNumber(today ?? dayOf(new Date(), timezone));
  return {
    vandaag,
    nu: new Date(start(vandaag)),
    iso,
    jaar: (day) => Number(iso(day).slice(0, 4)),
    moment: (day, minutes) => new Date(start(day) + minutes * 60_000),
  };
}
