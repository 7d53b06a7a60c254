/** How it stands with the text on this device, in the words of the protocol ([V9] of docs/verslag-protocol.md). */
export type SyncStatus =
  | 'laden'
  | 'opgeslagen'
  | 'bezig'
  | 'niet_verbonden'
  | 'alleen_lezen'
  | 'geen_toegang'
  | 'te_groot'
  | 'geweigerd';

/**
 * Why somebody reads a text and does not write it: not one of its writers, for the phase of the verslag, because its
 * groep was closed, or because
 * this tab is older than what texts can hold now ("Er is een nieuwe versie. Laad de pagina opnieuw.").
 */
export type WaaromLezen = 'lezer' | 'ter_correctie' | 'vastgesteld' | 'groep_gesloten' | 'verouderd';

export interface SyncState {
  status: SyncStatus;
  /** Changes made here that the server did not acknowledge. */
  unsaved: number;
  /** Null until the server judged. */
  magSchrijven: boolean | null;
  /** Said by the server together with `magSchrijven`: false. */
  waarom: WaaromLezen | null;
}
