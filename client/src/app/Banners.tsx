import { useEffect, useState } from 'react';
import { useAlliantie } from '../api/ik.ts';
import { useConnectionState } from '../realtime/LiveProvider.tsx';
import { DemoBanner } from '../ui/notice/DemoBanner.tsx';
import { OfflineNotice } from '../ui/notice/OfflineNotice.tsx';

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
  return (
    <>
      {alliantie?.voorbeeldgegevens && <DemoBanner />}
      <OfflineNotice connected={!disconnected} />
    </>
  );
}
