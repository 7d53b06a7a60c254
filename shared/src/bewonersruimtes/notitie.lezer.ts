import * as Y from 'yjs';
import { nieuweTekst } from '../verslagen/verslag.tekst.ts';
import { soundUpdate } from '../verslagen/update.sound.ts';
import { openStuk, NOTITIE_SCHEMA } from './notitie.crypto.ts';
import { NotitieRij } from './notitie.rij.ts';
import type { Momentopname, NotitieStuk } from './notitie.schema.ts';
import { sleutelNu, type NotitieWie } from './notitie.wie.ts';

/** A change that this tab made itself and the server took; or one of somebody else, closed. */
type InRij = { volgnummer: number; eigen: Uint8Array } | (NotitieStuk & { eigen?: undefined });

/** Says the same of two documents: each has all that the other has, and both left out the same. */
function zelfde(een: Uint8Array, ander: Uint8Array): boolean {
  const [a, b] = [een, ander].map((update) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return doc;
  }) as [Y.Doc, Y.Doc];
  let nieuws = 0;
  for (const doc of [a, b]) doc.on('update', () => nieuws++);
  Y.applyUpdate(a, ander);
  Y.applyUpdate(b, een);
  const ook = Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));
  a.destroy();
  b.destroy();
  return nieuws === 0 && ook;
}

/**
 * The text of a note as the server has it, opened here: a document beside the one that is written in. It knows what a
 * server that lies, or a member who means ill, could do to the row: what does not open, was put in another place, comes
 * twice, or is no change of a text, is left out and counted.
 */
export class NotitieLezer {
  readonly doc = nieuweTekst();
  readonly #wie: NotitieWie;
  readonly #rij = new NotitieRij<InRij>((stuk) => this.#neem(stuk));
  readonly #tellers = new Map<string, number>();
  readonly #gelezen: (update: Uint8Array) => void;
  #vanBegin = false;
  #kandidaat: Momentopname | null = null;
  #klopt: number | null = null;
  /** Changes with which something is wrong. */
  verdacht = 0;
  /** A newer version of this page wrote in it: this one would take out what it does not know. */
  verouderd = false;

  /** @param gelezen hears each change of somebody else, opened */
  constructor(wie: NotitieWie, gelezen: (update: Uint8Array) => void) {
    this.#wie = wie;
    this.#gelezen = gelezen;
  }

  get na(): number {
    return this.#rij.na;
  }

  get mist(): boolean {
    return this.#rij.mist;
  }

  /** The whole text as it is now; null while it is not what the changes until `na` make. */
  heel(): Uint8Array | null {
    return this.mist ? null : this.#gaaf();
  }

  /** The text of the changes that were taken; null when one of them was wrong, or hangs on one that is not there. */
  #gaaf(): Uint8Array | null {
    const { pendingStructs, pendingDs } = this.doc.store;
    const gaaf = pendingStructs === null && pendingDs === null && this.verdacht === 0;
    return gaaf ? Y.encodeStateAsUpdate(this.doc) : null;
  }

  /** The number until which a whole text of another member was found to be right; once. */
  neemKlopt(): number | null {
    const klopt = this.#klopt;
    this.#klopt = null;
    return klopt;
  }

  /** @throws when this tab does not have the key yet */
  async zet(stuk: NotitieStuk): Promise<void> {
    await this.#rij.zet(stuk.volgnummer, stuk);
  }

  /** A change of this tab that the server has now. */
  async zetEigen(volgnummer: number, eigen: Uint8Array): Promise<void> {
    // The server has it, whatever came before it: this is not asked for again.
    Y.applyUpdate(this.doc, eigen);
    await this.#rij.zet(volgnummer, { volgnummer, eigen });
  }

  /** The whole text for which two members vouched. */
  async begin(opname: Momentopname): Promise<void> {
    const update = await this.#openOpname(opname);
    if (!update) return void this.verdacht++;
    this.#vanBegin = true;
    this.#pas(update);
    await this.#rij.begin(opname.tot);
  }

  /** A whole text that a member made and nobody vouched for yet; looked at where the row comes by it. */
  async weeg(opname: Momentopname | null): Promise<void> {
    this.#kandidaat = opname;
    if (opname?.tot === this.na) await this.#vergelijk(opname);
  }

  async #vergelijk(opname: Momentopname): Promise<void> {
    // Those that wait for their turn are not in it yet; one of this tab that is ahead of its turn only makes it differ.
    const hier = this.#gaaf();
    const daar = hier && (await this.#openOpname(opname));
    if (hier && daar && zelfde(hier, daar)) this.#klopt = opname.tot;
  }

  async #openOpname({ tot, data, ...kop }: Momentopname): Promise<Uint8Array | null> {
    return this.#open({ ...kop, data, teller: tot }, 'momentopname');
  }

  async #open(
    { data, ...kop }: Omit<NotitieStuk, 'volgnummer'>,
    soort: 'stuk' | 'momentopname',
  ): Promise<Uint8Array | null> {
    const { ruimteId, notitieId } = this.#wie;
    if (kop.epoch > sleutelNu(this.#wie).epoch) throw new Error('a key that is not here yet');
    const sleutel = this.#wie.sleutels().get(kop.epoch);
    const open = sleutel && (await openStuk(sleutel, { ...kop, ruimteId, notitieId }, soort, data));
    if (!open) return null;
    if (open.schema > NOTITIE_SCHEMA) this.verouderd = true;
    return soundUpdate(open.inhoud) ? open.inhoud : null;
  }

  /** One that comes twice, or after a gap, was not made so by the tab that sent it. */
  #volgt({ afzender, apparaat, teller }: NotitieStuk): boolean {
    // What this tab counts is in its own hands.
    if (apparaat === this.#wie.apparaat) return true;
    const tab = `${afzender} ${apparaat}`;
    const vorige = this.#tellers.get(tab);
    if (vorige !== undefined && teller <= vorige) return false;
    const eerste = vorige === undefined && this.#vanBegin;
    if (!eerste && teller !== (vorige ?? 0) + 1) this.verdacht++;
    this.#tellers.set(tab, teller);
    return true;
  }

  /** Wrong by itself; the next of its tab is not wrong for that. */
  #mis({ afzender, apparaat, teller }: NotitieStuk): void {
    this.verdacht++;
    const tab = `${afzender} ${apparaat}`;
    if (teller === (this.#tellers.get(tab) ?? 0) + 1) this.#tellers.set(tab, teller);
  }

  #pas(update: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.doc, update);
      return true;
    } catch {
      return false;
    }
  }

  async #neem(stuk: InRij): Promise<void> {
    if (stuk.eigen === undefined) {
      const update = await this.#open(stuk, 'stuk');
      if (update && this.#volgt(stuk) && this.#pas(update)) this.#gelezen(update);
      else this.#mis(stuk);
    }
    if (this.#kandidaat?.tot === stuk.volgnummer) await this.#vergelijk(this.#kandidaat);
  }
}
