import type { SyncStatus } from '@opgaveteams/shared/verslagen/verslag.state';
import type { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import type { StuckReason } from './database.ts';
import type { DeviceText } from './DeviceText.ts';
import { markStuck } from './texts.ts';

const reasons: Partial<Record<SyncStatus, StuckReason>> = {
  alleen_lezen: 'alleen_lezen',
  geen_toegang: 'geen_toegang',
  te_groot: 'te_groot',
  geweigerd: 'geweigerd',
};

/** Why what is not saved cannot be saved; null when it can, undefined while that is not known. */
export function stuckNow(sync: VerslagSync): StuckReason | null | undefined {
  const { status, unsaved, waarom } = sync.state();
  if (status === 'laden' || status === 'niet_verbonden') return undefined;
  // The next version of this page can.
  if (waarom === 'verouderd') return null;
  return unsaved > 0 ? (reasons[status] ?? null) : null;
}

/** Tells the device what the server acknowledged, and what it no longer takes; the answer stops it. */
export function keepInStep(sync: VerslagSync, device: DeviceText, persoonId: string, id: string): () => void {
  let marked: StuckReason | null | undefined;
  const look = (): void => {
    if (sync.state().unsaved === 0) device.sent();
    const stuck = stuckNow(sync);
    if (stuck === undefined || stuck === marked) return;
    marked = stuck;
    // A device that keeps nothing says so by itself.
    markStuck(persoonId, id, stuck).catch(() => undefined);
  };
  look();
  return sync.subscribe(look);
}
