import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Ctx } from '../platform/http/context.ts';
import { gebondenOfTekst } from './verslag.bonds.ts';
import { parentNoun } from './verslag.leven.ts';
import type { VerslagDoc } from './verslag.model.ts';

/** Somebody wrote something that is on disk now. */
export interface Geschreven {
  verslagId: string;
  persoonId: string;
  at: Date;
  /** The Yjs clients whose typing is in it; none when it only deletes. */
  clientIds: number[];
  /** The update itself; do not keep it longer than it takes to look at it. */
  data: Uint8Array;
}

/** An update that was accepted, and by whom. */
export interface Accepted {
  ctx: Ctx;
  data: Uint8Array;
  clientIds: number[];
}

interface Deps {
  clock: Clock;
  gebeurtenissen: GebeurtenisService;
  projectie: {
    /** Resolves when it is kept who it was. */
    wrote(id: string, clientIds: readonly number[], persoonId: string): Promise<void>;
  };
}

const HOUR = 3_600_000;

/** What follows when somebody wrote: who it was is kept, for the projection, for the log, for who listens. */
export function createGeschreven({ clock, gebeurtenissen, projectie }: Deps) {
  const isNamed = onceAnHour(clock);
  const listeners = new Set<(message: Geschreven) => void>();

  /** The log of what happened names who wrote, not every keystroke. */
  async function name(ctx: Ctx, doc: VerslagDoc): Promise<void> {
    await gebeurtenissen.record(ctx, {
      noun: parentNoun[doc.soort],
      id: String(doc.vanId),
      actie: `${doc.soort}_geschreven`,
      titel: doc.titel,
      gebonden: gebondenOfTekst(doc),
    });
  }

  async function one(id: string, doc: VerslagDoc | null, { ctx, data, clientIds }: Accepted): Promise<void> {
    const { persoonId } = ctx.actor;
    if (persoonId === null) return;
    if (doc?.soort === 'verslag') await projectie.wrote(id, clientIds, persoonId);
    const message = { verslagId: id, persoonId, at: ctx.now, clientIds, data };
    for (const listener of listeners) listener(message);
    if (doc && !isNamed(`${id} ${persoonId}`)) await name(ctx, doc);
  }

  return {
    /** Calls the listener for every accepted update, when it is on disk; it must be quick. */
    onWritten: (listener: (message: Geschreven) => void): void => void listeners.add(listener),

    /** Updates that came together are on disk. */
    async wrote(id: string, doc: VerslagDoc | null, updates: readonly Accepted[]): Promise<void> {
      await Promise.all(updates.map((update) => one(id, doc, update)));
    },
  };
}

/** Tells whether this key came by within the last hour, and remembers it when it did not. */
function onceAnHour(clock: Clock): (key: string) => boolean {
  const seen = new Map<string, number>();
  return (key) => {
    const now = clock.now().getTime();
    const at = seen.get(key);
    if (at !== undefined && now - at <= HOUR) return true;
    for (const [k, then] of seen) if (now - then > HOUR) seen.delete(k);
    seen.set(key, now);
    return false;
  };
}
