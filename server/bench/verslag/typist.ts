/**
 * A process with people in it who type: started by verslag.bench.ts, spoken to by messages. Each step is answered when
 * it is done.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { now, type Editor, type Piece } from './editor.ts';
import { openLight, openReal } from './opgaveteams.ts';
import { openHocuspocus } from './hocuspocus.ts';
import { keys } from './typing.ts';

export interface Place {
  /** Which text, and who of its editors: chance hangs on it. */
  id: string;
  cookie: string;
  seed: number;
  kind: 'real' | 'light';
}

export type Order =
  | { do: 'open'; system: System; url: string; carets: boolean; places: Place[] }
  | { do: 'type'; from: number; until: number }
  | { do: 'settle'; wanted: Map<string, Map<number, number>>; patience: number }
  | { do: 'end' };

export type System = { name: 'opgaveteams' } | { name: 'hocuspocus'; modules: string };

export interface Typed {
  id: string;
  clientId: number;
  first: number;
  /** When each character was pressed, in order. */
  presses: number[];
}

export interface Settled {
  acks: Piece[];
  arrivals: { id: string; pieces: Piece[] }[];
  missing: number;
  messages: number;
}

export type Report =
  | { is: 'open' }
  | { is: 'typed'; typed: Typed[]; cpuShare: number; loopDelayP99: number }
  | ({ is: 'settled' } & Settled);

/** Connections that are opened at once. */
const AT_ONCE = 10;

interface Sitting {
  place: Place;
  editor: Editor;
  presses: number[];
}

const sitting: Sitting[] = [];

async function open({ system, url, carets, places }: Extract<Order, { do: 'open' }>): Promise<Report> {
  const todo = [...places];
  const next = async (): Promise<void> => {
    for (let place = todo.shift(); place; place = todo.shift()) {
      const seat = { url, id: place.id, cookie: place.cookie, carets };
      const editor =
        system.name === 'hocuspocus'
          ? await openHocuspocus(system.modules, seat, place.kind)
          : await (place.kind === 'real' ? openReal : openLight)(seat);
      sitting.push({ place, editor, presses: [] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return { is: 'open' };
}

/** Each presses keys at the seeded moments; a key counts from when it was really pressed. */
async function typeAll({ from, until }: Extract<Order, { do: 'type' }>): Promise<Report> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpu = process.cpuUsage();
  const begin = now();
  await Promise.all(
    sitting.map(async ({ editor, presses, place }) => {
      for (const { at, character } of keys(place.seed)) {
        if (from + at >= until) return;
        const early = from + at - now();
        if (early > 0) await wait(early);
        presses.push(now());
        editor.press(character);
      }
    }),
  );
  delay.disable();
  const used = process.cpuUsage(cpu);
  return {
    is: 'typed',
    cpuShare: (used.user + used.system) / 1000 / (now() - begin),
    loopDelayP99: delay.percentile(99) / 1e6,
    typed: sitting.map(({ place, editor, presses }) => ({
      ...{ id: place.id, clientId: editor.clientId, first: editor.first, presses },
    })),
  };
}

const missingOf = (wanted: Map<string, Map<number, number>>): number =>
  sitting.reduce((sum, { editor, place }) => sum + editor.missing(wanted.get(place.id) ?? new Map()), 0);

async function settle({ wanted, patience }: Extract<Order, { do: 'settle' }>): Promise<Report> {
  const end = now() + patience;
  let missing = missingOf(wanted);
  while (missing > 0 && now() < end) {
    await wait(200);
    missing = missingOf(wanted);
  }
  // The last acknowledgements may come after the last text.
  await wait(500);
  return {
    is: 'settled',
    missing,
    acks: sitting.flatMap(({ editor }) => editor.acks),
    arrivals: sitting.flatMap(({ editor, place }) =>
      editor.arrivals.length > 0 ? { id: place.id, pieces: editor.arrivals } : [],
    ),
    messages: sitting.reduce((sum, { editor }) => sum + editor.messages(), 0),
  };
}

process.on('message', (order: Order) => {
  if (order.do === 'end') {
    for (const { editor } of sitting) editor.close();
    process.disconnect();
    setTimeout(() => process.exit(0), 500);
    return;
  }
  const done = order.do === 'open' ? open(order) : order.do === 'type' ? typeAll(order) : settle(order);
  done.then(
    (report) => process.send?.(report),
    (err: unknown) => {
      console.error(err);
      process.exit(1);
    },
  );
});
