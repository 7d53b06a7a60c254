import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { Coming, NotCome } from './Coming.tsx';

interface Closable {
  onClose: () => void;
  /** A dialog that stays on the page while it is closed. */
  opened?: boolean;
}

/**
 * A dialog that is fetched when it opens, like every dialog that is no part of the first page. Who waits sees and hears
 * that it is coming; when it cannot be fetched it says so, and tries again when asked.
 * @param fetch gives the dialog: `async () => (await import('./X.tsx')).X`
 */
export function lazyDialog<P extends Closable>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  return function LazyDialog(props: P) {
    const [Dialog, setDialog] = useState(() => known);
    const [attempt, setAttempt] = useState(1);
    const [failed, setFailed] = useState(0);
    useEffect(() => {
      if (known) return;
      let gone = false;
      const come = (dialog: ComponentType<P>): void => {
        known = dialog;
        if (!gone) setDialog(() => dialog);
      };
      fetch().then(come, () => {
        if (!gone) setFailed(attempt);
      });
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Dialog) return <Dialog {...props} />;
    const { onClose, opened = true } = props;
    if (!opened) return null;
    return failed === attempt ? (
      <NotCome retry={() => setAttempt(attempt + 1)} onClose={onClose} />
    ) : (
      <Coming />
    );
  };
}
