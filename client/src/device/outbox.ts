import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { LiveConnection } from '../realtime/connection.ts';
import { isClaimed, onClaim } from './claims.ts';
import { DeviceText } from './DeviceText.ts';
import { keepInStep, stuckNow } from './keepInStep.ts';
import { lineFor } from './notitieLijn.ts';
import { unsentTexts } from './texts.ts';

/** One text gets this long to be sent; then the next has its turn, and this one the next time. */
const TURN_MS = 20_000;

/** Sent, refused, or without a connection: there is nothing to wait for now. */
function isOver(sync: VerslagSync): boolean {
  const { status, unsaved, magSchrijven } = sync.state();
  if (unsaved === 0 || magSchrijven === false) return true;
  return status === 'niet_verbonden' || typeof stuckNow(sync) === 'string';
}

/** Waits until it is over, its turn is, or a screen of this tab opens the text. */
function over(sync: VerslagSync, id: string): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      // At once, so that the screen's own opening comes after it on the line.
      sync.close();
      done();
    };
    const timer = setTimeout(finish, TURN_MS);
    const look = (): void => void (isOver(sync) && finish());
    const stops = [sync.subscribe(look), onClaim((claimed) => claimed === id && finish())];
    look();
  });
}

/** Sends what the device has of one text. */
async function send(live: LiveConnection, persoonId: string, id: string): Promise<void> {
  const line = await lineFor(live, persoonId, id);
  if (!line) return;
  const doc = new Y.Doc();
  const device = await DeviceText.open(persoonId, id, doc, (origin) => origin instanceof VerslagSync);
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  if (!isClaimed(id)) {
    const sync = new VerslagSync(line, id, doc, awareness, device.unsent);
    const stop = keepInStep(sync, device, persoonId, id);
    await over(sync, id);
    stop();
  }
  await device.close();
  awareness.destroy();
  doc.destroy();
}

/** Sends everything on this device that the server does not have, of texts that no screen of this tab shows. */
async function sendAll(live: LiveConnection, persoonId: string): Promise<void> {
  for (const { id } of await unsentTexts(persoonId))
    if (live.state() === 'verbonden' && !isClaimed(id)) await send(live, persoonId, id);
}

let busy: Promise<void> | null = null;

/** Sends what waits; while it is busy it does nothing, and one tab of this browser does it at a time. */
export function emptyOutbox(live: LiveConnection, persoonId: string): Promise<void> {
  busy ??= navigator.locks
    .request(`opgaveteams verzenden ${persoonId}`, { ifAvailable: true }, async (lock) => {
      if (lock) await sendAll(live, persoonId);
    })
    .catch(() => undefined)
    .finally(() => (busy = null));
  return busy;
}
