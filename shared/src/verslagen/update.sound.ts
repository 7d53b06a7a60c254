import * as Y from 'yjs';

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

/** What stands in an update that an editor of texts could have made; null when none could. */
export function soundUpdate(data: Uint8Array): Decoded | null {
  try {
    const decoded = Y.decodeUpdate(data);
    const deletions = [...decoded.ds.clients.values()].flat();
    const sound =
      decoded.structs.every(isSound) &&
      deletions.every(({ clock, len }) => len > 0 && clock + len <= MAX_CLOCK);
    return sound ? decoded : null;
  } catch {
    return null;
  }
}
