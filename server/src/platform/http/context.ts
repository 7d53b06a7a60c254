import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Language } from '@opgaveteams/shared/errors/errors';

/** Who asks, when, and in which language; every service call begins with it. */
export interface Ctx {
  actor: Actor;
  now: Date;
  taal: Language;
}

/** What the session cookie of a request leads to. */
export interface Identity {
  actor: Actor;
  sessieId: string | null;
  /** When the session ends by itself. */
  verloopt: Date | null;
}
