/** How far the clock of the server is ahead of the clock of this device, in milliseconds. */
let ahead = 0;
/** The Date header counts whole seconds; smaller differences between two answers mean nothing. */
const RESOLUTION_MS = 1_500;

/**
 * Learns the time of the server from an answer. A phone whose clock is wrong would otherwise hide what its owner
 * may do, or end a membership at a moment that never was.
 * @param date the Date header of an answer; null when there was none
 */
export function learnTime(date: string | null): void {
  const server = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(server)) return;
  // The end of that second: what began just now has begun.
  const found = server + 1_000 - Date.now();
  if (Math.abs(found - ahead) > RESOLUTION_MS) ahead = found;
}

/** The time by the clock of the server, by which rights are judged. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}
