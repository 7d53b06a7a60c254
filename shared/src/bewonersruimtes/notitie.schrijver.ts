import * as Y from 'yjs';
import type { ErrorCode } from '../errors/errors.ts';
import type { Ack } from '../realtime/events.ts';
import { MAX_UPDATE_BYTES } from '../verslagen/verslag.limits.ts';
import type { VerslagLine } from '../verslagen/verslag.line.ts';
import { sluitStuk } from './notitie.crypto.ts';
import type { NieuwStuk } from './notitie.schema.ts';
import { sleutelNu, type NotitieWie } from './notitie.wie.ts';

/** Shortest time between two changes, in ms: what comes meanwhile goes together, so the row stays short. */
const STUK_MS = 150;

/** An act that the server did or refused. */
export const ok = { ok: true, data: undefined } as const;
export const niet = (code: ErrorCode): Ack => ({ ok: false, code, message: '' });

interface Wachtend {
  data: Uint8Array;
  klaar(answer: Ack): void;
}

interface Deps {
  live: VerslagLine;
  wie: NotitieWie;
  /** After what was asked before. */
  naElkaar<T>(act: () => Promise<T>): Promise<T>;
  /** The server has it, by this number. */
  gezonden(volgnummer: number, update: Uint8Array): Promise<void>;
}

/** Closes what is written in a note and sends it: one at a time, and each until it is known what became of it. */
export class NotitieSchrijver {
  readonly #deps: Deps;
  #bak: Wachtend[] = [];
  #bezig: Promise<void> | null = null;
  /** Sent, and not known whether the server has it: sent again as it is. */
  #onbekend: { nieuw: NieuwStuk; update: Uint8Array } | null = null;
  #teller = 0;
  /** The note is being closed: what waits goes without a pause. */
  haast = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  schrijf(data: Uint8Array): Promise<Ack> {
    return new Promise((klaar) => {
      this.#bak.push({ data, klaar });
      this.#bezig ??= this.#leeg().finally(() => (this.#bezig = null));
    });
  }

  /** Nothing is under way any more. */
  async rust(): Promise<void> {
    await this.#bezig;
  }

  /** What waits is offered in another way. */
  laatLos(): void {
    for (const { klaar } of this.#bak.splice(0)) klaar(niet('niet_beschikbaar'));
  }

  /** Sends what the server may not have. @throws when it does not answer; then it is as unknown as before */
  async zendOnbekend(): Promise<Ack | null> {
    if (!this.#onbekend) return null;
    const { nieuw, update } = this.#onbekend;
    const answer = await this.#deps.live.command('notitie:stuk', nieuw);
    this.#onbekend = null;
    // Refused: it is not in the row, and its number is free. A row that is full takes nothing more for now.
    if (!answer.ok) return answer.code === 'te_veel' ? niet('te_groot') : answer;
    this.#teller = nieuw.teller;
    await this.#deps.gezonden(answer.data.volgnummer, update);
    return ok;
  }

  /** Sends what waits, together, and again while something waits. */
  async #leeg(): Promise<void> {
    while (this.#bak.length > 0) {
      const deel = this.#deel();
      const update = Y.mergeUpdates(deel.map(({ data }) => data));
      const answer = await this.#deps
        .naElkaar(() => this.#zend(update))
        .catch(() => niet('niet_beschikbaar'));
      for (const { klaar } of deel) klaar(answer);
      if (!this.haast) await new Promise((done) => setTimeout(done, STUK_MS));
    }
  }

  /** As much as fits in one change. */
  #deel(): Wachtend[] {
    let bytes = 0;
    const grens = this.#bak.findIndex(
      ({ data }, i) => (bytes += data.byteLength) > MAX_UPDATE_BYTES && i > 0,
    );
    return this.#bak.splice(0, grens < 0 ? this.#bak.length : grens);
  }

  async #zend(update: Uint8Array): Promise<Ack> {
    const eerder = await this.zendOnbekend();
    if (eerder && !eerder.ok) return eerder;
    const { ruimteId, notitieId, ik, apparaat } = this.#deps.wie;
    const { epoch, sleutel } = sleutelNu(this.#deps.wie);
    if (!sleutel) return niet('oude_sleutel');
    const kop = { ruimteId, notitieId, epoch, afzender: ik, apparaat, teller: this.#teller + 1 };
    const data = await sluitStuk(sleutel, kop, 'stuk', update);
    this.#onbekend = { nieuw: { id: notitieId, apparaat, teller: kop.teller, epoch, data }, update };
    return (await this.zendOnbekend()) ?? ok;
  }
}
