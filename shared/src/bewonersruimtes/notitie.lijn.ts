import * as Y from 'yjs';
import type { ErrorCode } from '../errors/errors.ts';
import type {
  Ack,
  CommandName,
  CommandPayload,
  CommandResult,
  ServerToClient,
  VerslagGeopend,
} from '../realtime/events.ts';
import { MAX_UPDATE_BYTES } from '../verslagen/verslag.limits.ts';
import { bytesOf, type VerslagLine } from '../verslagen/verslag.line.ts';
import { NotitieCarets } from './notitie.carets.ts';
import { sluitStuk } from './notitie.crypto.ts';
import { NotitieLezer } from './notitie.lezer.ts';
import { STUKKEN_TOT_MOMENTOPNAME } from './notitie.limits.ts';
import { pakUit } from './notitie.pak.ts';
import { NotitieSchrijver, ok } from './notitie.schrijver.ts';
import { sleutelNu, tekstIdVan, type NotitieWie } from './notitie.wie.ts';

/** A change that came before those that belong before it waits this long for them, in ms. */
const GAT_MS = 1_500;

type Events = Pick<
  ServerToClient,
  'verslag:update' | 'verslag:bewustzijn' | 'verslag:rechten' | 'verslag:opnieuw'
>;

/**
 * The live connection as the client half of writing together (VerslagSync) knows it, for a note of a bewonersruimte:
 * what goes out is closed first, what comes in is opened, and what the server has is known by opening all of it here.
 * The server itself only numbers envelopes. See docs/notitie-protocol.md.
 */
export class NotitieLijn implements VerslagLine {
  readonly #live: VerslagLine;
  readonly #wie: NotitieWie;
  readonly #tekstId: string;
  readonly #lezer: NotitieLezer;
  readonly #schrijver: NotitieSchrijver;
  #carets: NotitieCarets | null = null;
  readonly #events = new Map<string, Set<(message: never) => void>>();
  readonly #listeners = new Set<() => void>();
  #stops: (() => void)[] = [];
  /** One thing after the other: opening an envelope takes time, and their order matters. */
  #beurt: Promise<unknown> = Promise.resolve();
  #gat: ReturnType<typeof setTimeout> | undefined;
  #verdacht = 0;

