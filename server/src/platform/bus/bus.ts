import { EventEmitter } from 'node:events';
import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';

/** Something changed: what, and what it is bound to, so that the live layer knows who may hear of it. */
export interface Change {
  noun: Noun;
  id: string;
  updatedAt: Date;
  gebonden: Gebonden;
  /** People who hear of it beside those whom the bonds name. */
  hoort?: readonly string[];
}

interface BusEvents {
  change: [Change];
  /** The rights of these people may have changed. */
  rights: [string[]];
}

/** Carries news from the services to the live layer within one process. */
export type Bus = EventEmitter<BusEvents>;

export function createBus(): Bus {
  return new EventEmitter<BusEvents>({ captureRejections: false });
}
