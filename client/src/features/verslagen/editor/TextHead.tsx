import type { SyncState } from '@opgaveteams/shared/verslagen/verslag.state';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVerslag } from '../useVerslag.ts';
import { SaveState } from './SaveState.tsx';
import { useLeaveWarning } from './useLeaveWarning.ts';
import { WritersNow } from './WritersNow.tsx';
import classes from './TextHead.module.css';

const silent = () => () => undefined;

/** Above the text, and in sight however far one scrolls: whether it is saved, where it is kept, who writes along. */
export function TextHead({ open: { device, awareness }, state }: { open: OpenVerslag; state: SyncState }) {
  const { t } = useTranslation('apparaat');
  const keeping = useSyncExternalStore(device?.subscribe ?? silent, () => device?.keeping() ?? 'kan_niet');
  const kept = keeping === 'bewaart';
  useLeaveWarning(state, kept);
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return;
    // The buttons stay in sight right under these words, whether those take one line or two.
    const measure = (): void =>
      element.parentElement?.style.setProperty('--text-head', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div ref={head} className={classes.head}>
        <SaveState state={state} kept={kept} />
        <WritersNow awareness={awareness} />
      </div>
      {!kept && state.magSchrijven && <p className={classes.note}>{t(`bewaren.${keeping}`)}</p>}
    </>
  );
}
