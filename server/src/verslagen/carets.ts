import type { Zichtbaar } from '@opgaveteams/shared/realtime/events';
import { MAX_BEWUSTZIJN_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';
import { DomainError } from '../platform/errors/domain-error.ts';

const place = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() });
/** A Yjs relative position; anything else could break the editor of those who receive it. */
const position = z.object({
  type: place.nullish(),
  tname: z.string().max(100).nullish(),
  item: place.nullish(),
  assoc: z.int().optional(),
});
const stateSchema = z
  .object({ cursor: z.object({ anchor: position, head: position }).nullish() })
  .nullable()
  .transform((state) => state && { cursor: state.cursor ?? null });
type Cursor = NonNullable<z.output<typeof stateSchema>>['cursor'];

/** Where somebody is in the text. The name is the server's word, never the client's. */
interface CaretState {
  user: Zichtbaar;
  cursor: Cursor;
}

interface Caret<Owner> {
  owner: Owner;
  state: CaretState;
}

/** Awareness on the wire (y-protocols): a count, then client id, clock and JSON of each. */
function encode(entries: { clientId: number; clock: number; state: CaretState | null }[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
}

/** Reads what another process says of carets: it looked at them before. */
function decodeAll(data: Uint8Array): { clientId: number; clock: number; state: CaretState | null }[] {
  const decoder = decoding.createDecoder(data);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as CaretState | null,
  }));
}

/** Reads what one client says of itself; a message with anything else is refused. */
function decode(data: Uint8Array) {
  if (data.byteLength > MAX_BEWUSTZIJN_BYTES) throw new DomainError('te_groot');
  try {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== 1) throw new Error('not one state');
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    return { clientId, clock, state: stateSchema.parse(JSON.parse(decoding.readVarString(decoder))) };
  } catch {
    throw new DomainError('ongeldige_invoer');
  }
}

/**
 * The carets in one text: kept in memory only. One connection has one caret, with the name of the person who
 * is signed in on it. What changed is named by client id, so that changes that come together go together.
 */
export class Carets<Owner extends object> {
  readonly #carets = new Map<number, Caret<Owner>>();
  readonly #of = new Map<Owner, number>();
  /** The clocks as told to others; they only rise, also when a client comes back after it was removed. */
  readonly #clocks = new Map<number, number>();

  /**
   * Takes what a connection says of its caret.
   * @returns the client whose caret changed
   * @throws DomainError `ongeldige_invoer` for a caret of somebody else, `te_groot`
   */
  take(owner: Owner, user: Zichtbaar, data: Uint8Array): number {
    const { clientId, clock, state: said } = decode(data);
    const present = this.#carets.get(clientId);
    // The same person may take it over: their connection came back before the old one was seen to be gone.
    if (present && present.owner !== owner && present.state.user.id !== user.id)
      throw new DomainError('ongeldige_invoer');
    if ((this.#of.get(owner) ?? clientId) !== clientId) throw new DomainError('ongeldige_invoer');
    if (present) this.#of.delete(present.owner);
    if (said) {
      this.#carets.set(clientId, { owner, state: { user, cursor: said.cursor } });
      this.#of.set(owner, clientId);
    } else this.#carets.delete(clientId);
    this.#tick(clientId, clock);
    return clientId;
  }

  /** Removes the caret of a connection that left; gives the client whose it was, if it had one. */
  drop(owner: Owner): number | null {
    const clientId = this.#of.get(owner);
    if (clientId === undefined) return null;
    this.#of.delete(owner);
    this.#carets.delete(clientId);
    this.#tick(clientId, 0);
    return clientId;
  }

  /** Takes what another process tells of the carets of its connections; gives the clients whose caret changed. */
  learn(process: Owner, data: Uint8Array): number[] {
    const told = decodeAll(data);
    for (const { clientId, clock, state } of told) {
      const present = this.#carets.get(clientId);
      if (present && this.#of.get(present.owner) === clientId) this.#of.delete(present.owner);
      if (state) this.#carets.set(clientId, { owner: process, state });
      else this.#carets.delete(clientId);
      this.#clocks.set(clientId, Math.max(this.#clocks.get(clientId) ?? 0, clock));
    }
    return told.map(({ clientId }) => clientId);
  }

  /** Removes all carets of a process that ended; gives the clients whose they were. */
  dropAll(process: Owner): number[] {
    const gone = [...this.#carets].flatMap(([clientId, { owner }]) => (owner === process ? [clientId] : []));
    for (const clientId of gone) {
      this.#carets.delete(clientId);
      this.#tick(clientId, 0);
    }
    return gone;
  }

  /** The carets of the connections of this process. */
  own(): Uint8Array | null {
    return this.#of.size === 0 ? null : this.message(this.#of.values());
  }

  /** The message for others about these clients, as they are now. */
  message(clientIds: Iterable<number>): Uint8Array {
    return encode(
      [...clientIds].map((clientId) => ({
        clientId,
        clock: this.#clocks.get(clientId) ?? 0,
        state: this.#carets.get(clientId)?.state ?? null,
      })),
    );
  }

  /** All carets, for somebody who comes in. */
  all(): Uint8Array | null {
    return this.#carets.size === 0 ? null : this.message(this.#carets.keys());
  }

  #tick(clientId: number, given: number): void {
    this.#clocks.set(clientId, Math.max((this.#clocks.get(clientId) ?? -1) + 1, given));
  }
}
