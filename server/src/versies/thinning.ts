const DAG = 86_400_000;
/** The latest of the last day, one a day of the last month, one a week before that; and never more than this. */
const MAX_VANDAAG = 50;
const MAX_VANZELF = 200;

interface Kept {
  id: string;
  op: Date;
}

/** Which versions that were kept by themselves can go, given all of one text, the newest first. */
export function teVeel(versies: readonly Kept[], now: Date): string[] {
  const taken = new Set<string>();
  const gone: string[] = [];
  versies.forEach(({ id, op }, place) => {
    const age = now.getTime() - op.getTime();
    const step = age < 30 * DAG ? DAG : 7 * DAG;
    const slot = age < DAG ? id : `${step} ${Math.floor(op.getTime() / step)}`;
    const full = age < DAG ? place >= MAX_VANDAAG : taken.size >= MAX_VANZELF;
    if (full || taken.has(slot)) gone.push(id);
    else taken.add(slot);
  });
  return gone;
}
