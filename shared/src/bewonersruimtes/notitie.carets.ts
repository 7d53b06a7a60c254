import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  modifyAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openStuk, sluitStuk } from './notitie.crypto.ts';
import type { NotitieCaret } from './notitie.schema.ts';
import { sleutelNu, type NotitieWie } from './notitie.wie.ts';

/** The carets of a note: closed when they are sent, opened when they come, and gone with the tab that sent them. */
export class NotitieCarets {
  readonly #wie: NotitieWie;
  readonly #bekend = new Awareness(new Y.Doc());
  readonly #van = new Map<string, Set<number>>();
  readonly #gezien = new Map<string, number>();
  #teller = 0;

  constructor(wie: NotitieWie) {
    this.#wie = wie;
    this.#bekend.setLocalState(null);
  }

  /** One's own caret, closed; null while there is no key. */
  async sluit(data: Uint8Array): Promise<Omit<NotitieCaret, 'afzender'> | null> {
    const { ruimteId, notitieId, ik, apparaat } = this.#wie;
    const { epoch, sleutel } = sleutelNu(this.#wie);
    if (!sleutel) return null;
    const kop = { ruimteId, notitieId, epoch, afzender: ik, apparaat, teller: ++this.#teller };
    return { apparaat, teller: kop.teller, epoch, data: await sluitStuk(sleutel, kop, 'caret', data) };
  }

  /** A caret of another, as awareness, with the name of who sent it; null when it is not to be trusted. */
  async open({ data, ...kop }: NotitieCaret): Promise<Uint8Array | null> {
    const { ruimteId, notitieId, naamVan } = this.#wie;
    const sleutel = this.#wie.sleutels().get(kop.epoch);
    const open = sleutel && (await openStuk(sleutel, { ...kop, ruimteId, notitieId }, 'caret', data));
    const tab = `${kop.afzender} ${kop.apparaat}`;
    if (!open || kop.teller <= (this.#gezien.get(tab) ?? 0)) return null;
    this.#gezien.set(tab, kop.teller);
    const user = { id: kop.afzender, naam: naamVan(kop.afzender) };
    try {
      const update = modifyAwarenessUpdate(open.inhoud, (state: unknown) =>
        state === null ? null : { ...(state as object), user },
      );
      this.#onthoud(kop.apparaat, update);
      return update;
    } catch {
      return null;
    }
  }

  /** The carets of this tab are gone: the awareness that says so; null when it had none. */
  weg(apparaat: string): Uint8Array | null {
    const clients = [...(this.#van.get(apparaat) ?? [])];
    this.#van.delete(apparaat);
    if (clients.length === 0) return null;
    removeAwarenessStates(this.#bekend, clients, 'weg');
    return encodeAwarenessUpdate(this.#bekend, clients);
  }

  destroy(): void {
    this.#bekend.destroy();
  }

  #onthoud(apparaat: string, update: Uint8Array): void {
    const van = this.#van.get(apparaat) ?? new Set<number>();
    this.#van.set(apparaat, van);
    const merk = ({ added }: { added: number[] }): void => added.forEach((client) => van.add(client));
    this.#bekend.on('update', merk);
    applyAwarenessUpdate(this.#bekend, update, 'caret');
    this.#bekend.off('update', merk);
  }
}
