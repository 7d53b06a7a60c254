import { lazy, Suspense, useEffect, useState } from 'react';
import { useAlliantie, useIk } from '../api/ik.ts';
import { hasTrace } from '../device/trace.ts';
import { loadLaterMessages } from '../i18n/i18n.ts';
import { useConnectionState } from '../realtime/LiveProvider.tsx';
import { DemoBanner } from '../ui/notice/DemoBanner.tsx';
import { OfflineNotice } from '../ui/notice/OfflineNotice.tsx';

// After the first screen, and never with it.
const DeviceHost = lazy(async () => {
  if (document.readyState !== 'complete') await new Promise((done) => window.addEventListener('load', done));
  const [host] = await Promise.all([import('./device/DeviceHost.tsx'), loadLaterMessages()]);
  return host;
});

/** A short break is nobody's news: phones have one at every tunnel. */
const patienceMs = 2000;

/** Whether the connection has been gone for longer than a moment. */
function useDisconnected(): boolean {
  const broken = useConnectionState() === 'verbroken';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!broken) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [broken]);
  return broken && long;
}

/** What is said above every page: that the data are made up, that there is no connection. */
export function Banners() {
  const alliantie = useAlliantie();
  const disconnected = useDisconnected();
  const { persoon } = useIk();
  return (
    <>
      {alliantie?.voorbeeldgegevens && <DemoBanner />}
      <OfflineNotice connected={!disconnected} />
      {/* Who only looks around has nothing on this device, and loads nothing for it. */}
      {(persoon !== null || hasTrace()) && (
        <Suspense fallback={null}>
          <DeviceHost />
        </Suspense>
      )}
    </>
  );
}
