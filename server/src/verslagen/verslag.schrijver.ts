import { MAX_VERSLAG_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { nieuweTekst } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { createRooms } from './rooms.ts';

/** How the server writes in a text. */
export interface Schrijfwerk {
  /** May it be written now? Asked when the text is open. */
  mag(): Promise<boolean>;
  /** Changes a copy of the text; what it throws ends it, and nothing is written. */
  change(doc: Y.Doc): void;
  /** Hears what will be written before it is, and may keep it: writing the same once more changes nothing. */
  vooraf?(update: Uint8Array): Promise<void>;
}

/** What was written, and by which Yjs clients. */
export interface Gedaan {
  data: Uint8Array;
  clientIds: number[];
}

/**
 * What a change adds to a text; null when it changes nothing. It may be larger than what a person sends at once, as long
 * as the text that comes of it is kept.
 * @throws DomainError `te_groot`
 */
function updateOf(state: Uint8Array, change: (doc: Y.Doc) => void): Uint8Array | null {
  const draft = nieuweTekst();
  try {
    Y.applyUpdate(draft, state);
    let update: Uint8Array | null = null;
    draft.once('update', (made: Uint8Array) => (update = made));
    draft.transact(() => change(draft));
    if (update === null) return null;
    const size = Y.encodeStateAsUpdate(draft).byteLength;
    if (size > MAX_VERSLAG_BYTES && size > state.byteLength) throw new DomainError('te_groot');
    return update;
  } finally {
    draft.destroy();
  }
}

/** Writing by the server itself, for somebody who asked for it. */
export function createSchrijver(rooms: ReturnType<typeof createRooms>) {
  type Teller = (id: string, update: Uint8Array, durable: Promise<void>) => void;
  const tellers = new Set<Teller>();

  return {
    /** Calls the listener with what {@link schrijf} wrote, to tell all who have the text open. */
    onSchrijf: (listener: Teller): void => void tellers.add(listener),

    /**
     * Writes in the text as if somebody typed it: all who have it open see it, and it is on disk when this resolves.
     * Gives what was written, null when all of it was there already.
     * @throws DomainError `geen_toegang`, `te_groot`, `niet_beschikbaar`
     */
    async schrijf(id: string, { mag, change, vooraf }: Schrijfwerk): Promise<Gedaan | null> {
      const room = await rooms.acquire(id);
      try {
        await room.readOn();
        if (!(await mag())) throw new DomainError('geen_toegang');
        const data = updateOf(room.state(), change);
        if (data) await vooraf?.(data);
        const durable = data ? room.take([data]).durable : room.durable();
        if (data) for (const tell of tellers) tell(id, data, durable);
        await durable.catch(() => {
          throw new DomainError('niet_beschikbaar');
        });
        if (!data) return null;
        rooms.touched(id);
        return { data, clientIds: [...Y.parseUpdateMeta(data).from.keys()] };
      } finally {
        rooms.release(id);
      }
    },
  };
}
