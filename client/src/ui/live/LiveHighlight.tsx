import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import classes from './LiveHighlight.module.css';

interface Props {
  /** What changes when the thing changed: its `updatedAt` or version. */
  version: string | number;
  children: ReactNode;
}

const shownFor = 2000;

/**
 * Marks its content for two seconds when `version` changes while it is on screen. It only colours the ground: nothing
 * moves under the eyes of who reads. The colour stays when motion is reduced; the fading does not.
 */
export function LiveHighlight({ version, children }: Props) {
  const [changed, setChanged] = useState(false);
  const before = useRef(version);

  useEffect(() => {
    if (before.current === version) return;
    before.current = version;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), shownFor);
    return () => clearTimeout(timer);
  }, [version]);

  return (
    <div className={classes.live} data-changed={changed || undefined}>
      {children}
    </div>
  );
}
