import { nieuwApparaat, open, utf8 } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import {
  berichtIdVan,
  gesprekInhoudSchema,
  leesInhoud,
  type GesprekInhoud,
  type MeldingInhoud,
} from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { ApiError } from '../../api/call.ts';
import { sendWaiting, waitingIn, type KeptRuimte } from '../../device/ruimtes.ts';
import { berichtenVan, type Bericht, type Gezegd } from './gesprek.stand.ts';
import { createLezer, type Melding, type Ring } from './lezer.ts';
import { bewaarEnvelop, type Schrijver } from './schrijver.ts';

/** How a conversation stands in this tab. */
export interface Stand {
  naam: string | null;
  berichten: Bericht[];
  meldingen: Melding[];
  /** The numbers of what one hid oneself, and may show again. */
  eigenVerborgen: ReadonlySet<number>;
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
  kept: KeptRuimte;
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

/** What was closed on this device and not sent, also by another tab. */
async function gezegdEerder({ ruimteId, ik, kept }: Wie): Promise<Gezegd[]> {
  const gezegd: Gezegd[] = [];
  for (const { envelop } of await waitingIn(ik, ruimteId)) {
    const kop = { ...envelop, ruimteId, afzender: ik };
    const sleutel = kept.sleutels.get(envelop.epoch);
    const bytes = sleutel && (await open(sleutel, kop, vanTekst(envelop.bytes)));
    const inhoud = bytes && envelop.soort === 'bericht' ? leesInhoud(gesprekInhoudSchema, bytes) : null;
    if (inhoud) gezegd.push({ id: berichtIdVan(kop), afzender: ik, volgnummer: null, moment: null, inhoud });
  }
  return gezegd;
}

/** Says what a room is called, before anything else is said in it. */
export async function noemRuimte(wie: Schrijver, naam: string): Promise<void> {
  await bewaarEnvelop(wie, 'naam', utf8(naam));
  await sendWaiting(wie.ik);
}

/** The conversation of one room in this tab: what was said, what one says, and what waits to be sent. */
export function createGesprek(wie: Wie) {
  const { ruimteId, ik } = wie;
  let ring: Ring = wie.kept;
  const lezer = createLezer(ruimteId, () => ring);
  const apparaat = nieuwApparaat();
  const lezen = inTurn();
  const zeggen = inTurn();
  const listeners = new Set<() => void>();
  let teller = 0;
  let wachtend: Gezegd[] = [];
  let stand: Stand = {
    ...{
      naam: wie.kept.naam,
      berichten: [],
      meldingen: [],
      eigenVerborgen: new Set<number>(),
      wachtend: 0,
      verdacht: 0,
      geladen: false,
      fout: null,
    },
  };

  function become(next: Partial<Stand> = {}): void {
    const bekend = new Set(lezer.gezegd.map(({ id }) => id));
    wachtend = wachtend.filter(({ id }) => !bekend.has(id));
    const { naam, verborgen, ...gelezen } = lezer.nu();
    const berichten = berichtenVan([...lezer.gezegd, ...wachtend], verborgen);
    const over = { naam: naam ?? stand.naam, wachtend: wachtend.length };
    stand = { ...stand, ...gelezen, berichten, ...over, ...next };
    for (const listener of listeners) listener();
  }

  const begonnen = gezegdEerder(wie).then((eerder) => {
    wachtend = [...eerder, ...wachtend];
    become();
  });

  /** Reads what is new; without a connection it stays as it was. */
  const lees = (): Promise<void> =>
    lezen(async () => {
      try {
        await lezer.lees();
        become({ geladen: true });
      } catch (err) {
        if (!(err instanceof ApiError)) throw err;
        become({ fout: err });
      }
    });

  /** Sends what waits, then reads what is new. */
  async function probeer(): Promise<void> {
    await begonnen;
    const fout = (await sendWaiting(ik)).get(ruimteId) ?? null;
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
    metSleutels(next: Ring): void {
      ring = next;
      void probeer();
    },

    /** Resolves when it is kept on this device; it is sent after that. */
    zeg: (inhoud: GesprekInhoud): Promise<void> =>
      zeggen(async () => {
        const schrijver = { ruimteId, ik, sleutels: ring.sleutels };
        const plaats = { apparaat, teller: teller + 1 };
        const id = await bewaarEnvelop(schrijver, 'bericht', utf8(JSON.stringify(inhoud)), plaats);
        // Only what is kept takes a number: a gap would look like something that the server left out.
        teller = plaats.teller;
        wachtend.push({ id, afzender: ik, volgnummer: null, moment: null, inhoud });
        become();
        void probeer();
      }),

    /** Asks the hosts to look at a message; nobody else sees it. */
    async meld(inhoud: MeldingInhoud): Promise<void> {
      const schrijver = { ruimteId, ik, sleutels: ring.sleutels };
      await bewaarEnvelop(schrijver, 'melding', utf8(JSON.stringify(inhoud)));
      void probeer();
    },
  };
}

export type Gesprek = ReturnType<typeof createGesprek>;
