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
  user: { id: string; naam: string };
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
 * is signed in on it.
 */
export class Carets<Owner extends object> {
  readonly #carets = new Map<number, Caret<Owner>>();
  /** The clocks as told to others; they only rise, also when a client comes back after it was removed. */
  readonly #clocks = new Map<number, number>();

  /**
   * Takes what a connection says of its caret.
   * @returns the message for the others
   * @throws DomainError `ongeldige_invoer` for a caret of somebody else, `te_groot`
   */
  take(owner: Owner, user: { id: string; naam: string }, data: Uint8Array): Uint8Array {
    const { clientId, clock, state: said } = decode(data);
    const present = this.#carets.get(clientId);
    // The same person may take it over: their connection came back before the old one was seen to be gone.
    if (present && present.owner !== owner && present.state.user.id !== user.id)
      throw new DomainError('ongeldige_invoer');
    for (const [other, caret] of this.#carets)
      if (caret.owner === owner && other !== clientId) throw new DomainError('ongeldige_invoer');
    const state = said && { user, cursor: said.cursor };
    if (state) this.#carets.set(clientId, { owner, state });
    else this.#carets.delete(clientId);
    return encode([{ clientId, clock: this.#tick(clientId, clock), state }]);
  }

  /** Removes the caret of a connection that left; gives the message for the others, if it had one. */
  drop(owner: Owner): Uint8Array | null {
    for (const [clientId, caret] of this.#carets) {
      if (caret.owner !== owner) continue;
      this.#carets.delete(clientId);
      return encode([{ clientId, clock: this.#tick(clientId, 0), state: null }]);
    }
    return null;
  }

  /** All carets, for somebody who comes in. */
  all(): Uint8Array | null {
    if (this.#carets.size === 0) return null;
    return encode(
      [...this.#carets].map(([clientId, { state }]) => ({
        clientId,
        clock: this.#clocks.get(clientId) ?? 0,
        state,
      })),
    );
  }

  #tick(clientId: number, given: number): number {
    const clock = Math.max((this.#clocks.get(clientId) ?? -1) + 1, given);
    this.#clocks.set(clientId, clock);
    return clock;
  }
}
