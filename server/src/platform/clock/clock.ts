/** The time, as the product knows it; tests hand in one that they can turn. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
