import type { Language } from '../../i18n/i18n.ts';

/** All times are those of the neighbourhood, wherever the reader is. */
export const timeZone = 'Europe/Amsterdam';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function parts(moment: Date, language: Language, options: Intl.DateTimeFormatOptions): Parts {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** Number of the day on the calendar of the neighbourhood: two moments on one date have one number. */
function dayNumber(moment: Date): number {
  const { year, month, day } = parts(moment, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' });
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** A date as people say it: "donderdag 4 december", with its year when that is not this year. */
export function dayInWords(moment: Date, language: Language, now: Date): string {
  const { weekday, day, month, year } = parts(moment, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const thisYear = parts(now, language, { year: 'numeric' }).year === year;
  return `${weekday} ${day} ${month}${thisYear ? '' : ` ${year}`}`;
}

/** A date without its weekday, for what is long ago or long to come: "2 december 2025". */
export function dateInWords(moment: Date, language: Language): string {
  const { day, month, year } = parts(moment, language, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${month} ${year}`;
}

/** A month with its year: "december 2025". */
export function monthInWords(moment: Date, language: Language): string {
  const { month, year } = parts(moment, language, { month: 'long', year: 'numeric' });
  return `${month} ${year}`;
}

/** A time of day as people write it: "19.30 uur"; in English "19:30". */
export function timeInWords(moment: Date, language: Language): string {
  const { hour, minute } = parts(moment, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'nl' ? `${hour}.${minute} uur` : `${hour}:${minute}`;
}

/** A date with its time: "donderdag 4 december, 19.30 uur". */
export function momentInWords(moment: Date, language: Language, now: Date): string {
  return `${dayInWords(moment, language, now)}, ${timeInWords(moment, language)}`;
}

/**
 * How long ago or from now: "zojuist", "5 minuten geleden", "gisteren", "over 3 dagen". From a day on it counts days on
 * the calendar, so that yesterday evening is "gisteren" and not "11 uur geleden".
 */
export function relativeInWords(moment: Date, language: Language, now: Date): string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  const days = dayNumber(moment) - dayNumber(now);
  if (Math.abs(days) >= 365) return format.format(Math.trunc(days / 365), 'year');
  if (Math.abs(days) >= 60) return format.format(Math.trunc(days / 30.44), 'month');
  if (days !== 0) return format.format(days, 'day');
  const minutes = Math.trunc((moment.getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return language === 'nl' ? 'zojuist' : 'just now';
  return Math.abs(minutes) < 60
    ? format.format(minutes, 'minute')
    : format.format(Math.trunc(minutes / 60), 'hour');
}

/** The whole truth, for the title and for screen readers: date, year, time and zone. */
export function exactMoment(moment: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'long',
  });
  return format.format(moment);
}
