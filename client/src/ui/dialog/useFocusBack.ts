import { useEffect } from 'react';

/**
 * Gives the focus back to what had it when a dialog opened, once it closes. Mantine does so only for a dialog that stays
 * mounted while it is closed; ours come and go. What was pressed may be gone by then (a button that opened a form it
 * replaced): then the focus is left to the page.
 */
export function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      // After the dialog has left the page, and only when nothing else took the focus.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      }, 250);
    };
  }, [opened]);
}
