import type { Cluster } from '../realtime/cluster.ts';
import type { Elders, OpenText, OpenTexts, Proces } from './open-texts.ts';
import type { VerslagService } from './verslag.service.ts';
import { createStil } from './verslag.stil.ts';

/** While the line between the processes is down, the log is read this often: words come over in seconds still. */
const CUT_MS = 2_000;

interface Update {
  id: string;
  nr: number;
  data: Uint8Array;
}
interface Vraag {
  id: string;
  /** The state vector of who asks. */
  vector: Uint8Array;
}

interface Deps {
  cluster: Cluster;
  verslagen: VerslagService;
  texts(): OpenTexts;
  /** Judges again who has this text open. */
  judge(id: string): void;
}

const bytes = (data: Uint8Array): Uint8Array => new Uint8Array(data);
const isEmpty = (update: Uint8Array): boolean => update.byteLength <= 2;

/**
 * One text on several processes. Each tells the others what it takes, at once, and again when that is on disk: until
 * then the others write it too with what they take themselves, so a process that dies takes nothing with it. Who opens
 * a text reads the log and asks the others; who missed something does so again.
 */
export function createElders({ cluster, verslagen, texts, judge }: Deps): Elders {
  const processen = new Map<string, Proces>();
  let last = 0;

  function procesOf(proces: string): Proces {
    const known = processen.get(proces) ?? { proces };
    processen.set(proces, known);
    return known;
  }

  async function ask(text: OpenText): Promise<void> {
    if (!cluster.several) return;
    cluster.tell('verslag:vraag', { id: text.id, vector: text.room.stateVector() } satisfies Vraag);
    await text.room.readOn();
  }

  function askAll(): void {
    // Without an answer of the database nothing is lost: the next message or minute asks again.
    for (const text of texts().all()) ask(text).catch(() => undefined);
  }

  cluster.on<Update>('verslag:update', ({ id, nr, data }, from) => {
    texts().get(id)?.room.learn(bytes(data), `${from} ${nr}`);
  });
  cluster.on<Omit<Update, 'data'>>('verslag:schijf', ({ id, nr }, from) =>
    texts().get(id)?.room.isOnDisk(`${from} ${nr}`),
  );
  cluster.on<Vraag>('verslag:vraag', ({ id, vector }) => {
    const text = texts().get(id);
    if (!text) return;
    const data = text.room.since(bytes(vector));
    if (!isEmpty(data)) cluster.tell('verslag:update', { id, nr: ++last, data } satisfies Update);
    const carets = text.carets.own();
    if (carets) cluster.tell('verslag:bewustzijn', { id, data: carets });
  });
  cluster.on<{ id: string; data: Uint8Array }>('verslag:bewustzijn', ({ id, data }, from) => {
    const text = texts().get(id);
    if (!text) return;
    const moved = text.carets.learn(procesOf(from), bytes(data));
    text.tellCarets(text.carets.message(moved));
  });
  cluster.on<string>('verslag:gebonden', (id) => {
    verslagen.reread(id);
    judge(id);
  });

  const stil = createStil({
    cluster,
    roomOf: (id) => texts().get(id)?.room,
    overtake: async (id) => {
      await verslagen.leven.overtake(id);
      verslagen.reread(id);
      judge(id);
    },
  });

  cluster.onMissed(() => {
    verslagen.reread();
    for (const { id } of texts().all()) judge(id);
    askAll();
  });
  cluster.onGone((from) => {
    const proces = processen.get(from);
    for (const text of texts().all()) {
      // What it told and had not written is written here.
      text.room.durable().catch(() => undefined);
      if (proces) text.dropCarets(proces);
    }
    processen.delete(from);
  });
  verslagen.trustBondsWhile(() => !cluster.isCut());
  const cut = setInterval(() => cluster.isCut() && askAll(), CUT_MS).unref();

  return {
    ask,

    update(id, data, durable) {
      if (!cluster.several) return;
      const nr = ++last;
      cluster.tell('verslag:update', { id, nr, data } satisfies Update);
      durable.then(() => cluster.tell('verslag:schijf', { id, nr })).catch(() => undefined);
    },

    carets: (id, data) => cluster.tell('verslag:bewustzijn', { id, data }),

    bound: (id) => cluster.tell('verslag:gebonden', id),

    stil: stil.begin,
    opened: stil.opened,

    close: () => clearInterval(cut),
  };
}
