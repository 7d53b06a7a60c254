/** The statuses of an actielijn that a statusbericht can say. `onbekend` is never said: it is what silence becomes. */
export const gezegdeStatussen = [
  'in_voorbereiding',
  'op_koers',
  'vraagt_aandacht',
  'stokt',
  'afgerond',
  'gestopt',
  'opgegaan_in',
] as const;
export type GezegdeStatus = (typeof gezegdeStatussen)[number];

/** The order in which lists and boards show them; no ranking of teams or partners (R46). */
export const getoondeStatussen = [
  'stokt',
  'vraagt_aandacht',
  'onbekend',
  'op_koers',
  'in_voorbereiding',
  'afgerond',
  'gestopt',
  'opgegaan_in',
] as const;
export type GetoondeStatus = (typeof getoondeStatussen)[number];

/** Statuses that end an actielijn. */
export const eindstatussen = [
  'afgerond',
  'gestopt',
  'opgegaan_in',
] as const satisfies readonly GezegdeStatus[];

/** Statuses that need oorzaak, gevolg and bijsturing (rule 3). */
export const statussenMetUitleg = ['vraagt_aandacht', 'stokt'] as const satisfies readonly GezegdeStatus[];

export function isEindstatus(status: string): boolean {
  return (eindstatussen as readonly string[]).includes(status);
}

export function vraagtUitleg(status: string): boolean {
  return (statussenMetUitleg as readonly string[]).includes(status);
}

/** The moment from which silence makes the status unknown: `op` plus the rhythm. */
export function vervaltOp(op: Date, ritmeDagen: number): Date {
  return new Date(op.getTime() + ritmeDagen * 86_400_000);
}

/** The latest that a reminder comes, in days before the status becomes unknown. */
const HERINNER_DAGEN = 14;

/** From when its trekkers are reminded: two weeks before the status becomes unknown; with a short rhythm a sixth of it. */
export function herinnerOp(op: Date, ritmeDagen: number): Date {
  const dagen = Math.min(HERINNER_DAGEN, Math.max(1, Math.round(ritmeDagen / 6)));
  return vervaltOp(op, ritmeDagen - dagen);
}

/** Its trekkers are to say how it goes: the status becomes unknown soon, or is so already. */
export function vraagtBericht(
  lijn: { status: string; herinnerOp: Date | string | null },
  now: Date,
): boolean {
  return lijn.herinnerOp !== null && new Date(lijn.herinnerOp) <= now;
}

/**
 * The status as readers see it at a moment (rule 3 and "Status of an actielijn"): a running actielijn
 * without a statusbericht within its rhythm is `onbekend` since the end of that rhythm.
 */
export function toonStatus(
  lijn: { status: GezegdeStatus; statusOp: Date | string; ritmeDagen: number },
  now: Date,
): { status: GetoondeStatus; sinds: Date } {
  const op = new Date(lijn.statusOp);
  const vervalt = vervaltOp(op, lijn.ritmeDagen);
  if (!isEindstatus(lijn.status) && vervalt <= now) return { status: 'onbekend', sinds: vervalt };
  return { status: lijn.status, sinds: op };
}
