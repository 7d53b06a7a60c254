import { nieuwApparaat, open, ordeWachter, sluit } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { Envelop, NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import {
  berichtIdVan,
  leesInhoud,
  type GesprekInhoud,
} from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { naarTekst, vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { ApiError, call } from '../../api/call.ts';
import { keepWaiting, nieuwsteEpoch, sendWaiting, waitingIn, type KeptRuimte } from '../../device/ruimtes.ts';
import { berichtenVan, type Bericht, type Gezegd } from './gesprek.stand.ts';

/** How a conversation stands in this tab. */
export interface Stand {
  naam: string | null;
  berichten: Bericht[];
  /** How many of one's own envelopes wait to be sent. */
  wachtend: number;
  /** Envelopes that did not open, came twice, or are missing in the row of their sender. */
  verdacht: number;
  geladen: boolean;
  /** Why what waits cannot be sent, or what is new cannot be read. */
  fout: ApiError | null;
}

interface Wie {
  ruimteId: string;
  /** The persoon who has it open. */
  ik: string;
  sleutels: KeptRuimte['sleutels'];
  naam: string | null;
}

/** The keys that this tab has; there come more when the room begins a new one. */
interface Ring {
  sleutels: KeptRuimte['sleutels'];
}

/** One after the other, in the order of asking. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return (act: () => Promise<void>): Promise<void> => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
}

/** Opens what comes, one by one, and notices what a server that lies could do to it. */
function lezer({ ruimteId }: Wie, ring: Ring) {
  const orde = ordeWachter();
  let na = 0;
  let verdacht = 0;
  let naam: string | null = null;
  const gezegd: Gezegd[] = [];

  async function neem(envelop: Envelop): Promise<void> {
    // What is hidden is there without its contents.
    if (envelop.verborgen) return void orde(envelop);
    const sleutel = ring.sleutels.get(envelop.epoch);
    const inhoud = sleutel && (await open(sleutel, { ...envelop, ruimteId }, vanTekst(envelop.bytes)));
    if (!inhoud) return void verdacht++;
    const gevolgd = orde(envelop);
    if (gevolgd !== 'volgt') verdacht++;
    if (gevolgd === 'herhaald') return;
    if (envelop.soort === 'naam') naam = new TextDecoder().decode(inhoud);
    const gelezen = envelop.soort === 'bericht' ? leesInhoud(inhoud) : null;
    const { afzender, op: moment } = envelop;
    if (gelezen) gezegd.push({ id: berichtIdVan(envelop), afzender, moment, inhoud: gelezen });
  }

  return {
    gezegd,
    nu: () => ({ naam, verdacht }),
    async lees(): Promise<void> {
      for (let meer = true; meer;) {
        const query = { na };
        const answer = await call('GET /bewonersruimtes/:id/enveloppen', { params: { id: ruimteId }, query });
        for (const envelop of answer.items) {
          // The room has a newer key than this tab: it reads on when it has that too.
          if (envelop.epoch > nieuwsteEpoch(ring)) return;
          await neem(envelop);
          na = envelop.volgnummer;
        }
        meer = answer.meer;
      }
    },
  };
}

/** Closes what one says and keeps it on this device until the server has it. */
function schrijver({ ruimteId, ik }: Wie, ring: Ring) {
  const apparaat = nieuwApparaat();
  let teller = 0;
  return {
    async sluitEnBewaar(soort: NieuweEnvelop['soort'], inhoud: string): Promise<string> {
      const epoch = nieuwsteEpoch(ring);
      const sleutel = ring.sleutels.get(epoch);
      if (!sleutel) throw new Error('no key');
      const kop = { ruimteId, epoch, afzender: ik, apparaat, teller: teller + 1, soort };
      const bytes = naarTekst(await sluit(sleutel, kop, new TextEncoder().encode(inhoud)));
      const envelop = { apparaat, teller: kop.teller, epoch, soort, bytes };
      await keepWaiting(ik, { ruimteId, envelop });
      teller = kop.teller;
      return berichtIdVan(kop);
    },

    /** What was closed before and not sent, also by another tab. */
    async eerder(): Promise<Gezegd[]> {
      const gezegd: Gezegd[] = [];
      for (const { envelop } of await waitingIn(ik, ruimteId)) {
        const kop = { ...envelop, ruimteId, afzender: ik };
        const sleutel = ring.sleutels.get(envelop.epoch);
        const bytes = sleutel && (await open(sleutel, kop, vanTekst(envelop.bytes)));
        const inhoud = bytes && envelop.soort === 'bericht' ? leesInhoud(bytes) : null;
        if (inhoud) gezegd.push({ id: berichtIdVan(kop), afzender: ik, moment: null, inhoud });
      }
      return gezegd;
    },
  };
}

/** Says what a room is called, before anything else is said in it. */
export async function noemRuimte(wie: Wie, naam: string): Promise<void> {
  await schrijver(wie, wie).sluitEnBewaar('naam', naam);
  await sendWaiting(wie.ik);
}

/** The conversation of one room in this tab: what was said, what one says, and what waits to be sent. */
export function createGesprek(wie: Wie) {
  const ring: Ring = { sleutels: wie.sleutels };
  const lezend = lezer(wie, ring);
  const schrijvend = schrijver(wie, ring);
  const lezen = inTurn();
  const zeggen = inTurn();
  const listeners = new Set<() => void>();
  let wachtend: Gezegd[] = [];
  let stand: Stand = {
    ...{ naam: wie.naam, berichten: [], wachtend: 0, verdacht: 0, geladen: false, fout: null },
  };

  function become(next: Partial<Stand> = {}): void {
    const bekend = new Set(lezend.gezegd.map(({ id }) => id));
    wachtend = wachtend.filter(({ id }) => !bekend.has(id));
    const { naam, verdacht } = lezend.nu();
    const berichten = berichtenVan([...lezend.gezegd, ...wachtend]);
    stand = {
      ...stand,
      ...{ berichten, verdacht, naam: naam ?? stand.naam, wachtend: wachtend.length },
      ...next,
    };
    for (const listener of listeners) listener();
  }

  const begonnen = schrijvend.eerder().then((eerder) => {
    wachtend = [...eerder, ...wachtend];
    become();
  });

  /** Reads what is new; without a connection it stays as it was. */
  const lees = (): Promise<void> =>
    lezen(async () => {
      try {
        await lezend.lees();
        become({ geladen: true });
      } catch (err) {
        if (!(err instanceof ApiError)) throw err;
        become({ fout: err });
      }
    });

  /** Sends what waits, then reads what is new. */
  async function probeer(): Promise<void> {
    await begonnen;
    const fout = (await sendWaiting(wie.ik)).get(wie.ruimteId) ?? null;
    become({ fout });
    await lees();
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: (): Stand => stand,
    probeer,

    /** Goes on with these keys: the room began a new one. */
    metSleutels(sleutels: KeptRuimte['sleutels']): void {
      ring.sleutels = sleutels;
      void probeer();
    },

    /** Resolves when it is kept on this device; it is sent after that. */
    zeg: (inhoud: GesprekInhoud): Promise<void> =>
      zeggen(async () => {
        const id = await schrijvend.sluitEnBewaar('bericht', JSON.stringify(inhoud));
        wachtend.push({ id, afzender: wie.ik, moment: null, inhoud });
        become();
        void probeer();
      }),
  };
}

export type Gesprek = ReturnType<typeof createGesprek>;
