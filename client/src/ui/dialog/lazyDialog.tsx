import type { ComponentType } from 'react';
import { lazily } from '../lazy/lazily.ts';
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
  const useFetched = lazily(fetch);
  return function LazyDialog(props: P) {
    const { Part, failed, retry } = useFetched();
    if (Part) return <Part {...props} />;
    const { onClose, opened = true } = props;
    if (!opened) return null;
    return failed ? <NotCome retry={retry} onClose={onClose} /> : <Coming />;
  };
}
