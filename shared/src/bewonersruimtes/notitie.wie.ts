import type { Bytes } from './envelop.crypto.ts';

/** Who has which note open in a tab, and with which keys. */
export interface NotitieWie {
  ruimteId: string;
  notitieId: string;
  /** The persoon who has it open. */
  ik: string;
  /** This opening, among others of the same person. */
  apparaat: string;
  /** The keys of the room that are here now, by epoch. */
  sleutels(): ReadonlyMap<number, Bytes>;
  /** What a member is called: the name on a caret is never what its sender says. */
  naamVan(persoonId: string): string;
}

/** The newest key that is here, to close with. */
export function sleutelNu({ sleutels }: NotitieWie): { epoch: number; sleutel: Bytes | undefined } {
  const epoch = Math.max(0, ...sleutels().keys());
  return { epoch, sleutel: sleutels().get(epoch) };
}

/** By which the device and the editor know the text of a note; see `leesTekstId`. */
export const tekstIdVan = (ruimteId: string, notitieId: string): string => `notitie ${ruimteId} ${notitieId}`;

/** The room and the note of such an id; null for every other text. */
export function leesTekstId(id: string): { ruimteId: string; notitieId: string } | null {
  const [, ruimteId, notitieId] = /^notitie ([0-9a-f]{24}) ([0-9a-f]{24})$/.exec(id) ?? [];
  return ruimteId && notitieId ? { ruimteId, notitieId } : null;
}
