import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import { useEffect, useState } from 'react';
import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { LiveConnection } from '../../realtime/connection.ts';

export interface Writer {
  id: string;
  naam: string;
}

/** A text that is open on this screen. */
export interface OpenVerslag {
  doc: Y.Doc;
  awareness: Awareness;
  sync: VerslagSync;
  /** The text is kept on this device too; not in a private window, and not for somebody without a name. */
  kept: boolean;
}

/** How long the device may take to give what it kept, before one goes on without. */
const DEVICE_MS = 3_000;

/** Brings what the device kept into the document; false when this device keeps nothing. */
async function fromDevice(device: IndexeddbPersistence): Promise<boolean> {
  const late = new Promise<false>((done) => setTimeout(() => done(false), DEVICE_MS));
  // A database that cannot be opened never says so through `whenSynced`.
  const opened = device._db.then(
    () => device.whenSynced.then(() => true),
    () => false,
  );
  return Promise.race([opened, late]);
}

/** What is kept is kept for one person: on a shared device nobody finds the text of another. */
function keep(verslagId: string, persoon: Writer | null, doc: Y.Doc): IndexeddbPersistence | null {
  if (!persoon || typeof indexedDB === 'undefined') return null;
  return new IndexeddbPersistence(`verslag:${persoon.id}:${verslagId}`, doc);
}

/**
 * Opens a text: first what this device kept, then what the server has; null until the device answered.
 * It closes with the screen; what was not sent stays on the device.
 */
export function useVerslag(
  live: LiveConnection | null,
  verslagId: string,
  persoon: Writer | null,
): OpenVerslag | null {
  const [open, setOpen] = useState<OpenVerslag | null>(null);
  const [writer] = useState(persoon);

  useEffect(() => {
    if (!live) return;
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    if (writer) awareness.setLocalState({ user: writer });
    const device = keep(verslagId, writer, doc);
    let sync: VerslagSync | null = null;
    let left = false;
    void (device ? fromDevice(device) : Promise.resolve(false)).then((kept) => {
      if (left) return;
      sync = new VerslagSync(live, verslagId, doc, awareness);
      setOpen({ doc, awareness, sync, kept });
    });
    return () => {
      left = true;
      sync?.close();
      awareness.destroy();
      device?.destroy().catch(() => undefined);
      doc.destroy();
      setOpen(null);
    };
  }, [live, verslagId, writer]);

  return open;
}
