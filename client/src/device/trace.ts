const KEY = 'ot-apparaat';

/** Whether this browser ever kept something for somebody, and did not erase it since. */
export function hasTrace(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Remembers it, or forgets it. */
export function setTrace(kept: boolean): void {
  try {
    if (kept) window.localStorage.setItem(KEY, '1');
    else window.localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to remember.
  }
}
