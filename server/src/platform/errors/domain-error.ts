import type { ErrorCode } from '@opgaveteams/shared/errors/errors';

export interface DomainErrorDetails {
  /** Per field what is wrong, in the words of the schema. */
  fouten?: { veld: string; melding: string }[];
  /** At a conflict: the thing as it is now, as this reader may see it (rule 10). */
  huidig?: unknown;
  /** Seconds until it makes sense to try again. */
  wachtSeconden?: number;
}

/** A refusal that the user should understand; everything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: DomainErrorDetails;

  constructor(code: ErrorCode, details: DomainErrorDetails = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Throws `geen_toegang` (or `niet_ingelogd` for nobody) unless the policy said yes. */
export function authorize(allowed: boolean, actor: { persoonId: string | null }): void {
  if (!allowed) throw new DomainError(actor.persoonId === null ? 'niet_ingelogd' : 'geen_toegang');
}

/**
 * Narrows "perhaps a thing" to the thing, or throws `niet_gevonden`. A thing that exists but may not be
 * read answers the same, so that nobody learns that it exists.
 */
export function found<T>(thing: T | null | undefined, readable: (thing: T) => boolean = () => true): T {
  if (thing == null || !readable(thing)) throw new DomainError('niet_gevonden');
  return thing;
}

/** One field that is wrong, as a domain error. */
export function invalid(veld: string, melding: string): DomainError {
  return new DomainError('ongeldige_invoer', { fouten: [{ veld, melding }] });
}
