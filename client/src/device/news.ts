/** What the parts and tabs of this browser tell each other about what the device keeps. */
export type DeviceNews =
  | { soort: 'onverzonden' | 'verzonden' | 'vast' | 'weggegooid'; persoonId: string; id: string }
  | { soort: 'uitgelogd'; persoonId: string };

const CHANNEL = 'opgaveteams apparaat';
const here = new Set<(news: DeviceNews) => void>();
let channel: BroadcastChannel | null = null;

function channelNow(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => here.forEach((listener) => listener(data as DeviceNews));
  return channel;
}

/** Tells it in this tab and in the others. */
export function tellDevice(news: DeviceNews): void {
  channelNow()?.postMessage(news);
  for (const listener of here) listener(news);
}

/** Hears what is told, here and in other tabs; the answer stops listening. */
export function onDeviceNews(listener: (news: DeviceNews) => void): () => void {
  channelNow();
  here.add(listener);
  return () => void here.delete(listener);
}
