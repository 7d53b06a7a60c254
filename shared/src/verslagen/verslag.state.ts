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

export interface SyncState {
  status: SyncStatus;
  /** Changes made here that the server did not acknowledge. */
  unsaved: number;
  /** Null until the server judged. */
  magSchrijven: boolean | null;
}
