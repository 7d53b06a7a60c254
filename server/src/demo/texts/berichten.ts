import type { Rng } from '../rng.ts';
import type { ActielijnText } from './actielijnen.ts';
import { BIJZINNEN } from './algemeen.ts';
import { fill, fillAll } from './fill.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { ActielijnStatus } from './types.ts';

export interface StatusberichtText {
  status: ActielijnStatus;
  zin: string;
  volgendeStap: string;
  /** Only, and then always, with vraagt_aandacht and stokt. */
  waarom?: { oorzaak: string; gevolg: string; bijsturing: string };
}

/** What is said about this actielijn when its status is `status`. */
export function writeStatusbericht(
  rng: Rng,
  actielijn: ActielijnText,
  status: ActielijnStatus,
): StatusberichtText {
  const { berichten } = THEMA_TEXTS[actielijn.thema];
  if (status === 'vraagt_aandacht' || status === 'stokt') {
    const own = status === 'stokt' ? actielijn.stokt : actielijn.vraagtAandacht;
    const probleem = rng.chance(0.6) ? own : rng.pick(berichten[status]);
    const { zin, volgendeStap, ...waarom } = fillAll(rng, probleem, actielijn);
    return { status, zin, volgendeStap, waarom };
  }
  const bericht = rng.pick(berichten[status]);
  const zin = fill(rng, bericht.zin, actielijn);
  const more = status === 'op_koers' && rng.chance(0.5) ? ` ${rng.pick(BIJZINNEN)}` : '';
  return { status, zin: zin + more, volgendeStap: fill(rng, bericht.volgendeStap, actielijn) };
}

/** What may follow a status, and how often out of ten. */
const NEXT: Readonly<
  Record<'in_voorbereiding' | 'op_koers' | 'vraagt_aandacht' | 'stokt', readonly [ActielijnStatus, number][]>
> = {
  in_voorbereiding: [
    ['in_voorbereiding', 4],
    ['op_koers', 5],
    ['vraagt_aandacht', 1],
  ],
  op_koers: [
    ['op_koers', 7],
    ['vraagt_aandacht', 3],
  ],
  vraagt_aandacht: [
    ['op_koers', 5],
    ['vraagt_aandacht', 3],
    ['stokt', 2],
  ],
  stokt: [
    ['stokt', 3],
    ['vraagt_aandacht', 5],
    ['op_koers', 2],
  ],
};

/**
 * A believable row of statuses, from the first to `last`.
 *
 * @param count how many, at least one; with one it is `last` alone
 */
export function writeVerloop(rng: Rng, count: number, last: ActielijnStatus): ActielijnStatus[] {
  const row: ActielijnStatus[] = [];
  let status: keyof typeof NEXT = 'in_voorbereiding';
  while (row.length < count - 1) {
    row.push(status);
    status = draw(rng, NEXT[status]) as keyof typeof NEXT;
  }
  return [...row, last];
}

function draw(rng: Rng, options: readonly [ActielijnStatus, number][]): ActielijnStatus {
  let left = rng.next() * options.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [status, weight] of options) {
    left -= weight;
    if (left < 0) return status;
  }
  return (options[0] as [ActielijnStatus, number])[0];
}
