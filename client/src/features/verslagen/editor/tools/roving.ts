import { createContext, use, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

/** Which button of a toolbar is its tab stop. */
export const RovingContext = createContext<string>('');

/** Whether this button is the tab stop of its toolbar. */
export const useTabStop = (key: string): 0 | -1 => (use(RovingContext) === key ? 0 : -1);

/** The attribute by which a toolbar knows its buttons. */
export const TOOL = 'data-tool';

/**
 * One tab stop for a row of buttons: the one that had the focus last. Arrows, Home and End go along the row.
 * @param first key of the button that is the tab stop at the start
 * @param leave called at Escape
 */
export function useRoving(first: string, leave: () => void) {
  const [stop, setStop] = useState(first);
  const bar = useRef<HTMLDivElement>(null);

  function onFocus({ target }: FocusEvent): void {
    const key = target.getAttribute(TOOL);
    if (key !== null && bar.current?.contains(target)) setStop(key);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>(`[${TOOL}]`) ?? [])];
    // A dialog that a button opened is its child to React, not to the eye.
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const ahead = document.dir === 'rtl' ? -1 : 1;
    const goals: Record<string, number> = {
      ArrowRight: at + ahead,
      ArrowLeft: at - ahead,
      Home: 0,
      End: buttons.length - 1,
    };
    const goal = goals[event.key];
    if (event.key === 'Escape') leave();
    else if (goal !== undefined) buttons[(goal + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  }

  return { stop, bar: { ref: bar, onFocus, onKeyDown } };
}
