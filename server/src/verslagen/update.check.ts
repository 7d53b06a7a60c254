import { soundUpdate } from '@opgaveteams/shared/verslagen/update.sound';
import { MAX_UPDATE_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { DomainError } from '../platform/errors/domain-error.ts';

/** What an update says of itself. */
export interface Checked {
  /** False: it only deletes, or is empty. */
  adds: boolean;
  /** The Yjs clients whose typing is in it. */
  clientIds: number[];
}

/**
 * Judges an update before it touches a document.
 * @throws DomainError `te_groot` or `ongeldige_invoer`
 */
export function checkUpdate(data: Uint8Array): Checked {
  if (data.byteLength > MAX_UPDATE_BYTES) throw new DomainError('te_groot');
  const sound = soundUpdate(data);
  if (!sound) throw new DomainError('ongeldige_invoer');
  const clientIds = new Set(sound.structs.map(({ id }) => id.client));
  return { adds: sound.structs.length > 0, clientIds: [...clientIds] };
}
