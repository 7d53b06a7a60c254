/** Calendar days in the time zone of the area, over daylight saving. */

/** Making a formatter costs fifty times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timezone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timezone, formatter);
  }
  return formatter;
}

function offsetMinutes(at: Date, timezone: string): number {
  const parts = formatterFor(timezone).formatToParts(at);
  const n = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second'));
  return Math.round((local - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** The moment at which a day (yyyy-mm-dd) begins in a time zone. */
export function startOfDay(day: string, timezone: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const guess = new Date(utc.getTime() - offsetMinutes(utc, timezone) * 60_000);
  return new Date(utc.getTime() - offsetMinutes(guess, timezone) * 60_000);
}

/** The last millisecond of a day in a time zone: "as of" a day means at its end. */
export function endOfDay(day: string, timezone: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return new Date(startOfDay(next.toISOString().slice(0, 10), timezone).getTime() - 1);
}

/** The day (yyyy-mm-dd) that a moment falls on in a time zone. */
export function dayOf(at: Date, timezone: string): string {
  const local = new Date(at.getTime() + offsetMinutes(at, timezone) * 60_000);
  return local.toISOString().slice(0, 10);
}