  constructor(live: VerslagLine, wie: NotitieWie) {
    this.#live = live;
    this.#wie = wie;
    this.#tekstId = tekstIdVan(wie.ruimteId, wie.notitieId);
    this.#lezer = new NotitieLezer(wie, (data) => this.#zeg('verslag:update', { id: this.#tekstId, data }));
    this.#schrijver = new NotitieSchrijver({
      ...{ live, wie, naElkaar: (act) => this.#naElkaar(act) },
      gezonden: async (volgnummer, update) => {
        await this.#lezer.zetEigen(volgnummer, update);
        this.#kijk();
      },
    });
  }

  state = (): ReturnType<VerslagLine['state']> => this.#live.state();
  onState = (listener: () => void): (() => void) => this.#live.onState(listener);

  /** Changes of others with which something is wrong; the same way to listen as to a store. */
  verdacht = (): number => this.#verdacht;
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  on<E extends keyof ServerToClient>(event: E, listener: ServerToClient[E]): () => void {
    if (!event.startsWith('verslag:')) return this.#live.on(event, listener);
    const here = this.#events.get(event) ?? new Set();
    this.#events.set(event, here.add(listener as never));
    return () => void here.delete(listener as never);
  }

  async command<N extends CommandName>(name: N, payload: CommandPayload<N>): Promise<Ack<CommandResult<N>>> {
    const { data } = payload as { data?: Uint8Array };
    return (await this.#doe(name, data ?? new Uint8Array())) as Ack<CommandResult<N>>;
  }

  async #doe(name: CommandName, data: Uint8Array): Promise<Ack<VerslagGeopend | void>> {
    if (name === 'verslag:open') return this.#open(data);
    if (name === 'verslag:update') return this.#schrijver.schrijf(data);
    if (name === 'verslag:bewustzijn') return this.#wijs(data);
    await this.#sluit();
    return ok;
  }

  #zeg<E extends keyof Events>(event: E, message: Parameters<Events[E]>[0]): void {
    for (const listener of this.#events.get(event) ?? []) listener(message as never);
  }

  #opnieuw = (): void => this.#zeg('verslag:opnieuw', { id: this.#tekstId });

  /** After what was asked before; a failure of that is its own. */
  #naElkaar<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#beurt.then(act, act);
    this.#beurt = next.catch(() => undefined);
    return next;
  }

  #luister(): void {
    if (this.#stops.length > 0) return;
    const { notitieId } = this.#wie;
    const id = this.#tekstId;
    const carets = new NotitieCarets(this.#wie);
    this.#carets = carets;
    this.#stops = [
      () => carets.destroy(),
      this.#live.on('notitie:stuk', ({ id: van, stuk }) => {
        if (van === notitieId && stuk.apparaat !== this.#wie.apparaat)
          void this.#naElkaar(() => this.#lezer.zet({ ...stuk, data: bytesOf(stuk.data) }))
            .catch(this.#opnieuw)
            .finally(() => this.#kijk());
      }),
      this.#live.on('notitie:caret', ({ id: van, stuk }) => {
        if (van === notitieId)
          void carets.open({ ...stuk, data: bytesOf(stuk.data) }).then((data) => {
            if (data && this.#carets === carets) this.#zeg('verslag:bewustzijn', { id, data });
          });
      }),
      this.#live.on('notitie:weg', ({ id: van, apparaat }) => {
        const data = van === notitieId ? carets.weg(apparaat) : null;
        if (data) this.#zeg('verslag:bewustzijn', { id, data });
      }),
      this.#live.on('notitie:uit', ({ id: van }) => {
        const geen = { id, magLezen: false, magSchrijven: false, waarom: null };
        if (van === notitieId) this.#zeg('verslag:rechten', geen);
      }),
      this.#live.on('notitie:opnieuw', ({ id: van }) => void (van === notitieId && this.#opnieuw())),
    ];
  }

  /** Whether something misses or is wrong. */
  #kijk(): void {
    clearTimeout(this.#gat);
    if (this.#lezer.mist) this.#gat = setTimeout(() => this.#lezer.mist && this.#opnieuw(), GAT_MS);
    if (this.#verdacht === this.#lezer.verdacht) return;
    this.#verdacht = this.#lezer.verdacht;
    for (const listener of this.#listeners) listener();
  }

  async #open(stateVector: Uint8Array): Promise<Ack<VerslagGeopend>> {
    // What waited is part of what is offered after this.
    this.#schrijver.laatLos();
    this.#schrijver.haast = false;
    this.#luister();
    const geweigerd = await this.#haal();
    this.#kijk();
    if (geweigerd) return { ok: false, code: geweigerd, message: '' };
    const { doc, verouderd } = this.#lezer;
    const data = {
      update: Y.encodeStateAsUpdate(doc, stateVector),
      stateVector: Y.encodeStateVector(doc),
      magSchrijven: !verouderd,
      waarom: verouderd ? ('verouderd' as const) : null,
    };
    return { ok: true, data };
  }

  /** Gets what this tab lacks. @returns why that was refused */
  async #haal(): Promise<ErrorCode | null> {
    await this.#schrijver.rust();
    await this.#naElkaar(() => this.#schrijver.zendOnbekend());
    const { notitieId: id, apparaat } = this.#wie;
    for (;;) {
      const answer = await this.#live.command('notitie:open', { id, apparaat, na: this.#lezer.na });
      if (!answer.ok) return answer.code;
      const { begin, stukken, meer, kandidaat, los } = answer.data;
      await this.#naElkaar(async () => {
        if (begin) await this.#lezer.begin({ ...begin, data: bytesOf(begin.data) });
        await this.#lezer.weeg(kandidaat && { ...kandidaat, data: bytesOf(kandidaat.data) });
        for (const stuk of pakUit({ ...stukken, data: bytesOf(stukken.data) })) await this.#lezer.zet(stuk);
      });
      if (meer) continue;
      // A courtesy to who comes next: nobody waits for it.
      this.#help(los).catch(() => undefined);
      return null;
    }
  }

  /** Vouches for the whole text of another, or offers one. */
  async #help(los: number): Promise<void> {
    const { ruimteId, notitieId, ik, apparaat } = this.#wie;
    const tot = this.#lezer.neemKlopt();
    if (tot !== null) return void (await this.#live.command('notitie:klopt', { id: notitieId, tot }));
    const { epoch, sleutel } = sleutelNu(this.#wie);
    const heel = los >= STUKKEN_TOT_MOMENTOPNAME ? this.#lezer.heel() : null;
    if (!heel || !sleutel || heel.byteLength > MAX_UPDATE_BYTES) return;
    const { na } = this.#lezer;
    const kop = { ruimteId, notitieId, epoch, afzender: ik, apparaat, teller: na };
    const data = await sluitStuk(sleutel, kop, 'momentopname', heel);
    await this.#live.command('notitie:momentopname', { id: notitieId, apparaat, epoch, tot: na, data });
  }

  async #wijs(data: Uint8Array): Promise<Ack> {
    const caret = await this.#carets?.sluit(data);
    if (!caret) return ok;
    return this.#live.command('notitie:caret', { id: this.#wie.notitieId, ...caret });
  }

  async #sluit(): Promise<void> {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#carets = null;
    clearTimeout(this.#gat);
    this.#schrijver.haast = true;
    await this.#schrijver.rust();
    // Opened again meanwhile.
    if (this.#stops.length > 0) return;
    const { notitieId: id, apparaat } = this.#wie;
    await this.#live.command('notitie:sluit', { id, apparaat });
  }
}
