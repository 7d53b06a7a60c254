import { MAX_UPDATE_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/** Clocks and client ids are counted by Yjs in whole numbers; beyond this they are made up. */
const MAX_CLOCK = 0x7fff_ffff;

/** What an editor of texts never makes, and what would break the document later, in somebody else's hands. */
function isSound(struct: Struct): boolean {
  const { clock } = struct.id;
  if (struct.length < 1 || !Number.isSafeInteger(struct.id.client)) return false;
  if (!Number.isSafeInteger(clock) || clock + struct.length > MAX_CLOCK) return false;
  if (!(struct instanceof Y.Item)) return true;
  const { content } = struct;
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentEmbed ||
    content instanceof Y.ContentJSON ||
    content instanceof Y.ContentDeleted
  );
}

function decode(data: Uint8Array): Decoded {
  try {
    return Y.decodeUpdate(data);
  } catch {
    throw new DomainError('ongeldige_invoer');
  }
}

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
  const { structs, ds } = decode(data);
  const clientIds = new Set<number>();
  for (const struct of structs) {
    if (!isSound(struct)) throw new DomainError('ongeldige_invoer');
    clientIds.add(struct.id.client);
  }
  for (const deletions of ds.clients.values())
    for (const { clock, len } of deletions)
      if (!(len > 0 && clock + len <= MAX_CLOCK)) throw new DomainError('ongeldige_invoer');
  return { adds: structs.length > 0, clientIds: [...clientIds] };
}
