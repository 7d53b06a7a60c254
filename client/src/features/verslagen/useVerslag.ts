import type { VerslagLine } from '@opgaveteams/shared/verslagen/verslag.line';
import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import { nieuweTekst } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { useEffect, useState } from 'react';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { claimText } from '../../device/claims.ts';
import { DeviceText } from '../../device/DeviceText.ts';
import type { Keeping } from '../../device/DeviceText.ts';
import { keepInStep } from '../../device/keepInStep.ts';
import { onDeviceNews } from '../../device/news.ts';
import { joinSiblings } from '../../device/siblings.ts';
import { describeText } from '../../device/texts.ts';

export interface Writer {
  id: string;
  naam: string;
  /** Takes part without an account; the word of the server. */
  gast?: true;
}

/** Whether the device keeps the text; `null` from the beginning: not in a private window, not without a name. */
export interface Keeper {
  keeping(): Keeping;
  subscribe(listener: () => void): () => void;
}

/** A text that is open on this screen. */
export interface OpenVerslag {
  doc: Y.Doc;
  awareness: Awareness;
  sync: VerslagSync;
  device: Keeper | null;
}

/** How long the device may take to give what it kept, before one goes on without. */
const DEVICE_MS = 3_000;

/** What is kept is kept for one person: on a shared device nobody finds the text of another. */
async function fromDevice(writer: Writer | null, id: string, doc: Y.Doc): Promise<DeviceText | null> {
  if (!writer || typeof indexedDB === 'undefined') return null;
  const opening = DeviceText.open(writer.id, id, doc, (origin) => origin instanceof VerslagSync);
  const late = new Promise<null>((done) => setTimeout(() => done(null), DEVICE_MS));
  const device = await Promise.race([opening, late]).catch(() => null);
  if (!device) opening.then((it) => it.close()).catch(() => undefined);
  return device;
}

/** Leaves and comes back with what a phone does to a page: before it sleeps, everything is written. */
function whenHidden(flush: () => void): () => void {
  document.addEventListener('visibilitychange', flush);
  return () => document.removeEventListener('visibilitychange', flush);
}

/** Opens the text on the live connection; two tabs of this browser also hear each other without one. */
function begin(live: VerslagLine, id: string, doc: Y.Doc, writer: Writer | null, device: DeviceText | null) {
  const awareness = new Awareness(doc);
  if (writer) awareness.setLocalState({ user: writer });
  const sync = new VerslagSync(live, id, doc, awareness, device?.unsent);
  const away = (): boolean => sync.state().status === 'niet_verbonden';
  const siblings = writer && joinSiblings(doc, `opgaveteams tekst ${writer.id} ${id}`, away);
  let wasAway = false;
  const stops = [
    sync.subscribe(() => {
      if (away() && !wasAway) siblings?.ask();
      wasAway = away();
    }),
  ];
  if (device && writer) stops.push(keepInStep(sync, device, writer.id, id), whenHidden(device.flush));
  const close = (): void => {
    for (const stop of stops) stop();
    siblings?.stop();
    sync.close();
    awareness.destroy();
  };
  return { open: { doc, awareness, sync, device } satisfies OpenVerslag, close };
}

/**
 * Opens a text: first what this device kept, then what the server has; null until the device answered.
 * It closes with the screen; what was not sent stays on the device.
 * @param titel what the text is called, for when the device has to name it elsewhere
 */
export function useVerslag(
  live: VerslagLine | null,
  verslagId: string,
  persoon: Writer | null,
  titel: string,
): OpenVerslag | null {
  const [open, setOpen] = useState<OpenVerslag | null>(null);
  const [writer] = useState(persoon);
  // Grows when what the device kept was thrown away: the text is read anew, without it.
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!live) return;
    const release = claimText(verslagId);
    const doc = nieuweTekst();
    let device: DeviceText | null = null;
    let close = (): void => undefined;
    let left = false;
    void fromDevice(writer, verslagId, doc).then((found) => {
      if (left) return void found?.close();
      device = found;
      const begun = begin(live, verslagId, doc, writer, found);
      close = begun.close;
      setOpen(begun.open);
    });
    return () => {
      left = true;
      close();
      release();
      void (device?.close() ?? Promise.resolve()).finally(() => doc.destroy());
      setOpen(null);
    };
  }, [live, verslagId, writer, round]);

  useEffect(() => {
    if (!writer || typeof indexedDB === 'undefined') return;
    // Not kept: the editor says so by itself.
    describeText(writer.id, verslagId, { titel, pad: window.location.pathname }).catch(() => undefined);
    return onDeviceNews((news) => {
      if (news.soort === 'weggegooid' && news.id === verslagId) setRound((before) => before + 1);
    });
  }, [titel, verslagId, writer]);

  return open;
}
