import { open, ordeWachter } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { Envelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import {
  berichtIdVan,
  gesprekInhoudSchema,
  leesInhoud,
  meldingInhoudSchema,
  type MeldingInhoud,
} from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { call } from '../../api/call.ts';
import { nieuwsteEpoch, type KeptRuimte } from '../../device/ruimtes.ts';
import type { Gezegd } from './gesprek.stand.ts';

/** What a member asked the hosts to look at. */
export interface Melding extends MeldingInhoud {
  id: string;
  afzender: string;
  moment: string;
}

/** The keys that this tab has; there come more when the room begins a new one. */
export type Ring = Pick<KeptRuimte, 'sleutels' | 'aangemeld'>;

/** Opens what comes, one by one, and notices what a server that lies could do to it. */
export function createLezer(ruimteId: string, ring: () => Ring) {
  const orde = ordeWachter();
  const gezegd: Gezegd[] = [];
  const meldingen: Melding[] = [];
  let verborgen: ReadonlySet<number> = new Set();
  let eigenVerborgen: ReadonlySet<number> = new Set();
  let na = 0;
  let verdacht = 0;
  let naam: string | null = null;

  /** Its key may still come: it is newer than those of this tab, or this device did not ask for the former ones yet. */
  const wachtOpSleutel = ({ epoch }: Envelop): boolean =>
    epoch > nieuwsteEpoch(ring()) || (!ring().sleutels.has(epoch) && ring().aangemeld === null);

  async function opened(envelop: Envelop): Promise<Uint8Array | null> {
    const sleutel = ring().sleutels.get(envelop.epoch);
    return sleutel ? open(sleutel, { ...envelop, ruimteId }, vanTekst(envelop.bytes)) : null;
  }

  function zet(envelop: Envelop, bytes: Uint8Array): void {
    const { afzender, op: moment, volgnummer, soort } = envelop;
    const van = { id: berichtIdVan(envelop), afzender, moment };
    if (soort === 'naam') naam = new TextDecoder().decode(bytes);
    const inhoud = soort === 'bericht' ? leesInhoud(gesprekInhoudSchema, bytes) : null;
    if (inhoud) gezegd.push({ ...van, volgnummer, inhoud });
    const melding = soort === 'melding' ? leesInhoud(meldingInhoudSchema, bytes) : null;
    if (melding) meldingen.push({ ...van, ...melding });
  }

  async function neem(envelop: Envelop): Promise<void> {
    const { afzender, op: moment, volgnummer } = envelop;
    if (envelop.verborgen) {
      // It is there without its contents; its place in the row counts.
      orde(envelop);
      return void gezegd.push({ id: berichtIdVan(envelop), afzender, moment, volgnummer, inhoud: null });
    }
    const bytes = await opened(envelop);
    if (!bytes) return void verdacht++;
    const gevolgd = orde(envelop);
    if (gevolgd !== 'volgt') verdacht++;
    if (gevolgd !== 'herhaald') zet(envelop, bytes);
  }

  async function ask(query: { na: number }) {
    const answer = await call('GET /bewonersruimtes/:id/enveloppen', { params: { id: ruimteId }, query });
    verborgen = new Set(answer.verborgen);
    eigenVerborgen = new Set(answer.eigenVerborgen);
    return answer;
  }

  /** What was hidden when it came, and is shown again. */
  async function leesGetoonde(): Promise<void> {
    for (const each of gezegd) {
      if (each.inhoud !== null || each.volgnummer === null || verborgen.has(each.volgnummer)) continue;
      const [envelop] = (await ask({ na: each.volgnummer - 1 })).items;
      const bytes = envelop && envelop.volgnummer === each.volgnummer ? await opened(envelop) : null;
      each.inhoud = bytes && leesInhoud(gesprekInhoudSchema, bytes);
    }
  }

  return {
    gezegd,
    nu: () => ({ naam, verdacht, verborgen, eigenVerborgen, meldingen: [...meldingen] }),
    async lees(): Promise<void> {
      for (let meer = true; meer;) {
        const answer = await ask({ na });
        for (const envelop of answer.items) {
          if (wachtOpSleutel(envelop)) return;
          await neem(envelop);
          na = envelop.volgnummer;
        }
        meer = answer.meer;
      }
      await leesGetoonde();
    },
  };
}
